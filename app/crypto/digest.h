// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace drydock::crypto {

using Sha256Digest = std::array<std::uint8_t, 32>;

/// SHA-256 of data that arrives in pieces.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void update(std::string_view piece);
    /// The digest; the object is as new afterwards.
    [[nodiscard]] Sha256Digest finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

[[nodiscard]] Sha256Digest sha256(std::string_view data);
[[nodiscard]] Sha256Digest hmacSha256(std::string_view key, std::string_view data);
/// BLAKE2b with 512 bits, as minisign's prehashed signatures use it.
[[nodiscard]] std::string blake2b512(std::string_view data);
/// The digest's bytes as text, to be a key or to be encoded.
[[nodiscard]] std::string_view bytes(const Sha256Digest& digest);
/// Compares without telling by its duration where the first difference is; lengths may be known.
[[nodiscard]] bool equalInConstantTime(std::string_view left, std::string_view right);

} // namespace drydock::crypto
