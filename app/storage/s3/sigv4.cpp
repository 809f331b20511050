// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3/sigv4.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>

namespace drydock::storage::sigv4 {

namespace {

constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";
constexpr std::string_view terminator = "aws4_request";

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    while (true) {
        const auto end = text.find(separator);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return pieces;
        text.remove_prefix(end + 1);
    }
}

template <typename Pieces>
std::string join(const Pieces& pieces, char separator)
{
    std::string text;
    bool first = true;
    for (const auto& piece : pieces) {
        if (!first)
            text += separator;
        first = false;
        text += piece;
    }
    return text;
}

/// Leading and trailing blanks gone, runs of them one: also what remains of folded lines.
std::string trimmed(std::string_view value)
{
    std::string result;
    bool gap = false;
    for (const char c : value) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            gap = !result.empty();
            continue;
        }
        if (gap)
            result += ' ';
        gap = false;
        result += c;
    }
    return result;
}

std::string withoutDotSegments(std::string_view path)
{
    std::vector<std::string_view> kept;
    for (const auto segment : split(path, '/')) {
        if (segment == ".." && !kept.empty())
            kept.pop_back();
        else if (!segment.empty() && segment != "." && segment != "..")
            kept.push_back(segment);
    }
    std::string result = "/" + join(kept, '/');
    const bool folder = path.ends_with('/') || path.ends_with("/.") || path.ends_with("/..");
    if (folder && !kept.empty())
        result += '/';
    return result;
}

/// Decoded and encoded anew, so that every spelling of one path has one canonical form. A broken escape is
/// taken literally: no honest signature matches it.
std::string canonicalPath(std::string_view path, bool normalize)
{
    const std::string encoded = uriEncode(uriDecode(path).value_or(std::string(path)), true);
    const std::string result = normalize ? withoutDotSegments(encoded) : encoded;
    return result.empty() ? "/" : result;
}

std::string canonicalQuery(std::string_view query)
{
    Headers pairs = parseQuery(query).value_or(Headers{{std::string(query), ""}});
    std::erase_if(pairs, [](const auto& pair) { return pair.first == "X-Amz-Signature"; });
    for (auto& [name, value] : pairs) {
        name = uriEncode(name);
        value = uriEncode(value);
    }
    std::ranges::sort(pairs);
    std::string text;
    for (const auto& [name, value] : pairs)
        text += (text.empty() ? "" : "&") + name + "=" + value;
    return text;
}

std::string credentialScope(const std::string& date, const Scope& scope)
{
    return date + "/" + scope.region + "/" + scope.service + "/" + std::string(terminator);
}

std::vector<std::string> namesOf(const Headers& headers)
{
    std::vector<std::string> names;
    for (const auto& header : headers)
        names.push_back(lower(header.first));
    std::ranges::sort(names);
    const auto repeated = std::ranges::unique(names);
    names.erase(repeated.begin(), repeated.end());
    return names;
}

std::string signatureOf(const Request& request, const std::vector<std::string>& names, const Scope& scope,
                        const std::string& timestamp, const std::string& date, const std::string& secret)
{
    return signature(secret, date, scope,
                     stringToSign(canonicalRequest(request, names, scope), timestamp, date, scope));
}

} // namespace

std::string uriEncode(std::string_view text, bool keepSlashes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '.' || c == '~' || (keepSlashes && c == '/');
        if (plain) {
            result += c;
        } else {
            result += '%';
            result += digits[byte >> 4U];
            result += digits[byte & 15U];
        }
    }
    return result;
}

std::optional<std::string> uriDecode(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result += text[i];
            continue;
        }
        const auto byte = i + 2 < text.size() ? crypto::fromHex(text.substr(i + 1, 2)) : std::nullopt;
        if (!byte)
            return std::nullopt;
        result += *byte;
        i += 2;
    }
    return result;
}

std::optional<Headers> parseQuery(std::string_view query)
{
    Headers pairs;
    for (const auto piece : split(query, '&')) {
        if (piece.empty())
            continue;
        const auto equals = piece.find('=');
        const auto name = uriDecode(piece.substr(0, equals));
        const auto value =
            uriDecode(equals == std::string_view::npos ? std::string_view() : piece.substr(equals + 1));
        if (!name || !value)
            return std::nullopt;
        pairs.emplace_back(*name, *value);
    }
    return pairs;
}

std::string formatTimestamp(TimePoint time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(time - day));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02d%02d%02dZ", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                  int(clock.minutes().count()), int(clock.seconds().count()));
    return text.data();
}

std::optional<TimePoint> parseTimestamp(std::string_view text)
{
    using namespace std::chrono;
    if (text.size() != 16 || text[8] != 'T' || text[15] != 'Z')
        return std::nullopt;
    const auto number = [text](std::size_t at, std::size_t length) {
        int value = 0;
        for (const char c : text.substr(at, length)) {
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const int y = number(0, 4), mo = number(4, 2), d = number(6, 2);
    const int h = number(9, 2), mi = number(11, 2), s = number(13, 2);
    if (y < 0 || mo < 0 || d < 0 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 60)
        return std::nullopt;
    const year_month_day date(year(y), month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d)));
    if (!date.ok())
        return std::nullopt;
    return sys_days(date) + hours(h) + minutes(mi) + seconds(s);
}

std::string canonicalRequest(const Request& request, const std::vector<std::string>& signedHeaders,
                             const Scope& scope)
{
    std::map<std::string, std::string> values;
    for (const auto& [name, value] : request.headers) {
        const auto [at, added] = values.try_emplace(lower(name), trimmed(value));
        if (!added)
            at->second += "," + trimmed(value);
    }
    std::string text = request.method + "\n" + canonicalPath(request.path, scope.normalizePath) + "\n" +
                       canonicalQuery(request.query) + "\n";
    for (const auto& name : signedHeaders)
        text += name + ":" + values[name] + "\n";
    return text + "\n" + join(signedHeaders, ';') + "\n" + request.payloadHash;
}

std::string stringToSign(const std::string& canonicalRequest, const std::string& timestamp,
                         const std::string& date, const Scope& scope)
{
    return std::string(algorithm) + "\n" + timestamp + "\n" + credentialScope(date, scope) + "\n" +
           crypto::toHex(crypto::bytes(crypto::sha256(canonicalRequest)));
}

std::string signingKey(const std::string& secret, const std::string& date, const Scope& scope)
{
    auto key = crypto::hmacSha256("AWS4" + secret, date);
    for (const std::string_view step :
         {std::string_view(scope.region), std::string_view(scope.service), terminator})
        key = crypto::hmacSha256(crypto::bytes(key), step);
    return std::string(crypto::bytes(key));
}

std::string signature(const std::string& secret, const std::string& date, const Scope& scope,
                      const std::string& stringToSign)
{
    return crypto::toHex(crypto::bytes(crypto::hmacSha256(signingKey(secret, date, scope), stringToSign)));
}

Request signHeaders(Request request, const S3Credentials& credentials, const Scope& scope, TimePoint now)
{
    const std::string timestamp = formatTimestamp(now);
    const std::string date = timestamp.substr(0, 8);
    request.headers.emplace_back("x-amz-date", timestamp);
    if (!credentials.sessionToken.empty())
        request.headers.emplace_back("x-amz-security-token", credentials.sessionToken);
    const auto names = namesOf(request.headers);
    const auto signed_ = signatureOf(request, names, scope, timestamp, date, credentials.secretAccessKey);
    request.headers.emplace_back("Authorization",
                                 std::string(algorithm) + " Credential=" + credentials.accessKeyId + "/" +
                                     credentialScope(date, scope) + ", SignedHeaders=" + join(names, ';') +
                                     ", Signature=" + signed_);
    return request;
}

Request signQuery(Request request, const S3Credentials& credentials, const Scope& scope, TimePoint now,
                  std::chrono::seconds life)
{
    const std::string timestamp = formatTimestamp(now);
    const std::string date = timestamp.substr(0, 8);
    const auto names = namesOf(request.headers);
    const auto add = [&request](std::string_view name, std::string_view value) {
        request.query += (request.query.empty() ? "" : "&") + std::string(name) + "=" + uriEncode(value);
    };
    add("X-Amz-Algorithm", algorithm);
    add("X-Amz-Credential", credentials.accessKeyId + "/" + credentialScope(date, scope));
    add("X-Amz-Date", timestamp);
    add("X-Amz-Expires", std::to_string(life.count()));
    if (!credentials.sessionToken.empty())
        add("X-Amz-Security-Token", credentials.sessionToken);
    add("X-Amz-SignedHeaders", join(names, ';'));
    add("X-Amz-Signature", signatureOf(request, names, scope, timestamp, date, credentials.secretAccessKey));
    return request;
}

std::optional<std::string> headerValue(const Headers& headers, std::string_view name)
{
    for (const auto& [key, value] : headers) {
        if (lower(key) == name)
            return value;
    }
    return std::nullopt;
}

} // namespace drydock::storage::sigv4
