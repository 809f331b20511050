// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/cron.h"
#include "fleet/duration.h"
#include "fleet/time.h"

#include <memory>
#include <string_view>
#include <vector>

namespace drydock {

/// What a clock on a wall shows, to the millisecond.
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// A zone of the tz database: how local time and UTC belong together. Outside of the years 1970 to 2099, what
/// holds at their ends goes on. Cheap to copy; any thread may use it.
class TimeZone
{
public:
    /// Reads what the system knows of a zone: UTC, or one named by region and place ("Europe/Berlin"). Takes
    /// up to a millisecond. Error: InvalidArgument for all else, with the name that may have been meant.
    [[nodiscard]] static Expected<TimeZone> find(std::string_view ianaName);

    /// The first instant at which clocks have reached `time`: the end of the gap for a time that they leave
    /// out, the first of both for one that they show twice. Never earlier for a later time.
    [[nodiscard]] TimePoint toUtc(LocalMinute time) const;

    [[nodiscard]] LocalTime toLocal(TimePoint time) const;

    /// The last minute that clocks have reached by `time`: the last one that `toUtc` puts at or before it.
    [[nodiscard]] LocalMinute reachedBy(TimePoint time) const;

private:
    /// The time from one change of the offset to the next.
    struct Stretch
    {
        TimePoint start;
        Duration offset;
        LocalTime reached; ///< by its end clocks have come to all times before this one
    };
    using Stretches = std::vector<Stretch>;

    explicit TimeZone(std::shared_ptr<const Stretches> stretches) : m_stretches(std::move(stretches)) {}

    [[nodiscard]] Stretches::const_iterator stretchAt(TimePoint time) const;

    std::shared_ptr<const Stretches> m_stretches; ///< never empty, by time
};

} // namespace drydock
