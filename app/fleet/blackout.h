// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/maintenance_window.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace drydock {

/// A time in which nobody in the fleet is told anything: from `start` to `end`, or in the windows of a
/// schedule.
struct Blackout
{
    std::string id; ///< as a group's
    std::string why;
    TimePoint start;
    TimePoint end;
    std::optional<MaintenanceWindow> window; ///< instead of `start` and `end`
    bool operator==(const Blackout&) const = default;
};
inline constexpr std::size_t mostBlackouts = 50;

/// Black-outs as they are asked for, listed and stored: [{"id", "why", "start", "end"} | {"id", "why",
/// "window": {"cron", "duration", "timeZone"}}], times in UTC. At most `mostBlackouts`; InvalidArgument names
/// the field, from `blackouts` on. Whether a window's time zone exists is not known here.
[[nodiscard]] Expected<std::vector<Blackout>> readBlackouts(const nlohmann::json& json);
[[nodiscard]] nlohmann::json toJson(const std::vector<Blackout>& blackouts);

} // namespace drydock
