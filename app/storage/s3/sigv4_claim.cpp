// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "storage/s3/sigv4.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace drydock::storage::sigv4 {

namespace {

constexpr std::string_view claimedAlgorithm = "AWS4-HMAC-SHA256";

using Fields = std::map<std::string, std::string, std::less<>>;

std::vector<std::string> splitTexts(std::string_view text, char separator)
{
    std::vector<std::string> pieces;
    while (true) {
        const auto end = text.find(separator);
        pieces.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return pieces;
        text.remove_prefix(end + 1);
    }
}

tl::unexpected<Error> malformed(std::string message, std::string field)
{
    return fail(ErrorCode::InvalidArgument, std::move(message), std::move(field));
}

/// The parts that the two forms have in common.
Expected<Claim> readCommon(const Fields& fields)
{
    Claim claim;
    const auto credential = fields.find("Credential");
    const auto headers = fields.find("SignedHeaders");
    const auto signature = fields.find("Signature");
    if (credential == fields.end() || headers == fields.end() || signature == fields.end())
        return malformed("Credential, SignedHeaders and Signature are all needed", "Authorization");
    const auto scope = splitTexts(credential->second, '/');
    // Access keys may hold slashes; the scope's four fields come last.
    if (scope.size() < 5 || scope.back() != "aws4_request")
        return malformed("the credential is not key/date/region/service/aws4_request", "Credential");
    const std::size_t count = scope.size();
    claim.service = scope[count - 2];
    claim.region = scope[count - 3];
    claim.date = scope[count - 4];
    for (std::size_t i = 0; i + 4 < count; ++i)
        claim.accessKeyId += (i == 0 ? "" : "/") + scope[i];
    claim.signedHeaders = splitTexts(headers->second, ';');
    const auto isSorted = std::ranges::is_sorted(claim.signedHeaders);
    if (!isSorted || std::ranges::find(claim.signedHeaders, "host") == claim.signedHeaders.end())
        return malformed("the signed headers must be sorted and hold host", "SignedHeaders");
    claim.signature = signature->second;
    return claim;
}

Expected<Claim> checkTime(Claim claim)
{
    if (!parseTimestamp(claim.timestamp) || !claim.timestamp.starts_with(claim.date) ||
        claim.date.size() != 8)
        return malformed("the date is not yyyymmddThhmmssZ of the credential's day", "X-Amz-Date");
    return claim;
}

Expected<Claim> readHeader(const Request& request, std::string_view authorization)
{
    if (!authorization.starts_with(claimedAlgorithm))
        return malformed("only AWS4-HMAC-SHA256 is supported", "Authorization");
    Fields fields;
    for (std::string_view piece : splitTexts(authorization.substr(claimedAlgorithm.size()), ',')) {
        piece.remove_prefix(std::min(piece.find_first_not_of(' '), piece.size()));
        const auto equals = piece.find('=');
        if (equals == std::string_view::npos)
            return malformed("the Authorization header is malformed", "Authorization");
        fields.emplace(piece.substr(0, equals), piece.substr(equals + 1));
    }
    auto claim = readCommon(fields);
    if (!claim)
        return claim;
    claim->timestamp = headerValue(request.headers, "x-amz-date").value_or("");
    claim->sessionToken = headerValue(request.headers, "x-amz-security-token").value_or("");
    return checkTime(*std::move(claim));
}

Expected<Claim> readQuery(const Headers& query)
{
    Fields fields;
    constexpr std::string_view prefix = "X-Amz-";
    for (const auto& [name, value] : query) {
        if (name.starts_with(prefix) && !fields.emplace(name.substr(prefix.size()), value).second)
            return malformed("an argument is given twice", name);
    }
    if (fields["Algorithm"] != claimedAlgorithm)
        return malformed("only AWS4-HMAC-SHA256 is supported", "X-Amz-Algorithm");
    auto claim = readCommon(fields);
    if (!claim)
        return claim;
    const std::string& expires = fields["Expires"];
    std::int64_t life = 0;
    const auto [end, problem] = std::from_chars(expires.data(), expires.data() + expires.size(), life);
    if (problem != std::errc() || end != expires.data() + expires.size() || life < 0 ||
        life > longestLife.count())
        return malformed("X-Amz-Expires must be a number of seconds, at most a week", "X-Amz-Expires");
    claim->life = std::chrono::seconds(life);
    claim->timestamp = fields["Date"];
    claim->sessionToken = fields["Security-Token"];
    return checkTime(*std::move(claim));
}

} // namespace

Expected<Claim> readClaim(const Request& request)
{
    const auto query = parseQuery(request.query);
    if (!query)
        return malformed("the query has a broken escape", "query");
    const auto authorization = headerValue(request.headers, "authorization");
    const bool inQuery = std::ranges::any_of(*query, [](const auto& pair) {
        return pair.first == "X-Amz-Algorithm" || pair.first == "X-Amz-Signature" ||
               pair.first == "X-Amz-Credential";
    });
    if (inQuery && authorization)
        return malformed("a request is signed once: in its header or in its query", "Authorization");
    if (inQuery)
        return readQuery(*query);
    if (!authorization)
        return fail(ErrorCode::NotFound, "the request is not signed");
    return readHeader(request, *authorization);
}

bool verify(const Request& request, const Claim& claim, const std::string& secret)
{
    // A header that x-amz names must be signed, else anyone on the way could add or change it.
    for (const auto& [name, value] : request.headers) {
        std::string key;
        for (const char c : name)
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (key.starts_with("x-amz-") && !claim.life &&
            std::ranges::find(claim.signedHeaders, key) == claim.signedHeaders.end())
            return false;
    }
    const Scope scope{claim.region, claim.service, claim.service != "s3"};
    const std::string expected = signature(secret, claim.date, scope,
                                           stringToSign(canonicalRequest(request, claim.signedHeaders, scope),
                                                        claim.timestamp, claim.date, scope));
    return crypto::equalInConstantTime(expected, claim.signature);
}

} // namespace drydock::storage::sigv4
