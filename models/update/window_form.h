// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/maintenance_window.h"
#include "fleet/time.h"

#include <optional>
#include <string>
#include <vector>

namespace drydock::models {

/// A schedule as plain controls show it: a time of day, and on which days of the week.
struct WeeklyTime
{
    unsigned days = everyDay; ///< bit n: weekday n, 0 is Sunday; at least one
    int minute = 22 * 60;     ///< of the day
    static constexpr unsigned everyDay = 0x7f;
    bool operator==(const WeeklyTime&) const = default;
};

/// What a cron text comes to as such; nothing for one that says more.
[[nodiscard]] std::optional<WeeklyTime> weeklyTime(const std::string& cron);
[[nodiscard]] std::string cronOf(const WeeklyTime& time);

/// From when until when windows are open.
struct Opening
{
    TimePoint start;
    std::optional<TimePoint> end; ///< nothing: for so long that nobody counts it
    bool operator==(const Opening&) const = default;
};

/// The next `count` openings of the windows together, or fewer where there are no more; the first may have
/// begun. None for windows that the service would not take, and where there are no windows.
[[nodiscard]] std::vector<Opening> nextOpenings(const std::vector<MaintenanceWindow>& windows, TimePoint now,
                                                std::size_t count);

} // namespace drydock::models
