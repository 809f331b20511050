// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace drydock {

/// Wall-clock time in UTC, to the millisecond: what is stored, compared across restarts, and put on the wire.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where the time comes from. Programs pass the system's clock, tests one they set.
using Clock = std::function<TimePoint()>;

[[nodiscard]] inline TimePoint systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

[[nodiscard]] inline std::int64_t toMilliseconds(TimePoint time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline std::int64_t toSeconds(TimePoint time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

[[nodiscard]] inline TimePoint fromMilliseconds(std::int64_t milliseconds)
{
    return TimePoint(std::chrono::milliseconds(milliseconds));
}

} // namespace drydock
