// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <string>
#include <string_view>

namespace drydock::crypto {

/// A minisign public key: eight bytes that name it, and an Ed25519 key.
class MinisignPublicKey
{
public:
    /// From a public key file, or from its second line alone (what `minisign -P` takes).
    [[nodiscard]] static Expected<MinisignPublicKey> parse(std::string_view text);

    /// Checks a `.minisig` text over `data`, the global signature over the trusted comment too; gives the
    /// trusted comment. Prehashed ("ED") and legacy ("Ed") signatures are understood. Forbidden where a
    /// signature is wrong or by another key, InvalidArgument where the text is no signature.
    [[nodiscard]] Expected<std::string> verify(std::string_view data, std::string_view signature) const;

    /// Sixteen upper-case digits, as minisign shows it.
    [[nodiscard]] std::string keyId() const;
    /// The key alone, in one line without its end.
    [[nodiscard]] std::string line() const;
    /// A public key file.
    [[nodiscard]] std::string text() const;

    bool operator==(const MinisignPublicKey&) const = default;

private:
    friend class MinisignSecretKey;
    MinisignPublicKey(std::string number, std::string key);

    std::string m_number;
    std::string m_key;
};

/// Whether a text has the form of a `.minisig` file, whatever it signs and by whichever key.
[[nodiscard]] bool isMinisignSignature(std::string_view text);

/// A minisign secret key, decrypted; its bytes are wiped when it goes.
class MinisignSecretKey
{
public:
    /// From a secret key file. An encrypted one needs its password (and, as minisign made it, 1 GiB of memory
    /// and seconds); Forbidden where the password is missing or wrong. `-W` files are not encrypted.
    [[nodiscard]] static Expected<MinisignSecretKey> parse(std::string_view text,
                                                           std::string_view password = {});
    /// Whether reading this file will ask for a password.
    [[nodiscard]] static bool isEncrypted(std::string_view text);
    [[nodiscard]] static MinisignSecretKey generate();

    ~MinisignSecretKey();
    MinisignSecretKey(const MinisignSecretKey&) = default;
    MinisignSecretKey(MinisignSecretKey&&) = default;
    MinisignSecretKey& operator=(const MinisignSecretKey&) = default;
    MinisignSecretKey& operator=(MinisignSecretKey&&) = default;

    [[nodiscard]] MinisignPublicKey publicKey() const;
    /// A `.minisig` text over `data`, prehashed. Comments are one line; InvalidArgument where they are not.
    [[nodiscard]] Expected<std::string>
    sign(std::string_view data, std::string_view trustedComment,
         std::string_view untrustedComment = "signature by drydock") const;
    /// A secret key file without encryption, as `minisign -W` writes it: keep it in a file of mode 0600.
    [[nodiscard]] std::string text() const;

private:
    MinisignSecretKey(std::string number, std::string seed, std::string publicKey);

    std::string m_number;
    std::string m_seed;
    std::string m_publicKey;
};

} // namespace drydock::crypto
