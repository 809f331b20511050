// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/manifest.h"
#include "service/package_record.h"
#include "storage/object_store.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::service {

/// A multipart upload that was begun for a package version and is not registered yet.
struct PackageUpload
{
    std::string id; ///< the storage's
    PackageKey key;
    FileName file;
    std::uint64_t size = 0;
    std::string by;
    TimePoint created{};

    static constexpr std::uint64_t largest = std::uint64_t{1} << 40U;

    [[nodiscard]] std::string encode() const;
    [[nodiscard]] static std::optional<PackageUpload> decode(std::string_view text);
    /// At least 8 MiB (S3 wants 5), and so large that 500 parts are enough: their URLs fit one message.
    [[nodiscard]] std::uint64_t partSize() const;
    /// {uploadId, partSize, parts: [{number, url}], expires}: fresh URLs, good for `life`.
    [[nodiscard]] nlohmann::json describe(const storage::ObjectStore& storage, TimePoint now,
                                          std::chrono::seconds life) const;
};

/// The argument `parts` of packages.register: [{number, etag}].
[[nodiscard]] Expected<std::vector<storage::Part>> parseParts(const nlohmann::json& arguments);

/// Completes the upload, reads the object back and compares it with the manifest, then writes manifest and
/// signature beside it. Conflict (and the object removed) where size or hash differ. Blocks.
[[nodiscard]] Expected<void> completeAndVerify(storage::ObjectStore& storage, const PackageUpload& upload,
                                               const PackageRecord& record,
                                               const std::vector<storage::Part>& parts);

} // namespace drydock::service
