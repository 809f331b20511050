// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/minisign.h"

#include "crypto/blake2b.h"
#include "crypto/digest.h"
#include "crypto/ed25519.h"
#include "crypto/encoding.h"
#include "crypto/random.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace drydock::crypto {

namespace {

constexpr std::size_t numberSize = 8;
constexpr std::size_t keySize = 32;
constexpr std::size_t signatureSize = 64;
constexpr std::size_t saltSize = 32;
// What minisign asks of scrypt (libsodium's SENSITIVE); it is written into key files even without encryption.
constexpr std::uint64_t scryptOperations = 33'554'432;
constexpr std::uint64_t scryptMemory = 1'073'741'824;
constexpr std::string_view untrustedPrefix = "untrusted comment: ";
constexpr std::string_view trustedPrefix = "trusted comment: ";

std::vector<std::string_view> lines(std::string_view text)
{
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        found.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    while (!found.empty() && found.back().empty())
        found.pop_back();
    return found;
}

std::string littleEndian(std::uint64_t value)
{
    std::string raw(8, '\0');
    for (unsigned i = 0; i < 8; ++i)
        raw[i] = static_cast<char>((value >> (8U * i)) & 0xffU);
    return raw;
}

std::uint64_t fromLittleEndian(std::string_view raw)
{
    std::uint64_t value = 0;
    for (unsigned i = 0; i < 8; ++i)
        value |= std::uint64_t{static_cast<unsigned char>(raw[i])} << (8U * i);
    return value;
}

bool isOneLine(std::string_view comment)
{
    return comment.find_first_of(std::string_view("\n\r\0", 3)) == std::string_view::npos;
}

struct ScryptCost
{
    std::uint64_t n;
    std::uint64_t r;
    std::uint64_t p;
};

/// libsodium's way from its two limits to scrypt's parameters.
ScryptCost scryptCost(std::uint64_t operations, std::uint64_t memory)
{
    operations = std::max<std::uint64_t>(operations, 32'768);
    constexpr std::uint64_t r = 8;
    const bool fewOperations = operations < memory / 32;
    const std::uint64_t largest = fewOperations ? operations / (r * 4) : memory / (r * 128);
    unsigned log = 1;
    while (log < 63 && (std::uint64_t{1} << log) <= largest / 2)
        ++log;
    const std::uint64_t n = std::uint64_t{1} << log;
    if (fewOperations)
        return {n, r, 1};
    return {n, r, std::min<std::uint64_t>(operations / 4 / n, 0x3fffffffU) / r};
}

/// The secret key file's fields, still as they stand there.
struct SecretFields
{
    bool encrypted = false;
    std::string salt;
    std::uint64_t operations = 0;
    std::uint64_t memory = 0;
    std::string body; ///< number, seed, public key, checksum
};

Expected<SecretFields> readSecret(std::string_view text)
{
    const auto found = lines(text);
    const auto raw = found.size() == 2 ? fromBase64(found[1]) : std::nullopt;
    constexpr std::size_t bodyAt = 6 + saltSize + 16;
    if (!raw || raw->size() != bodyAt + numberSize + 3 * keySize || !raw->starts_with("Ed") ||
        raw->compare(4, 2, "B2") != 0)
        return fail(ErrorCode::InvalidArgument, "this is no minisign secret key file");
    const std::string derivation = raw->substr(2, 2);
    if (derivation != "Sc" && derivation != std::string(2, '\0'))
        return fail(ErrorCode::Unsupported, "the secret key is encrypted in a way that is not known");
    return SecretFields{derivation == "Sc", raw->substr(6, saltSize),
                        fromLittleEndian(std::string_view(*raw).substr(6 + saltSize, 8)),
                        fromLittleEndian(std::string_view(*raw).substr(14 + saltSize, 8)),
                        raw->substr(bodyAt)};
}

/// A `.minisig` file's fields, nothing of them checked against a key.
struct SignatureFields
{
    bool prehashed = false;
    std::string number;
    std::string own;     ///< over the data
    std::string comment; ///< the trusted one
    std::string global;  ///< over `own` and `comment`
};

Expected<SignatureFields> readSignature(std::string_view text)
{
    const auto found = lines(text);
    if (found.size() != 4 || !found[0].starts_with(untrustedPrefix) || !found[2].starts_with(trustedPrefix))
        return fail(ErrorCode::InvalidArgument, "this is no minisign signature");
    const auto raw = fromBase64(found[1]);
    const auto global = fromBase64(found[3]);
    if (!raw || raw->size() != 2 + numberSize + signatureSize || !global || global->size() != signatureSize)
        return fail(ErrorCode::InvalidArgument, "this is no minisign signature");
    const bool prehashed = raw->starts_with("ED");
    if (!prehashed && !raw->starts_with("Ed"))
        return fail(ErrorCode::Unsupported, "the signature's algorithm is not known");
    return SignatureFields{prehashed, raw->substr(2, numberSize), raw->substr(2 + numberSize),
                           std::string(found[2].substr(trustedPrefix.size())), *global};
}

Expected<void> decrypt(SecretFields& fields, std::string_view password)
{
    if (password.empty())
        return fail(ErrorCode::Forbidden, "the secret key is encrypted: give its password");
    // A hostile file must not be able to ask for all of this machine's memory.
    if (fields.memory > 2 * scryptMemory || fields.operations > 8 * scryptOperations)
        return fail(ErrorCode::InvalidArgument, "the secret key asks for more work than minisign's own do");
    const auto cost = scryptCost(fields.operations, fields.memory);
    std::string stream(fields.body.size(), '\0');
    if (EVP_PBE_scrypt(password.data(), password.size(),
                       reinterpret_cast<const unsigned char*>(fields.salt.data()), fields.salt.size(), cost.n,
                       cost.r, cost.p, 3 * scryptMemory, reinterpret_cast<unsigned char*>(stream.data()),
                       stream.size()) != 1)
        return fail(ErrorCode::Unavailable, "scrypt failed: the key needs about 1 GiB of free memory");
    for (std::size_t i = 0; i < stream.size(); ++i)
        fields.body[i] = static_cast<char>(fields.body[i] ^ stream[i]);
    OPENSSL_cleanse(stream.data(), stream.size());
    return {};
}

} // namespace

MinisignPublicKey::MinisignPublicKey(std::string number, std::string key)
    : m_number(std::move(number)), m_key(std::move(key))
{
}

Expected<MinisignPublicKey> MinisignPublicKey::parse(std::string_view text)
{
    const auto found = lines(text);
    const auto raw = found.empty() || found.size() > 2 ? std::nullopt : fromBase64(found.back());
    if (!raw || raw->size() != 2 + numberSize + keySize || !raw->starts_with("Ed"))
        return fail(ErrorCode::InvalidArgument, "this is no minisign public key");
    return MinisignPublicKey(raw->substr(2, numberSize), raw->substr(2 + numberSize));
}

Expected<std::string> MinisignPublicKey::verify(std::string_view data, std::string_view signature) const
{
    const auto fields = readSignature(signature);
    if (!fields)
        return tl::unexpected(fields.error());
    if (fields->number != m_number)
        return fail(ErrorCode::Forbidden, "signed by key " + MinisignPublicKey(fields->number, {}).keyId() +
                                              ", not by key " + keyId());
    if (!ed25519Verify(m_key, fields->prehashed ? blake2b512(data) : std::string(data), fields->own))
        return fail(ErrorCode::Forbidden, "the signature does not fit the content");
    if (!ed25519Verify(m_key, fields->own + fields->comment, fields->global))
        return fail(ErrorCode::Forbidden, "the trusted comment was altered");
    return fields->comment;
}

bool isMinisignSignature(std::string_view text)
{
    return readSignature(text).has_value();
}

std::string MinisignPublicKey::keyId() const
{
    std::string text = toHex(std::string(m_number.rbegin(), m_number.rend()));
    for (char& c : text) {
        if (c >= 'a')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

std::string MinisignPublicKey::line() const
{
    return toBase64("Ed" + m_number + m_key);
}

std::string MinisignPublicKey::text() const
{
    return std::string(untrustedPrefix) + "minisign public key " + keyId() + '\n' + line() + '\n';
}

MinisignSecretKey::MinisignSecretKey(std::string number, std::string seed, std::string publicKey)
    : m_number(std::move(number)), m_seed(std::move(seed)), m_publicKey(std::move(publicKey))
{
}

MinisignSecretKey::~MinisignSecretKey()
{
    OPENSSL_cleanse(m_seed.data(), m_seed.size());
}

Expected<MinisignSecretKey> MinisignSecretKey::parse(std::string_view text, std::string_view password)
{
    auto fields = readSecret(text);
    if (!fields)
        return tl::unexpected(fields.error());
    if (fields->encrypted) {
        if (auto done = decrypt(*fields, password); !done)
            return tl::unexpected(done.error());
    }
    std::string keys = fields->body.substr(0, numberSize + 2 * keySize);
    // `minisign -W` leaves the checksum of an unencrypted key empty; the public key tells damage all the
    // same.
    const std::string checksum = fields->body.substr(keys.size());
    const bool good = equalInConstantTime(blake2b256("Ed" + keys), checksum) ||
                      (!fields->encrypted && checksum == std::string(keySize, '\0'));
    OPENSSL_cleanse(fields->body.data(), fields->body.size());
    MinisignSecretKey key(keys.substr(0, numberSize), keys.substr(numberSize, keySize),
                          keys.substr(numberSize + keySize));
    OPENSSL_cleanse(keys.data(), keys.size());
    if (!good && fields->encrypted)
        return fail(ErrorCode::Forbidden, "wrong password for the secret key");
    if (!good || ed25519PublicKey(key.m_seed) != key.m_publicKey)
        return fail(ErrorCode::InvalidArgument, "the secret key file is damaged");
    return key;
}

bool MinisignSecretKey::isEncrypted(std::string_view text)
{
    const auto fields = readSecret(text);
    return fields && fields->encrypted;
}

MinisignSecretKey MinisignSecretKey::generate()
{
    auto pair = generateEd25519();
    return {randomBytes(numberSize), std::move(pair.seed), std::move(pair.publicKey)};
}

MinisignPublicKey MinisignSecretKey::publicKey() const
{
    return {m_number, m_publicKey};
}

Expected<std::string> MinisignSecretKey::sign(std::string_view data, std::string_view trustedComment,
                                              std::string_view untrustedComment) const
{
    // minisign reads lines of at most 8192 and 1024 bytes.
    if (!isOneLine(trustedComment) || !isOneLine(untrustedComment) || trustedComment.size() > 8000 ||
        untrustedComment.size() > 1000)
        return fail(ErrorCode::InvalidArgument, "a signature's comment is one line of at most 1,000 bytes");
    const auto own = ed25519Sign(m_seed, blake2b512(data));
    if (!own)
        return own;
    const auto global = ed25519Sign(m_seed, *own + std::string(trustedComment));
    if (!global)
        return global;
    return std::string(untrustedPrefix) + std::string(untrustedComment) + '\n' +
           toBase64("ED" + m_number + *own) + '\n' + std::string(trustedPrefix) +
           std::string(trustedComment) + '\n' + toBase64(*global) + '\n';
}

std::string MinisignSecretKey::text() const
{
    const std::string keys = m_number + m_seed + m_publicKey;
    return std::string(untrustedPrefix) + "minisign secret key " + publicKey().keyId() + '\n' +
           toBase64("Ed" + std::string(2, '\0') + "B2" + randomBytes(saltSize) +
                    littleEndian(scryptOperations) + littleEndian(scryptMemory) + keys +
                    blake2b256("Ed" + keys)) +
           '\n';
}

} // namespace drydock::crypto
