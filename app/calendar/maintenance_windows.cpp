// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/maintenance_windows.h"

#include <algorithm>

namespace drydock {

namespace {

using namespace std::chrono;

constexpr Duration shortest = minutes(1);
constexpr Duration longest = days(7);
constexpr Duration searched = days(400);
constexpr LocalMinute anyDay = local_days(year{2000} / January / 1);

/// Whether openings of a day touch or overlap each other, from its first to its last.
bool fillsItsDays(const CronSchedule& schedule, Duration duration)
{
    auto start = schedule.next(anyDay);
    if (!start)
        return false;
    const LocalMinute dayEnd = floor<days>(*start) + days(1);
    for (;;) {
        const auto next = schedule.next(*start + minutes(1));
        if (!next || *next >= dayEnd)
            return true;
        if (*next - *start > duration)
            return false;
        start = next;
    }
}

tl::unexpected<Error> refusal(std::size_t index, std::string_view member, Error error)
{
    error.field = "maintenanceWindows[" + std::to_string(index) + "]." + std::string(member);
    return tl::unexpected(std::move(error));
}

} // namespace

/// The first start after `now`.
std::optional<TimePoint> MaintenanceWindows::Window::nextStart(TimePoint now) const
{
    const auto minute = schedule.next(zone.reachedBy(now) + minutes(1));
    return minute ? std::optional(zone.toUtc(*minute)) : std::nullopt;
}

/// An instant up to which this window is open from the last start at or before `now` on, not always the last
/// such; nothing where it has not opened.
std::optional<TimePoint> MaintenanceWindows::Window::openUntil(TimePoint now) const
{
    const auto minute = schedule.previous(zone.reachedBy(now));
    if (!minute)
        return std::nullopt;
    const auto start = zone.toUtc(*minute);
    if (filled) {
        // A day at a time, for one that opens every minute; not on days on which clocks change.
        const auto last = *schedule.previous(floor<days>(*minute) + days(1) - minutes(1));
        const auto lastStart = zone.toUtc(last);
        if (lastStart - start == last - *minute)
            return lastStart + duration;
    }
    return start + duration;
}

Expected<MaintenanceWindows> MaintenanceWindows::make(const std::vector<MaintenanceWindow>& windows)
{
    MaintenanceWindows made;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const auto& window = windows[i];
        auto schedule = CronSchedule::parse(window.cron);
        if (!schedule)
            return refusal(i, "cron", schedule.error());
        if (window.duration < shortest || window.duration > longest)
            return refusal(i, "duration",
                           Error{ErrorCode::InvalidArgument,
                                 "wants PT1M to P7D, not " + formatDuration(window.duration)});
        auto zone = TimeZone::find(window.timeZone);
        if (!zone)
            return refusal(i, "timeZone", zone.error());
        const bool filled = fillsItsDays(*schedule, window.duration);
        made.m_windows.push_back({*std::move(schedule), window.duration, *std::move(zone), filled});
    }
    return made;
}

MaintenanceWindows::Moment MaintenanceWindows::at(TimePoint now) const
{
    if (m_windows.empty())
        return {.open = true};
    auto end = now;
    // Grows as long as some window, open or just opening then, lasts longer.
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& window : m_windows) {
            const auto until = window.openUntil(end);
            if (until && *until > end) {
                end = *until;
                grown = true;
            }
        }
        if (end > now + searched)
            return {.open = true};
    }
    if (end > now)
        return {.open = true, .until = end};
    Moment closed;
    for (const auto& window : m_windows) {
        const auto start = window.nextStart(now);
        if (start && (!closed.until || *start < *closed.until))
            closed.until = start;
    }
    return closed;
}

} // namespace drydock
