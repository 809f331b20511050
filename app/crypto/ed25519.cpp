// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/ed25519.h"

#include "crypto/random.h"

#include <openssl/evp.h>

#include <memory>

namespace drydock::crypto {

namespace {

constexpr std::size_t ed25519KeySize = 32;
constexpr std::size_t ed25519SignatureSize = 64;

struct Free
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Context = std::unique_ptr<EVP_MD_CTX, Free>;

const unsigned char* octets(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

Expected<Key> privateKey(std::string_view seed)
{
    if (seed.size() != ed25519KeySize)
        return fail(ErrorCode::InvalidArgument, "an Ed25519 private key has 32 bytes");
    Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, octets(seed), seed.size()));
    if (!key)
        return fail(ErrorCode::Internal, "OpenSSL refused an Ed25519 private key");
    return key;
}

} // namespace

Ed25519KeyPair generateEd25519()
{
    Ed25519KeyPair pair;
    pair.seed = randomBytes(ed25519KeySize);
    pair.publicKey = ed25519PublicKey(pair.seed).value();
    return pair;
}

Expected<std::string> ed25519PublicKey(std::string_view seed)
{
    const auto key = privateKey(seed);
    if (!key)
        return tl::unexpected(key.error());
    std::string raw(ed25519KeySize, '\0');
    std::size_t length = raw.size();
    if (EVP_PKEY_get_raw_public_key(key->get(), reinterpret_cast<unsigned char*>(raw.data()), &length) != 1)
        return fail(ErrorCode::Internal, "OpenSSL gave no Ed25519 public key");
    return raw;
}

Expected<std::string> ed25519Sign(std::string_view seed, std::string_view data)
{
    const auto key = privateKey(seed);
    if (!key)
        return tl::unexpected(key.error());
    const Context context(EVP_MD_CTX_new());
    std::string signature(ed25519SignatureSize, '\0');
    std::size_t length = signature.size();
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key->get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length,
                       octets(data), data.size()) != 1)
        return fail(ErrorCode::Internal, "OpenSSL could not sign with Ed25519");
    return signature;
}

bool ed25519Verify(std::string_view publicKey, std::string_view data, std::string_view signature)
{
    if (publicKey.size() != ed25519KeySize || signature.size() != ed25519SignatureSize)
        return false;
    const Key key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(publicKey), publicKey.size()));
    const Context context(EVP_MD_CTX_new());
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), octets(signature), signature.size(), octets(data), data.size()) ==
               1;
}

} // namespace drydock::crypto
