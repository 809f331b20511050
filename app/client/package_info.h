// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/manifest.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drydock::client {

/// One version of a package, as the service shows it.
struct PackageInfo
{
    std::string name;
    std::string version;
    PackageState state = PackageState::Draft;
    std::string file;
    std::uint64_t size = 0;                  ///< bytes
    std::string sha256;                      ///< hexadecimal
    std::vector<std::string> hardwareModels; ///< empty: any
    std::string minimumVersion;              ///< empty: from any version
    bool isSigned = false;
    std::string stagedBy;
    TimePoint created;
    std::optional<TimePoint> expires;
    std::string notes;

    bool operator==(const PackageInfo&) const = default;
};

struct PackagePage
{
    std::vector<PackageInfo> packages;
    std::string next; ///< empty: that was all
};

/// The answer of packages.get, publish, deprecate and of staging. Internal, with the reason, for what is
/// none.
[[nodiscard]] Expected<PackageInfo> readPackage(const nlohmann::json& json);
/// The answer of packages.list.
[[nodiscard]] Expected<PackagePage> readPackagePage(const nlohmann::json& json);

} // namespace drydock::client
