// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3/s3_client.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "storage/s3/http_session.h"
#include "storage/s3/s3_answers.h"
#include "storage/s3/sigv4.h"

#include <algorithm>
#include <charconv>

namespace drydock::storage {

namespace {

constexpr int tries = 4;
constexpr std::chrono::hours joining{1}; // a storage that joins a large upload may be silent for long

std::string quoteless(std::string etag)
{
    std::erase(etag, '"');
    return etag;
}

/// The length of the whole object: of a part the number behind the slash of Content-Range.
std::uint64_t sizeOf(const http::Response& response)
{
    const std::string range = response.header("content-range");
    const std::string length =
        range.empty() ? response.header("content-length") : range.substr(range.find('/') + 1);
    std::uint64_t size = 0;
    std::from_chars(length.data(), length.data() + length.size(), size);
    return size;
}

/// The host as it goes into the Host header: without the scheme's own port.
std::string hostOf(const std::string& endpoint)
{
    const auto start = endpoint.find("://");
    std::string host = start == std::string::npos ? endpoint : endpoint.substr(start + 3);
    const std::string port = endpoint.starts_with("https") ? ":443" : ":80";
    if (host.ends_with(port))
        host.resize(host.size() - port.size());
    return host;
}

S3Options checked(S3Options options)
{
    if (options.publicEndpoint.empty())
        options.publicEndpoint = options.endpoint;
    for (std::string* endpoint : {&options.endpoint, &options.publicEndpoint}) {
        while (endpoint->ends_with('/'))
            endpoint->pop_back();
    }
    return options;
}

std::string_view name(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Put:
        return "PUT";
    }
    return "GET";
}

} // namespace

/// One call: what differs between the operations.
struct S3Client::Call
{
    std::string method;
    std::string path; ///< encoded, from the bucket
    std::string query = {};
    std::string_view body = {};
    sigv4::Headers headers = {};
    std::function<bool(std::string_view)> sink = {};
    bool repeatable = true;
    std::optional<std::chrono::seconds> silence = {};
};

S3Client::S3Client(S3Options options, Clock clock)
    : m_options(checked(std::move(options))), m_clock(std::move(clock)),
      m_session(std::make_unique<http::Session>(m_options.caFile, m_options.direct))
{
}

S3Client::~S3Client() = default;

Expected<http::Response> S3Client::perform(const Call& call)
{
    for (int attempt = 1;; ++attempt) {
        sigv4::Request request{call.method, call.path, call.query, call.headers,
                               crypto::toHex(crypto::bytes(crypto::sha256(call.body)))};
        request.headers.emplace_back("host", hostOf(m_options.endpoint));
        request.headers.emplace_back("x-amz-content-sha256", request.payloadHash);
        request = sigv4::signHeaders(std::move(request), m_options.credentials,
                                     {m_options.region, "s3", false}, m_clock());
        http::Request wire;
        wire.method = call.method;
        wire.url = m_options.endpoint + call.path + (call.query.empty() ? "" : "?" + call.query);
        wire.headers = std::move(request.headers);
        wire.sink = call.sink;
        wire.silence = call.silence.value_or(wire.silence);
        std::size_t sent = 0;
        if (call.method == "PUT" || call.method == "POST") {
            wire.size = call.body.size();
            wire.source = [&sent, body = call.body](char* into, std::size_t size) -> std::int64_t {
                const auto piece = body.substr(sent, size);
                std::ranges::copy(piece, into);
                sent += piece.size();
                return static_cast<std::int64_t>(piece.size());
            };
        }
        std::uint64_t received = 0;
        if (call.sink) {
            wire.sink = [&](std::string_view piece) {
                received += piece.size();
                return call.sink(piece);
            };
        }
        auto response = m_session->perform(wire);
        // What the caller has already taken cannot be taken back.
        if (call.repeatable && attempt < tries && received == 0 && http::mayPass(response)) {
            http::pause(attempt);
            continue;
        }
        if (!response)
            return response;
        if (response->status < 200 || response->status > 299)
            return tl::make_unexpected(http::errorOf(*response));
        return response;
    }
}

Expected<std::string> S3Client::put(const std::string& key, std::string_view data,
                                    const std::string& contentType)
{
    Call call{"PUT", objectPath(m_options, key)};
    call.body = data;
    call.headers.emplace_back("content-type", contentType.empty() ? "application/octet-stream" : contentType);
    return perform(call).map(
        [](const http::Response& response) { return quoteless(response.header("etag")); });
}

Expected<ObjectInfo> S3Client::head(const std::string& key)
{
    return perform({"HEAD", objectPath(m_options, key)}).map([&key](const http::Response& response) {
        return ObjectInfo{key, sizeOf(response), quoteless(response.header("etag"))};
    });
}

Expected<ObjectInfo> S3Client::get(const std::string& key, std::optional<ByteRange> range, const Sink& sink)
{
    Call call{"GET", objectPath(m_options, key)};
    call.sink = sink;
    if (range) {
        call.headers.emplace_back("range", "bytes=" + std::to_string(range->first) + "-" +
                                               (range->last ? std::to_string(*range->last) : std::string()));
    }
    return perform(call).map([&key](const http::Response& response) {
        return ObjectInfo{key, sizeOf(response), quoteless(response.header("etag"))};
    });
}

Expected<void> S3Client::remove(const std::string& key)
{
    return perform({"DELETE", objectPath(m_options, key)}).map([](const http::Response&) {});
}

Expected<ListPage> S3Client::list(const std::string& prefix, const std::string& continuation)
{
    std::string query;
    if (!continuation.empty())
        query = "continuation-token=" + sigv4::uriEncode(continuation) + "&";
    query += "encoding-type=url&list-type=2&prefix=" + sigv4::uriEncode(prefix);
    return perform({"GET", bucketPath(m_options), query}).and_then([](const http::Response& response) {
        return readListing(response.body);
    });
}

Expected<std::string> S3Client::createMultipart(const std::string& key)
{
    Call call{"POST", objectPath(m_options, key), "uploads="};
    call.headers.emplace_back("content-type", "application/octet-stream");
    call.repeatable = false;
    return perform(call).and_then([](const http::Response& response) {
        return readField(response.body, "InitiateMultipartUploadResult", "UploadId");
    });
}

Expected<std::string> S3Client::completeMultipart(const std::string& key, const std::string& uploadId,
                                                  const std::vector<Part>& parts)
{
    const std::string body = writeParts(parts);
    Call call{"POST", objectPath(m_options, key), "uploadId=" + sigv4::uriEncode(uploadId)};
    call.body = body;
    call.headers.emplace_back("content-type", "application/xml");
    call.repeatable = false;
    call.silence = joining;
    return perform(call).and_then([](http::Response response) -> Expected<std::string> {
        // S3 may begin with 200 and find out later that it cannot: the body tells.
        auto etag = readField(response.body, "CompleteMultipartUploadResult", "ETag");
        if (etag)
            return quoteless(*std::move(etag));
        return tl::make_unexpected(http::errorOf(response));
    });
}

Expected<void> S3Client::abortMultipart(const std::string& key, const std::string& uploadId)
{
    return perform({"DELETE", objectPath(m_options, key), "uploadId=" + sigv4::uriEncode(uploadId)})
        .map([](const http::Response&) {});
}

Expected<void> S3Client::checkBucket()
{
    return perform({"HEAD", bucketPath(m_options)}).map([](const http::Response&) {});
}

std::string S3Client::presignAny(const std::string& method, const std::string& key, const std::string& query,
                                 TimePoint now, std::chrono::seconds life) const
{
    sigv4::Request request{
        method, objectPath(m_options, key), query, {{"host", hostOf(m_options.publicEndpoint)}}};
    life = std::clamp(life, std::chrono::seconds(1), sigv4::longestLife);
    request = sigv4::signQuery(std::move(request), m_options.credentials, {m_options.region, "s3", false},
                               now, life);
    return canonicalUrl(key) + "?" + request.query;
}

std::string S3Client::presign(Method method, const std::string& key, TimePoint now,
                              std::chrono::seconds life) const
{
    return presignAny(std::string(name(method)), key, {}, now, life);
}

std::string S3Client::presignPart(const std::string& key, const std::string& uploadId, int part,
                                  TimePoint now, std::chrono::seconds life) const
{
    return presignAny("PUT", key,
                      "partNumber=" + std::to_string(part) + "&uploadId=" + sigv4::uriEncode(uploadId), now,
                      life);
}

std::string S3Client::canonicalUrl(const std::string& key) const
{
    return m_options.publicEndpoint + objectPath(m_options, key);
}

} // namespace drydock::storage
