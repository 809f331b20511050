// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <vector>

namespace drydock {

/// The larger parts of a job's document, each read from its member. Errors name the field by its path from
/// the document.
[[nodiscard]] Expected<void> readRolloutPolicy(const nlohmann::json& json, RolloutPolicy& policy);
[[nodiscard]] Expected<void> readAbortRules(const nlohmann::json& json, std::vector<AbortRule>& rules);
[[nodiscard]] Expected<void> readQuarantineRule(const nlohmann::json& json,
                                                std::optional<QuarantineRule>& rule);
/// Schedules of windows are read as cron(8) would; whether a time zone exists is not known here.
[[nodiscard]] Expected<void> readSchedule(const nlohmann::json& json, JobSchedule& schedule);

[[nodiscard]] nlohmann::json toJson(const RolloutPolicy& policy);
[[nodiscard]] nlohmann::json toJson(const std::vector<AbortRule>& rules);
[[nodiscard]] nlohmann::json toJson(const QuarantineRule& rule);
[[nodiscard]] nlohmann::json toJson(const JobSchedule& schedule);

} // namespace drydock
