// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/s3/sigv4.h"
#include "storage/server/s3_error.h"

#include <map>
#include <string>

namespace drydock::storage::server {

enum class Operation {
    ListBuckets,
    CreateBucket,
    HeadBucket,
    GetLocation,
    ListObjects,
    DeleteObjects,
    GetObject,
    HeadObject,
    PutObject,
    DeleteObject,
    CreateUpload,
    PutPart,
    ListParts,
    CompleteUpload,
    AbortUpload
};

/// What a request asks for.
struct Route
{
    Operation operation = Operation::ListBuckets;
    std::string key;
    std::map<std::string, std::string> query; ///< decoded; without the arguments of the signature

    [[nodiscard]] std::string value(const std::string& name) const;
};

/// Reads method, path and query. Whatever is not known is refused (501): an argument that is passed over
/// would turn a question about an object's rights into a download of it.
[[nodiscard]] S3Result<Route> readRoute(const sigv4::Request& request, const std::string& bucket);

/// Why a key is refused, or nothing. Keys are 1–1024 bytes of UTF-8 without control characters, and without
/// the segments "." and "..", which clients and proxies remove on the way.
[[nodiscard]] std::string_view keyProblem(std::string_view key);

} // namespace drydock::storage::server
