// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/authenticator.h"

#include "crypto/digest.h"

#include <algorithm>

namespace drydock::storage::server {

namespace {

// The tolerance that S3 itself grants between its clock and the caller's.
constexpr std::chrono::minutes largestSkew{15};

bool isPayloadHash(const std::string& text)
{
    const bool hexadecimal =
        text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
    return hexadecimal || text == sigv4::unsignedPayload || text.starts_with("STREAMING-");
}

/// Whether there is no second way to write the same: escapes in upper case, as those who sign write them, and
/// no empty argument.
bool isPlainlySpelled(std::string_view text)
{
    for (auto at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
        const auto digits = text.substr(at + 1, 2);
        if (digits.find_first_not_of("0123456789ABCDEF") != std::string_view::npos)
            return false;
    }
    return text.find("&&") == std::string_view::npos && !text.starts_with('&') && !text.ends_with('&');
}

std::optional<std::string> queryValue(const std::string& query, std::string_view name)
{
    for (const auto& [key, value] : sigv4::parseQuery(query).value_or(sigv4::Headers{})) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

Authenticator::Authenticator(CredentialLookup lookup, std::string region, Clock clock)
    : m_lookup(std::move(lookup)), m_region(std::move(region)), m_clock(std::move(clock))
{
}

S3Result<Access> Authenticator::check(sigv4::Request request) const
{
    const bool inHeader = sigv4::headerValue(request.headers, "authorization").has_value();
    auto decided = decide(std::move(request));
    // A URL is exactly what was signed, or no right to anything: whatever was altered in it is forbidden.
    if (!decided && !inHeader)
        decided.error().status = 403;
    return decided;
}

S3Result<Access> Authenticator::decide(sigv4::Request request) const
{
    const auto claim = sigv4::readClaim(request);
    if (!claim && claim.error().code == ErrorCode::NotFound)
        return refuse(403, "AccessDenied", "Requests must be signed with AWS Signature Version 4.");
    if (!claim) {
        const bool header = sigv4::headerValue(request.headers, "authorization").has_value();
        return refuse(400, header ? "AuthorizationHeaderMalformed" : "AuthorizationQueryParametersError",
                      claim.error().field + ": " + claim.error().message);
    }
    if (claim->life && (!isPlainlySpelled(request.path) || !isPlainlySpelled(request.query)))
        return refuse(403, "SignatureDoesNotMatch", "The URL is not spelled as it was signed.");
    if (claim->service != "s3")
        return refuse(400, "AuthorizationHeaderMalformed", "The credential must be of the service s3.");
    if (claim->region != m_region)
        return refuse(400, "AuthorizationHeaderMalformed",
                      "The region is wrong; expecting '" + m_region + "'.");
    const auto hash = sigv4::headerValue(request.headers, "x-amz-content-sha256");
    if (!hash && !claim->life)
        return refuse(400, "InvalidRequest",
                      "Missing required header for this request: x-amz-content-sha256");
    request.payloadHash =
        hash
            ? *hash
            : queryValue(request.query, "X-Amz-Content-Sha256").value_or(std::string(sigv4::unsignedPayload));
    if (!isPayloadHash(request.payloadHash))
        return refuse(400, "InvalidArgument",
                      "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-… or a SHA-256.");

    const auto credentials = m_lookup ? m_lookup(claim->accessKeyId) : std::nullopt;
    if (!credentials)
        return refuse(403, "InvalidAccessKeyId", "The access key does not exist in our records.");
    if (!sigv4::verify(request, *claim, credentials->secretAccessKey))
        return refuse(
            403, "SignatureDoesNotMatch",
            "The signature is not that of the request; check your secret access key and the signing "
            "method.");
    if (!crypto::equalInConstantTime(claim->sessionToken, credentials->sessionToken))
        return refuse(403, "InvalidToken", "The session token is not that of the access key.");

    const TimePoint now = m_clock();
    const TimePoint signedAt = *sigv4::parseTimestamp(claim->timestamp);
    const bool tooOld = !claim->life && signedAt < now - largestSkew;
    if (signedAt > now + largestSkew || tooOld)
        return refuse(403, "RequestTimeTooSkewed",
                      "The difference between the request time and the server's time is too large.");
    if (claim->life && now > signedAt + *claim->life)
        return refuse(403, "AccessDenied", "Request has expired");
    const sigv4::Scope scope{claim->region, claim->service, false};
    return Access{*claim, request.payloadHash,
                  sigv4::signingKey(credentials->secretAccessKey, claim->date, scope)};
}

} // namespace drydock::storage::server
