// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"
#include "storage/s3/s3_options.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// AWS Signature Version 4: one canonical request, used by those who sign and those who verify.
namespace drydock::storage::sigv4 {

inline constexpr std::string_view unsignedPayload = "UNSIGNED-PAYLOAD";
/// The longest life of a pre-signed URL that S3 grants: seven days.
inline constexpr std::chrono::seconds longestLife{604800};

using Headers = std::vector<std::pair<std::string, std::string>>;

/// A request as it goes over the wire.
struct Request
{
    std::string method;
    std::string path;  ///< percent-encoded, from the first slash
    std::string query; ///< percent-encoded, without the question mark
    Headers headers;   ///< at least host; names in any case
    std::string payloadHash{unsignedPayload};
};

/// What a signature is bound to besides the request.
struct Scope
{
    std::string region = "us-east-1";
    std::string service = "s3";
    /// Every service but S3 removes dot segments and empty segments from the path.
    bool normalizePath = false;
};

/// What a signed request says of its signature.
struct Claim
{
    std::string accessKeyId;
    std::string region;
    std::string service;
    std::string timestamp; ///< yyyymmddThhmmssZ
    std::string date;      ///< yyyymmdd of the credential scope
    std::vector<std::string> signedHeaders;
    std::string signature;
    std::string sessionToken;
    std::optional<std::chrono::seconds> life; ///< only of a pre-signed URL
};

/// Percent-encodes all but RFC 3986's unreserved characters; slashes stay on demand.
[[nodiscard]] std::string uriEncode(std::string_view text, bool keepSlashes = false);
/// Nothing where an escape is broken. A plus stays a plus.
[[nodiscard]] std::optional<std::string> uriDecode(std::string_view text);
/// Decoded names and values in the order of the query; nothing where an escape is broken.
[[nodiscard]] std::optional<Headers> parseQuery(std::string_view query);

/// yyyymmddThhmmssZ, and back.
[[nodiscard]] std::string formatTimestamp(TimePoint time);
[[nodiscard]] std::optional<TimePoint> parseTimestamp(std::string_view text);

/// The text that is hashed. Signed headers are lower-case and sorted; a signature in the query is left out.
[[nodiscard]] std::string canonicalRequest(const Request& request,
                                           const std::vector<std::string>& signedHeaders, const Scope& scope);
[[nodiscard]] std::string stringToSign(const std::string& canonicalRequest, const std::string& timestamp,
                                       const std::string& date, const Scope& scope);
/// Lower-case hexadecimal.
[[nodiscard]] std::string signature(const std::string& secret, const std::string& date, const Scope& scope,
                                    const std::string& stringToSign);

/// The key of a day, region and service; signs the chunks of aws-chunked bodies too.
[[nodiscard]] std::string signingKey(const std::string& secret, const std::string& date, const Scope& scope);

/// The request with x-amz-date, the session token where there is one, and Authorization added; all headers
/// are signed.
[[nodiscard]] Request signHeaders(Request request, const S3Credentials& credentials, const Scope& scope,
                                  TimePoint now);
/// The request with the signature in its query: the pre-signed form.
[[nodiscard]] Request signQuery(Request request, const S3Credentials& credentials, const Scope& scope,
                                TimePoint now, std::chrono::seconds life);

/// The claim of a request; NotFound where it carries no signature, InvalidArgument where it is malformed.
[[nodiscard]] Expected<Claim> readClaim(const Request& request);
/// Whether the claim's signature is that of the request under this secret; takes the same time for all.
[[nodiscard]] bool verify(const Request& request, const Claim& claim, const std::string& secret);

/// The value of the first header of that (lower-case) name.
[[nodiscard]] std::optional<std::string> headerValue(const Headers& headers, std::string_view name);

} // namespace drydock::storage::sigv4
