// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/server/object_files.h"
#include "storage/server/uploads.h"

#include <string>
#include <string_view>
#include <vector>

/// The XML documents of S3's REST API, version 2006-03-01.
namespace drydock::storage::server::xml {

/// How a list was asked for, for what the answer repeats.
struct ListRequest
{
    ListQuery query;
    std::string continuation; ///< as given
    bool version2 = true;
    bool encodeKeys = false;
};

[[nodiscard]] std::string error(const S3Error& error, const std::string& resource,
                                const std::string& requestId);
[[nodiscard]] std::string buckets(const std::string& bucket);
[[nodiscard]] std::string location(const std::string& region);
[[nodiscard]] std::string listing(const std::string& bucket, const ListRequest& request,
                                  const Listing& listing);
[[nodiscard]] std::string uploadBegun(const std::string& bucket, const std::string& key,
                                      const std::string& id);
[[nodiscard]] std::string uploadCompleted(const std::string& bucket, const std::string& key,
                                          const std::string& location, const std::string& etag);
[[nodiscard]] std::string parts(const std::string& bucket, const std::string& key, const std::string& id,
                                const std::vector<StoredPart>& parts);
/// The parts named by a CompleteMultipartUpload document; 400 MalformedXML.
[[nodiscard]] S3Result<std::vector<Part>> readParts(std::string_view document);
/// The keys named by a DeleteObjects document; 400 MalformedXML.
[[nodiscard]] S3Result<std::vector<std::string>> readKeys(std::string_view document);
[[nodiscard]] std::string removed(const std::vector<std::string>& keys);

/// 2026-11-23T12:00:00.000Z
[[nodiscard]] std::string isoTime(TimePoint time);

} // namespace drydock::storage::server::xml
