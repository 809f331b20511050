// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/manifest.h"
#include "rollout/records.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace drydock::service {

/// A package version as the store keeps it: what its manifest says for ever, and what may change.
struct PackageRecord
{
    Manifest content;
    std::string manifest;  ///< base64 of the manifest's bytes
    std::string signature; ///< base64 of its minisign signature; empty: unsigned
    PackageState state = PackageState::Draft;
    std::string stagedBy;
    std::string notes;

    [[nodiscard]] std::string encode() const;
    [[nodiscard]] static std::optional<PackageRecord> decode(std::string_view text);
    /// As answers to requests show it.
    [[nodiscard]] nlohmann::json show() const;
};

/// What a job needs of it.
[[nodiscard]] rollout::JobPackage jobPackage(const PackageRecord& package);

} // namespace drydock::service
