// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/object_store.h"
#include "storage/s3/s3_options.h"

#include <string>
#include <string_view>
#include <vector>

namespace drydock::storage {

/// The percent-encoded paths of bucket and object.
[[nodiscard]] std::string bucketPath(const S3Options& options);
[[nodiscard]] std::string objectPath(const S3Options& options, const std::string& key);

/// A page of ListObjectsV2.
[[nodiscard]] Expected<ListPage> readListing(std::string_view document);
/// The text of one element below the root of that name; Unavailable where the document is another.
[[nodiscard]] Expected<std::string> readField(std::string_view document, std::string_view root,
                                              std::string_view field);
/// The document of CompleteMultipartUpload.
[[nodiscard]] std::string writeParts(const std::vector<Part>& parts);

} // namespace drydock::storage
