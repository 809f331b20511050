// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/digest.h"
#include "storage/server/authenticator.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace drydock::storage::server {

/// Turns a request's body as sent into the object's bytes, checking on the way what was signed: the hash of
/// the whole, or the signature of every chunk (Amazon S3, "Signature calculations for multiple chunks").
class PayloadReader
{
public:
    using Take = std::function<S3Result<void>(std::string_view piece)>;

    /// NotImplemented (501) for kinds of streaming bodies that are not known.
    [[nodiscard]] static S3Result<std::unique_ptr<PayloadReader>> create(const Access& access, Take take);

    [[nodiscard]] S3Result<void> feed(std::string_view data);
    /// After the last byte: whether the body was complete and what was signed.
    [[nodiscard]] S3Result<void> finish();

private:
    enum class Kind { Unsigned, Hashed, UnsignedChunks, SignedChunks };
    enum class At { Header, Data, DataEnd, Trailer, End };

    PayloadReader(const Access& access, Kind kind, Take take);
    [[nodiscard]] S3Result<void> feedChunks(std::string_view data);
    [[nodiscard]] S3Result<void> takeLine(std::string_view line);
    [[nodiscard]] S3Result<void> beginChunk(std::string_view line);
    [[nodiscard]] S3Result<void> endChunk();

    const Kind m_kind;
    const Take m_take;
    const std::string m_expectedHash;
    const std::string m_chunkKey;
    const std::string m_chunkScope; ///< the lines of a chunk's string to sign before the previous signature
    const bool m_hasTrailer;
    crypto::Sha256 m_hash; ///< of the whole body or of the present chunk
    At m_at = At::Header;
    std::string m_line;
    std::string m_previousSignature;
    std::string m_chunkSignature;
    std::uint64_t m_left = 0; ///< bytes of the present chunk
    bool m_lastChunk = false;
};

} // namespace drydock::storage::server
