// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <functional>
#include <string>

namespace drydock::client {

/// What is kept for a connection, beside its profile.
enum class SecretKind {
    Password,   ///< of the operator's account at the broker
    Passphrase, ///< of the key of the client certificate
    Signing     ///< of the key that packages are signed with
};

/// "{profile}/password", "…/passphrase", "…/signing".
[[nodiscard]] std::string secretKey(const std::string& profile, SecretKind kind);

/// The keyring of the user's desktop. Nothing is ever written anywhere else: where there is none, everything
/// is Unavailable and the user is asked each time. Calls return at once; each callback comes exactly once,
/// later, on the thread that called, unless this ends first.
class Keychain
{
public:
    using ReadHandler = std::function<void(Expected<std::string>)>;
    using DoneHandler = std::function<void(Expected<void>)>;

    Keychain() = default;
    virtual ~Keychain() = default;
    Keychain(const Keychain&) = delete;
    Keychain& operator=(const Keychain&) = delete;

    /// NotFound: nothing is kept under that key. Forbidden: the user did not unlock it.
    virtual void read(const std::string& key, ReadHandler done) = 0;
    /// Replaces what is kept under that key.
    virtual void write(const std::string& key, const std::string& secret, DoneHandler done) = 0;
    /// Nothing to remove is no error.
    virtual void remove(const std::string& key, DoneHandler done) = 0;
};

} // namespace drydock::client
