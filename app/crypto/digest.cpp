// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <new>

namespace drydock::crypto {

struct Sha256::Context
{
    Context() : handle(EVP_MD_CTX_new())
    {
        if (handle == nullptr || EVP_DigestInit_ex(handle, EVP_sha256(), nullptr) != 1)
            throw std::bad_alloc();
    }
    ~Context() { EVP_MD_CTX_free(handle); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    EVP_MD_CTX* handle;
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view piece)
{
    EVP_DigestUpdate(m_context->handle, piece.data(), piece.size());
}

Sha256Digest Sha256::finish()
{
    Sha256Digest digest{};
    unsigned length = 0;
    EVP_DigestFinal_ex(m_context->handle, digest.data(), &length);
    // The same algorithm again; to name it would have it looked up by its name.
    EVP_DigestInit_ex(m_context->handle, nullptr, nullptr);
    return digest;
}

Sha256Digest sha256(std::string_view data)
{
    Sha256 hash;
    hash.update(data);
    return hash.finish();
}

Sha256Digest hmacSha256(std::string_view key, std::string_view data)
{
    Sha256Digest digest{};
    unsigned length = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(data.data()), data.size(), digest.data(), &length);
    return digest;
}

std::string blake2b512(std::string_view data)
{
    std::string digest(64, '\0');
    unsigned length = 0;
    EVP_Digest(data.data(), data.size(), reinterpret_cast<unsigned char*>(digest.data()), &length,
               EVP_blake2b512(), nullptr);
    return digest;
}

std::string_view bytes(const Sha256Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

bool equalInConstantTime(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace drydock::crypto
