// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/time_zone.h"
#include "fleet/cron.h"
#include "fleet/maintenance_window.h"
#include "fleet/time.h"

#include <optional>
#include <vector>

namespace drydock {

/// Windows of maintenance taken together: open while any of them is, or always where there is none. A window
/// opens when clocks first reach a minute of its schedule (`TimeZone::toUtc`), and is open for its duration
/// of real time, whatever clocks do meanwhile: [start, end). Any thread may use it.
class MaintenanceWindows
{
public:
    /// Errors: InvalidArgument with the field at fault ("maintenanceWindows[1].cron").
    [[nodiscard]] static Expected<MaintenanceWindows> make(const std::vector<MaintenanceWindow>& windows);

    struct Moment
    {
        bool open = false;
        std::optional<TimePoint> until; ///< when `open` changes next; nothing if that is not known to happen
    };

    /// How it stands at `now`. `until` is nothing where the windows stay open for 400 days or closed for 28
    /// years.
    [[nodiscard]] Moment at(TimePoint now) const;

private:
    struct Window
    {
        CronSchedule schedule;
        Duration duration;
        TimeZone zone;
        bool filled; ///< on a day of the schedule, no pause between the first opening's start and the last
                     ///< one's end

        [[nodiscard]] std::optional<TimePoint> nextStart(TimePoint now) const;
        [[nodiscard]] std::optional<TimePoint> openUntil(TimePoint now) const;
    };

    std::vector<Window> m_windows;
};

} // namespace drydock
