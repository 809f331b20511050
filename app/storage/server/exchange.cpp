// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/exchange.h"

#include "crypto/encoding.h"
#include "crypto/random.h"
#include "storage/server/s3_xml.h"

#include <charconv>

namespace drydock::storage::server {

namespace {

constexpr std::size_t largestDocument = std::size_t{2} << 20U; // 10,000 parts, as S3 allows
// A client that is cut off while it sends does not see why, and tries again what can never succeed.
constexpr std::uint64_t mostDiscarded = std::uint64_t{1} << 30U;
constexpr std::uint64_t spaceCheckEvery = std::uint64_t{1} << 20U;

std::optional<std::uint64_t> number(const std::optional<std::string>& text)
{
    std::uint64_t value = 0;
    if (!text)
        return std::nullopt;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), value);
    if (read.ec != std::errc() || read.ptr != text->data() + text->size())
        return std::nullopt;
    return value;
}

} // namespace

Exchange::Exchange(Store& store, sigv4::Request request)
    : m_store(store), m_request(std::move(request)), m_requestId(crypto::toHex(crypto::randomBytes(8)))
{
}

Exchange::~Exchange() = default;

std::optional<std::string> Exchange::header(std::string_view name) const
{
    return sigv4::headerValue(m_request.headers, name);
}

std::string Exchange::shownPath() const
{
    return printable(m_request.path, 2048);
}

std::string printable(std::string_view text, std::size_t most)
{
    std::string shown;
    for (const char c : text.substr(0, most))
        shown += c > 0x20 && c < 0x7f ? std::string(1, c) : sigv4::uriEncode(std::string_view(&c, 1));
    return shown;
}

void Exchange::answerXml(std::string document)
{
    m_reply.body = std::move(document);
    m_reply.headers.emplace_back("Content-Type", "application/xml");
}

void Exchange::answerError(const S3Error& error)
{
    sigv4::Headers kept;
    if (error.status == 416 || error.status == 304)
        kept = m_reply.headers;
    m_reply = Reply();
    m_reply.status = error.status;
    m_reply.headers = std::move(kept);
    m_reply.headers.emplace_back("x-amz-request-id", m_requestId);
    if (error.status != 304)
        answerXml(xml::error(error, shownPath(), m_requestId));
}

bool Exchange::begin()
{
    const auto wanted = check();
    if (!wanted)
        answerError(wanted.error());
    return wanted.value_or(false);
}

// Two who read a length differently take different bytes for the next request.
S3Result<void> Exchange::checkFraming() const
{
    std::size_t lengths = 0;
    std::size_t encodings = 0;
    bool chunked = true;
    for (const auto& [name, value] : m_request.headers) {
        const sigv4::Headers one{{name, value}};
        if (sigv4::headerValue(one, "content-length"))
            ++lengths;
        if (const auto encoding = sigv4::headerValue(one, "transfer-encoding")) {
            ++encodings;
            chunked = chunked && (*encoding == "chunked" || *encoding == "Chunked");
        }
    }
    if (lengths + encodings > 1 || !chunked)
        return refuse(400, "InvalidRequest",
                      "The body's length is given once: as Content-Length, or as chunks.");
    return {};
}

S3Result<bool> Exchange::check()
{
    if (auto framed = checkFraming(); !framed)
        return tl::make_unexpected(framed.error());
    const auto access = m_store.authenticator->check(m_request);
    if (!access)
        return tl::make_unexpected(access.error());
    auto route = readRoute(m_request, m_store.options.bucket);
    if (!route)
        return tl::make_unexpected(route.error());
    m_route = *std::move(route);
    m_reply.headers.emplace_back("x-amz-request-id", m_requestId);
    switch (m_route.operation) {
    case Operation::ListBuckets:
    case Operation::HeadBucket:
    case Operation::GetLocation:
    case Operation::ListObjects:
    case Operation::GetObject:
    case Operation::HeadObject:
    case Operation::ListParts:
        return execute().map([] { return false; });
    case Operation::CreateBucket:
    case Operation::DeleteObjects:
    case Operation::PutObject:
    case Operation::DeleteObject:
    case Operation::CreateUpload:
    case Operation::PutPart:
    case Operation::CompleteUpload:
    case Operation::AbortUpload:
        break;
    }
    return prepareBody(*access);
}

S3Result<bool> Exchange::prepareBody(const Access& access)
{
    const bool stores = m_route.operation == Operation::PutObject || m_route.operation == Operation::PutPart;
    if (m_route.operation == Operation::PutPart) {
        const auto part = number(m_route.value("partNumber"));
        if (!part || *part < 1 || *part > 10000)
            return refuse(400, "InvalidArgument", "Part numbers are integers from 1 to 10000.");
        if (auto open = m_store.uploads->check(m_route.value("uploadId"), m_route.key); !open)
            return tl::make_unexpected(open.error());
    }
    if (auto conditions = checkConditions(); !conditions)
        return tl::make_unexpected(conditions.error());
    const std::uint64_t announced = number(header("content-length")).value_or(0);
    if (announced > (stores ? m_store.options.largestObject : largestDocument))
        return refuse(413, "EntityTooLarge", "The body is larger than is allowed.");
    if (stores && !m_store.files->hasRoomFor(announced))
        return refuseFor(std::make_error_code(std::errc::no_space_on_device), "storing the object");
    if (stores) {
        auto draft = m_store.files->newDraft();
        if (!draft)
            return tl::make_unexpected(draft.error());
        m_draft = *std::move(draft);
    }
    auto payload = PayloadReader::create(access, [this](std::string_view piece) -> S3Result<void> {
        if (m_draft)
            return store(piece);
        if (m_document.size() + piece.size() > largestDocument)
            return refuse(413, "EntityTooLarge", "The body is larger than is allowed.");
        m_document += piece;
        return {};
    });
    if (!payload)
        return tl::make_unexpected(payload.error());
    m_payload = *std::move(payload);
    return true;
}

S3Result<void> Exchange::store(std::string_view piece)
{
    if (m_draft->size() + piece.size() > m_store.options.largestObject)
        return refuse(413, "EntityTooLarge", "The body is larger than is allowed.");
    // Others write too, and not every body says its length: the announced size alone would not do.
    if ((m_unchecked += piece.size()) >= spaceCheckEvery) {
        m_unchecked = 0;
        if (!m_store.files->hasRoomFor(spaceCheckEvery))
            return refuseFor(std::make_error_code(std::errc::no_space_on_device), "storing the object");
    }
    return m_draft->write(piece);
}

bool Exchange::feed(std::string_view piece)
{
    m_received += piece.size();
    if (m_refused) {
        m_discarded += piece.size();
        return m_discarded <= mostDiscarded;
    }
    if (auto taken = m_payload->feed(piece); !taken) {
        m_refused = taken.error();
        m_draft.reset();
    }
    return true;
}

S3Result<void> Exchange::checkBody()
{
    if (m_refused)
        return tl::make_unexpected(*m_refused);
    if (auto complete = m_payload->finish(); !complete)
        return complete;
    const auto decoded = number(header("x-amz-decoded-content-length"));
    const std::uint64_t size = m_draft ? m_draft->size() : m_document.size();
    if (decoded && *decoded != size)
        return refuse(400, "IncompleteBody", "The body has not the length of x-amz-decoded-content-length.");
    return {};
}

void Exchange::finish()
{
    const auto done = checkBody().and_then([this] { return execute(); });
    m_draft.reset();
    if (!done)
        answerError(done.error());
}

} // namespace drydock::storage::server
