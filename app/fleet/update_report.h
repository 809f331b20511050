// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace drydock {

/// How a device says its update goes (`reported.update.status`).
enum class UpdateStatus { Running, Success, Failure, Rejected };

/// "RUNNING", "SUCCESS", "FAILURE", "REJECTED".
[[nodiscard]] std::string_view toString(UpdateStatus status);
/// The reverse of `toString`; nothing for unknown text.
[[nodiscard]] std::optional<UpdateStatus> updateStatusFromString(std::string_view text);

/// What a device reports under `update`: how the attempt it was given goes.
struct UpdateReport
{
    std::string jobId; ///< the attempt id as the device wrote it
    UpdateStatus status = UpdateStatus::Running;
    std::string phase;           ///< downloading | verifying | applying | rebooting, or what the device says
    std::optional<int> progress; ///< 0–100
    std::string reason;

    bool operator==(const UpdateReport&) const = default;
};

/// The status in the value of `reported.update`, where it has a known one.
[[nodiscard]] std::optional<UpdateStatus> reportedStatus(const nlohmann::json& value);

/// Reads the value of `reported.update`; nothing where it lacks a jobId or a known status. Progress is
/// bounded to 0–100.
[[nodiscard]] std::optional<UpdateReport> updateReportFromJson(const nlohmann::json& value);

/// The value to put under `reported.update`.
[[nodiscard]] nlohmann::json toJson(const UpdateReport& report);

/// The same for a report that is merged into an earlier one: what is empty is null, which removes it there.
[[nodiscard]] nlohmann::json toMergePatch(const UpdateReport& report);

} // namespace drydock
