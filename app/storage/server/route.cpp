// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/route.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <set>

namespace drydock::storage::server {

namespace {

struct Rule
{
    Operation operation;
    std::string_view method;
    bool onObject;
    std::set<std::string, std::less<>> needed;
    std::set<std::string, std::less<>> allowed;
};

/// The first rule whose method, level and needed arguments fit is the one.
const std::vector<Rule>& rules()
{
    using enum Operation;
    static const std::vector<Rule> table{
        {GetLocation, "GET", false, {"location"}, {}},
        {ListObjects,
         "GET",
         false,
         {},
         {"list-type", "prefix", "delimiter", "max-keys", "continuation-token", "start-after", "marker",
          "encoding-type", "fetch-owner"}},
        {HeadBucket, "HEAD", false, {}, {}},
        {CreateBucket, "PUT", false, {}, {}},
        {DeleteObjects, "POST", false, {"delete"}, {}},
        {ListParts, "GET", true, {"uploadId"}, {"max-parts", "part-number-marker"}},
        {GetObject, "GET", true, {}, {}},
        {HeadObject, "HEAD", true, {}, {}},
        {PutPart, "PUT", true, {"uploadId", "partNumber"}, {}},
        {PutObject, "PUT", true, {}, {}},
        {CreateUpload, "POST", true, {"uploads"}, {}},
        {CompleteUpload, "POST", true, {"uploadId"}, {}},
        {AbortUpload, "DELETE", true, {"uploadId"}, {}},
        {DeleteObject, "DELETE", true, {}, {}},
    };
    return table;
}

bool belongsToSignature(const std::string& name)
{
    constexpr std::string_view prefix = "x-amz-";
    return name == "x-id" || (name.size() > prefix.size() &&
                              std::equal(prefix.begin(), prefix.end(), name.begin(), [](char p, char c) {
                                  return p == (c >= 'A' && c <= 'Z' ? c + 32 : c);
                              }));
}

tl::unexpected<S3Error> notImplemented(const std::string& what)
{
    return refuse(501, "NotImplemented", what + " is not offered by this package store.");
}

/// Headers that change what a request does, and that this store does not do.
std::string_view unsupportedHeader(const sigv4::Headers& headers)
{
    constexpr std::array names{"x-amz-copy-source", "x-amz-server-side-encryption",
                               "x-amz-server-side-encryption-customer-algorithm", "x-amz-tagging",
                               "x-amz-object-lock-mode"};
    for (const std::string_view name : names) {
        if (sigv4::headerValue(headers, name))
            return name;
    }
    return {};
}

} // namespace

std::string Route::value(const std::string& name) const
{
    const auto at = query.find(name);
    return at == query.end() ? std::string() : at->second;
}

std::string_view keyProblem(std::string_view key)
{
    if (key.empty() || key.size() > 1024)
        return "The key must have 1 to 1024 bytes.";
    if (std::ranges::any_of(key, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        return "The key must not hold control characters.";
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(QByteArrayView(key.data(), static_cast<qsizetype>(key.size())));
    if (decoder.hasError() || text.contains(QChar(0xfffe)) || text.contains(QChar(0xffff)))
        return "The key must be UTF-8.";
    for (std::size_t start = 0; start <= key.size();) {
        const auto end = std::min(key.find('/', start), key.size());
        const auto segment = key.substr(start, end - start);
        if (segment == "." || segment == "..")
            return "The key must not hold the segments \".\" and \"..\".";
        start = end + 1;
    }
    return {};
}

S3Result<Route> readRoute(const sigv4::Request& request, const std::string& bucket)
{
    Route route;
    for (const auto& [name, value] : sigv4::parseQuery(request.query).value_or(sigv4::Headers{})) {
        if (!belongsToSignature(name) && !route.query.emplace(name, value).second)
            return refuse(400, "InvalidArgument", "The argument " + name + " is given twice.");
    }
    const auto path = sigv4::uriDecode(request.path);
    if (!path || !path->starts_with('/'))
        return refuse(400, "InvalidURI", "The path cannot be read.");
    if (const auto header = unsupportedHeader(request.headers); !header.empty())
        return notImplemented(std::string(header));
    if (*path == "/") {
        if (request.method != "GET" || !route.query.empty())
            return refuse(405, "MethodNotAllowed", "The service itself only lists its buckets.");
        return route;
    }
    const auto slash = path->find('/', 1);
    if (path->substr(1, slash == std::string::npos ? slash : slash - 1) != bucket)
        return refuse(404, "NoSuchBucket", "The bucket does not exist.");
    route.key = slash == std::string::npos ? std::string() : path->substr(slash + 1);
    const bool onObject = !route.key.empty();
    if (onObject) {
        if (const auto problem = keyProblem(route.key); !problem.empty())
            return refuse(400, "InvalidArgument", std::string(problem));
    }
    for (const Rule& rule : rules()) {
        const bool fits =
            rule.method == request.method && rule.onObject == onObject &&
            std::ranges::all_of(rule.needed, [&](const auto& n) { return route.query.contains(n); });
        if (!fits)
            continue;
        for (const auto& [name, value] : route.query) {
            if (!rule.needed.contains(name) && !rule.allowed.contains(name))
                return notImplemented("The argument " + name);
        }
        route.operation = rule.operation;
        return route;
    }
    return refuse(405, "MethodNotAllowed", "The method is not allowed here.");
}

} // namespace drydock::storage::server
