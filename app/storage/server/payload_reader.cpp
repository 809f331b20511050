// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/payload_reader.h"

#include "crypto/encoding.h"

#include <algorithm>
#include <charconv>

namespace drydock::storage::server {

namespace {

constexpr std::size_t longestLine = 4096;
constexpr std::string_view signedChunks = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
constexpr std::string_view signedChunksTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
constexpr std::string_view unsignedChunksTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

tl::unexpected<S3Error> incomplete()
{
    return refuse(400, "IncompleteBody", "The body ended early or is not aws-chunked.");
}

std::string chunkScope(const sigv4::Claim& claim)
{
    return "AWS4-HMAC-SHA256-PAYLOAD\n" + claim.timestamp + "\n" + claim.date + "/" + claim.region + "/" +
           claim.service + "/aws4_request\n";
}

} // namespace

S3Result<std::unique_ptr<PayloadReader>> PayloadReader::create(const Access& access, Take take)
{
    Kind kind = Kind::Hashed;
    if (access.payloadHash == sigv4::unsignedPayload)
        kind = Kind::Unsigned;
    else if (access.payloadHash == signedChunks || access.payloadHash == signedChunksTrailer)
        kind = Kind::SignedChunks;
    else if (access.payloadHash == unsignedChunksTrailer)
        kind = Kind::UnsignedChunks;
    else if (access.payloadHash.starts_with("STREAMING-"))
        return refuse(501, "NotImplemented",
                      "Bodies of the kind " + access.payloadHash + " are not supported.");
    return std::unique_ptr<PayloadReader>(new PayloadReader(access, kind, std::move(take)));
}

PayloadReader::PayloadReader(const Access& access, Kind kind, Take take)
    : m_kind(kind), m_take(std::move(take)), m_expectedHash(access.payloadHash), m_chunkKey(access.chunkKey),
      m_chunkScope(chunkScope(access.claim)), m_hasTrailer(access.payloadHash.ends_with("-TRAILER")),
      m_previousSignature(access.claim.signature)
{
}

S3Result<void> PayloadReader::feed(std::string_view data)
{
    if (m_kind == Kind::Hashed)
        m_hash.update(data);
    if (m_kind == Kind::Hashed || m_kind == Kind::Unsigned)
        return m_take(data);
    return feedChunks(data);
}

S3Result<void> PayloadReader::feedChunks(std::string_view data)
{
    while (!data.empty()) {
        if (m_at == At::End)
            return incomplete();
        if (m_at == At::Data) {
            const auto piece = data.substr(0, std::min<std::uint64_t>(m_left, data.size()));
            if (m_kind == Kind::SignedChunks)
                m_hash.update(piece);
            if (auto taken = m_take(piece); !taken)
                return taken;
            data.remove_prefix(piece.size());
            m_left -= piece.size();
            if (m_left == 0)
                m_at = At::DataEnd;
            continue;
        }
        const auto end = data.find('\n');
        m_line += data.substr(0, end);
        if (m_line.size() > longestLine)
            return incomplete();
        if (end == std::string_view::npos)
            return {};
        data.remove_prefix(end + 1);
        if (!m_line.ends_with('\r'))
            return incomplete();
        m_line.pop_back();
        auto taken = takeLine(m_line);
        m_line.clear();
        if (!taken)
            return taken;
    }
    return {};
}

S3Result<void> PayloadReader::takeLine(std::string_view line)
{
    switch (m_at) {
    case At::Header:
        return beginChunk(line);
    case At::DataEnd:
        m_at = At::Header;
        return line.empty() ? endChunk() : incomplete();
    case At::Trailer:
        if (line.empty())
            m_at = At::End;
        return {};
    case At::Data:
    case At::End:
        break;
    }
    return incomplete();
}

S3Result<void> PayloadReader::beginChunk(std::string_view line)
{
    const auto semicolon = line.find(';');
    const auto digits = line.substr(0, semicolon);
    const auto number = std::from_chars(digits.data(), digits.data() + digits.size(), m_left, 16);
    if (digits.empty() || number.ec != std::errc() || number.ptr != digits.data() + digits.size())
        return incomplete();
    m_lastChunk = m_left == 0;
    if (m_kind == Kind::SignedChunks) {
        constexpr std::string_view name = ";chunk-signature=";
        const auto extension =
            semicolon == std::string_view::npos ? std::string_view() : line.substr(semicolon);
        if (!extension.starts_with(name))
            return refuse(403, "SignatureDoesNotMatch", "A chunk of the body is not signed.");
        m_chunkSignature = extension.substr(name.size());
    }
    m_at = At::Data;
    if (!m_lastChunk)
        return {};
    // Without a trailer one empty line follows the last chunk, as if it were an empty trailer.
    m_at = At::Trailer;
    return endChunk();
}

S3Result<void> PayloadReader::endChunk()
{
    if (m_kind != Kind::SignedChunks)
        return {};
    const std::string text = m_chunkScope + m_previousSignature + "\n" +
                             crypto::toHex(crypto::bytes(crypto::sha256({}))) + "\n" +
                             crypto::toHex(crypto::bytes(m_hash.finish()));
    const std::string expected = crypto::toHex(crypto::bytes(crypto::hmacSha256(m_chunkKey, text)));
    if (!crypto::equalInConstantTime(expected, m_chunkSignature))
        return refuse(403, "SignatureDoesNotMatch", "The signature of a chunk is not that of its bytes.");
    m_previousSignature = expected;
    return {};
}

S3Result<void> PayloadReader::finish()
{
    if (m_kind == Kind::Unsigned)
        return {};
    if (m_kind == Kind::Hashed) {
        if (!crypto::equalInConstantTime(crypto::toHex(crypto::bytes(m_hash.finish())), m_expectedHash))
            return refuse(400, "XAmzContentSHA256Mismatch",
                          "The provided x-amz-content-sha256 header does not match what was computed.");
        return {};
    }
    // Some clients end with the last chunk's line, without the empty one.
    const bool atEnd = m_at == At::End || (m_at == At::Trailer && m_line.empty() && !m_hasTrailer);
    return atEnd ? S3Result<void>() : incomplete();
}

} // namespace drydock::storage::server
