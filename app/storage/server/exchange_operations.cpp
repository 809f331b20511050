// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/encoding.h"
#include "storage/server/byte_range.h"
#include "storage/server/exchange.h"
#include "storage/server/s3_xml.h"

#include <algorithm>
#include <charconv>

namespace drydock::storage::server {

namespace {

constexpr const char* octets = "application/octet-stream";

std::string quoted(const std::string& etag)
{
    return '"' + etag + '"';
}

/// Whether a list of ETags, as conditional headers have it, names this one.
bool names(std::string_view list, const std::string& etag)
{
    return list == "*" || list == etag || list.find(quoted(etag)) != std::string_view::npos;
}

/// Content-Type as it is given back: nothing in it may break a header.
std::string cleanType(const std::optional<std::string>& type)
{
    const bool clean = type && !type->empty() && type->size() <= 256 &&
                       std::ranges::all_of(*type, [](char c) { return c >= 0x20 && c < 0x7f; });
    return clean ? *type : octets;
}

} // namespace

S3Result<void> Exchange::execute()
{
    const auto id = m_route.value("uploadId");
    const auto& bucket = m_store.options.bucket;
    switch (m_route.operation) {
    case Operation::ListBuckets:
        answerXml(xml::buckets(bucket));
        return {};
    case Operation::CreateBucket:
        return refuse(409, "BucketAlreadyOwnedByYou", "The bucket exists already.");
    case Operation::HeadBucket:
        m_reply.headers.emplace_back("x-amz-bucket-region", m_store.options.region);
        return {};
    case Operation::GetLocation:
        answerXml(xml::location(m_store.options.region));
        return {};
    case Operation::ListObjects:
        return listObjects();
    case Operation::DeleteObjects:
        return deleteObjects();
    case Operation::GetObject:
    case Operation::HeadObject:
        return getObject();
    case Operation::PutObject:
        return putObject();
    case Operation::DeleteObject:
        m_reply.status = 204;
        return m_store.files->remove(m_route.key);
    case Operation::CreateUpload:
        return m_store.uploads->create(m_route.key, cleanType(header("content-type")))
            .map([&](const std::string& made) { answerXml(xml::uploadBegun(bucket, m_route.key, made)); });
    case Operation::PutPart:
        return putPart();
    case Operation::ListParts:
        return m_store.uploads->parts(id, m_route.key).map([&](const std::vector<StoredPart>& parts) {
            answerXml(xml::parts(bucket, m_route.key, id, parts));
        });
    case Operation::CompleteUpload:
        return completeUpload();
    case Operation::AbortUpload:
        m_reply.status = 204;
        return m_store.uploads->abort(id, m_route.key);
    }
    return refuse(500, "InternalError", "An operation is not handled.");
}

/// Conditions that a write cannot keep are refused: carried out all the same they would be worse than none.
S3Result<void> Exchange::checkConditions() const
{
    for (const char* name : {"if-match", "if-unmodified-since", "if-modified-since",
                             "x-amz-if-match-last-modified-time", "x-amz-if-match-size"}) {
        if (header(name))
            return refuse(501, "NotImplemented", "Of conditional writes only If-None-Match: * is offered.");
    }
    const auto condition = header("if-none-match");
    const bool offered =
        m_route.operation == Operation::PutObject || m_route.operation == Operation::CompleteUpload;
    if (condition && (*condition != "*" || !offered))
        return refuse(501, "NotImplemented", "Of conditional writes only If-None-Match: * is offered.");
    return {};
}

/// RFC 9110, 13.2.2: dates count only where no ETag is named.
S3Result<void> Exchange::checkTime(const StoredObject& object) const
{
    const auto before = parseHttpDate(header("if-unmodified-since").value_or(""));
    if (before && !header("if-match") && object.modified > *before)
        return refuse(412, "PreconditionFailed", "The object was modified after If-Unmodified-Since.");
    const auto since = parseHttpDate(header("if-modified-since").value_or(""));
    if (since && !header("if-none-match") && object.modified <= *since)
        return refuse(304, "NotModified", "");
    return {};
}

S3Result<void> Exchange::getObject()
{
    auto object = m_store.files->openObject(m_route.key);
    if (!object)
        return tl::make_unexpected(object.error());
    const StoredObject info = object->info;
    m_reply.headers.emplace_back("ETag", quoted(info.etag));
    m_reply.headers.emplace_back("Last-Modified", httpDate(info.modified));
    m_reply.headers.emplace_back("Accept-Ranges", "bytes");
    if (const auto list = header("if-match"); list && !names(*list, info.etag))
        return refuse(412, "PreconditionFailed", "The object's ETag is not the one of If-Match.");
    if (const auto list = header("if-none-match"); list && names(*list, info.etag))
        return refuse(304, "NotModified", "");
    if (auto timely = checkTime(info); !timely)
        return timely;

    const auto condition = header("if-range");
    const bool mayRange = !condition || *condition == quoted(info.etag);
    const auto range = readRange(mayRange ? header("range").value_or("") : "", info.size);
    if (range.kind == RangeAnswer::Unsatisfiable) {
        m_reply.headers = {{"Content-Range", "bytes */" + std::to_string(info.size)}};
        return refuse(416, "InvalidRange", "The requested range is not satisfiable.");
    }
    m_reply.headers.emplace_back("Content-Type", info.contentType.empty() ? octets : info.contentType);
    m_reply.offset = range.first;
    m_reply.length = range.length;
    if (range.kind == RangeAnswer::Partial) {
        m_reply.status = 206;
        m_reply.headers.emplace_back("Content-Range", "bytes " + std::to_string(range.first) + "-" +
                                                          std::to_string(range.first + range.length - 1) +
                                                          "/" + std::to_string(info.size));
    }
    m_reply.file.emplace(*std::move(object));
    return {};
}

S3Result<void> Exchange::listObjects()
{
    xml::ListRequest list;
    list.version2 = m_route.value("list-type") == "2";
    list.query.prefix = m_route.value("prefix");
    list.query.delimiter = m_route.value("delimiter");
    list.encodeKeys = m_route.value("encoding-type") == "url";
    list.continuation = m_route.value("continuation-token");
    const auto continued = sigv4::uriDecode(list.continuation);
    if (!continued)
        return refuse(400, "InvalidArgument", "The continuation token is not one of this store.");
    list.query.after = !list.version2       ? m_route.value("marker")
                       : continued->empty() ? m_route.value("start-after")
                                            : *continued;
    if (const std::string limit = m_route.value("max-keys"); !limit.empty()) {
        unsigned value = 0;
        const auto read = std::from_chars(limit.data(), limit.data() + limit.size(), value);
        if (read.ec != std::errc() || read.ptr != limit.data() + limit.size())
            return refuse(400, "InvalidArgument", "max-keys must be a number.");
        list.query.limit = std::min(value, 1000U);
    }
    answerXml(xml::listing(m_store.options.bucket, list, m_store.files->list(list.query)));
    return {};
}

S3Result<void> Exchange::putObject()
{
    const std::string digest = m_draft->md5();
    if (const auto expected = header("content-md5"); expected && *expected != crypto::toBase64(digest))
        return refuse(400, "BadDigest", "The Content-MD5 is not that of the body.");
    const std::string etag = crypto::toHex(digest);
    m_reply.headers.emplace_back("ETag", quoted(etag));
    return m_store.files->publish(*m_draft, {m_route.key, etag, cleanType(header("content-type")), 0},
                                  header("if-none-match").has_value());
}

S3Result<void> Exchange::putPart()
{
    const std::string digest = m_draft->md5();
    if (const auto expected = header("content-md5"); expected && *expected != crypto::toBase64(digest))
        return refuse(400, "BadDigest", "The Content-MD5 is not that of the body.");
    const std::string etag = crypto::toHex(digest);
    m_reply.headers.emplace_back("ETag", quoted(etag));
    return m_store.uploads->putPart(*m_draft, m_route.value("uploadId"), m_route.key,
                                    {std::stoi(m_route.value("partNumber")), etag, m_draft->size()});
}

S3Result<void> Exchange::completeUpload()
{
    const auto parts = xml::readParts(m_document);
    if (!parts)
        return tl::make_unexpected(parts.error());
    return m_store.uploads
        ->complete(m_route.value("uploadId"), m_route.key, *parts, header("if-none-match").has_value())
        .map([this](const std::string& etag) {
            answerXml(xml::uploadCompleted(m_store.options.bucket, m_route.key, m_request.path, etag));
        });
}

S3Result<void> Exchange::deleteObjects()
{
    const auto keys = xml::readKeys(m_document);
    if (!keys)
        return tl::make_unexpected(keys.error());
    for (const std::string& key : *keys) {
        if (auto removed = m_store.files->remove(key); !removed)
            return removed;
    }
    answerXml(xml::removed(*keys));
    return {};
}

} // namespace drydock::storage::server
