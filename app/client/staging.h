// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/service_client.h"
#include "fleet/error.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace drydock::client {

/// What to stage, and what its manifest says about it.
struct StageRequest
{
    std::filesystem::path file;
    std::string name;
    std::string version;
    std::vector<std::string> hardwareModels; ///< empty: any
    std::string minimumVersion;              ///< empty: from any version
    std::filesystem::path signingKey;        ///< minisign secret key file; empty: not signed
    std::string signingPassword;             ///< of an encrypted key
    std::string notes;                       ///< at most 2,000 bytes
    bool publish = true;                     ///< else it stays a DRAFT
};

/// In this order.
enum class StageStep { Check, Upload, Sign, Register, Publish };

/// What is being done, and bytes uploaded of all. False ends the staging (Conflict); what is uploaded by then
/// is forgotten by the service after a day.
using StageProgress = std::function<bool(StageStep step, std::uint64_t done, std::uint64_t total)>;

/// Brings a file into the package store (protocol.md §5): streams it in parts to signed URLs, hashing on the
/// way, then registers it with its manifest. The same once more goes on where an earlier run ended. Blocks.
/// Returns the package as the service shows it.
[[nodiscard]] Expected<nlohmann::json> stagePackage(ServiceClient& service, const StageRequest& request,
                                                    const StageProgress& progress = {});

} // namespace drydock::client
