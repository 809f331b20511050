// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/window_form.h"

#include "calendar/maintenance_windows.h"
#include "fleet/cron.h"

#include <charconv>
#include <sstream>

namespace drydock::models {
namespace {

using namespace std::chrono;

constexpr int daysOfWeek = 7;
constexpr LocalMinute aSunday = local_days(year{2000} / January / 2);

std::optional<int> number(const std::string& text)
{
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = problem == std::errc() && end == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<WeeklyTime> weeklyTime(const std::string& cron)
{
    const auto schedule = CronSchedule::parse(cron);
    std::istringstream words(cron);
    std::string minute;
    std::string hour;
    std::string day;
    std::string month;
    words >> minute >> hour >> day >> month;
    const auto minuteOfHour = number(minute);
    const auto hourOfDay = number(hour);
    if (!schedule || !minuteOfHour || !hourOfDay || day != "*" || month != "*")
        return std::nullopt;
    WeeklyTime time{.days = 0, .minute = *hourOfDay * 60 + *minuteOfHour};
    for (int weekday = 0; weekday < daysOfWeek; ++weekday) {
        const LocalMinute moment = aSunday + days(weekday) + minutes(time.minute);
        if (schedule->next(moment) == moment)
            time.days |= 1U << unsigned(weekday);
    }
    return time;
}

std::string cronOf(const WeeklyTime& time)
{
    std::string list;
    for (int day = 0; day < daysOfWeek; ++day) {
        if ((time.days >> unsigned(day) & 1U) != 0)
            list += (list.empty() ? "" : ",") + std::to_string(day);
    }
    if (time.days == WeeklyTime::everyDay)
        list = "*";
    return std::to_string(time.minute % 60) + " " + std::to_string(time.minute / 60) + " * * " + list;
}

std::vector<Opening> nextOpenings(const std::vector<MaintenanceWindow>& windows, TimePoint now,
                                  std::size_t count)
{
    const auto made = MaintenanceWindows::make(windows);
    std::vector<Opening> openings;
    if (!made || windows.empty())
        return openings;
    auto moment = made->at(now);
    while (openings.size() < count) {
        if (moment.open) {
            openings.push_back({now, moment.until});
        } else if (moment.until) {
            now = *moment.until;
            moment = made->at(now);
            openings.push_back({now, moment.until});
        }
        if (!moment.until)
            break;
        now = *moment.until;
        moment = made->at(now);
    }
    return openings;
}

} // namespace drydock::models
