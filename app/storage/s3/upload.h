// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/object_store.h"

#include <filesystem>
#include <functional>

namespace drydock::storage {

/// One piece of a file and where it goes: a pre-signed PUT URL of a multipart upload's part.
struct PartSource
{
    int number = 1;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::string url;
};

struct UploadOptions
{
    std::string caFile; ///< PEM; empty: the system's authorities
    int tries = 4;      ///< of each part, where the storage does not answer or answers 5xx
    /// Told the bytes of this part sent so far; false ends the upload.
    std::function<bool(std::uint64_t sent)> progress;
};

/// How a file of this size is cut: parts of `partSize` bytes, the last one shorter; at least one part, even
/// of an empty file. The URLs are left empty.
[[nodiscard]] std::vector<PartSource> planParts(std::uint64_t fileSize, std::uint64_t partSize);

/// Streams one part to its URL; needs no keys. The answer is the part with its ETag. Forbidden: the URL is
/// expired or wrong (ask for a new one); NotFound: the upload is gone; Unavailable: the storage does not
/// answer; InvalidArgument: the file is not readable or too short.
[[nodiscard]] Expected<Part> uploadPart(const std::filesystem::path& file, const PartSource& part,
                                        const UploadOptions& options = {});

} // namespace drydock::storage
