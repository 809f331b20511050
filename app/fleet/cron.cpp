// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/cron.h"

#include <bit>

namespace drydock {

namespace {

using namespace std::chrono;

constexpr days searched{28 * 365 + 7};
constexpr local_days firstDay{year{1} / January / 1};
constexpr local_days lastDay{year{9999} / December / 31};

/// The bits from `low` to `high`, both included.
constexpr std::uint64_t bitsBetween(int low, int high)
{
    return (~std::uint64_t{0} << low) & (~std::uint64_t{0} >> (63 - high));
}

int lowest(std::uint64_t bits)
{
    return std::countr_zero(bits);
}

int highest(std::uint64_t bits)
{
    return std::bit_width(bits) - 1;
}

int dayOf(const year_month_day& date)
{
    return static_cast<int>(static_cast<unsigned>(date.day()));
}

} // namespace

/// The matching days of a month, the first of it at bit 1.
std::uint64_t CronSchedule::daysOf(const year_month& month) const
{
    if ((m_months >> static_cast<unsigned>(month.month()) & 1) == 0)
        return 0;
    const auto first = weekday(local_days(month / 1)).c_encoding();
    const auto week = (m_weekdays >> first | m_weekdays << (7 - first)) & bitsBetween(0, 6);
    std::uint64_t weekdays = 0;
    for (int i = 1; i <= 29; i += 7)
        weekdays |= week << i;
    return (m_eitherDay ? m_days | weekdays : m_days & weekdays) & bitsBetween(1, dayOf(month / last));
}

std::optional<int> CronSchedule::timeFrom(int minuteOfDay) const
{
    const int hour = minuteOfDay / 60;
    if (const auto matching = m_minutes & bitsBetween(minuteOfDay % 60, 59);
        (m_hours >> hour & 1) != 0 && matching != 0)
        return hour * 60 + lowest(matching);
    const auto hours = m_hours & bitsBetween(hour + 1, 24);
    return hours == 0 ? std::nullopt : std::optional(lowest(hours) * 60 + lowest(m_minutes));
}

std::optional<int> CronSchedule::timeUpTo(int minuteOfDay) const
{
    const int hour = minuteOfDay / 60;
    if (const auto matching = m_minutes & bitsBetween(0, minuteOfDay % 60);
        (m_hours >> hour & 1) != 0 && matching != 0)
        return hour * 60 + highest(matching);
    const auto hours = m_hours & ~(~std::uint64_t{0} << hour);
    return hours == 0 ? std::nullopt : std::optional(highest(hours) * 60 + highest(m_minutes));
}

std::optional<LocalMinute> CronSchedule::next(LocalMinute from) const
{
    const auto start = floor<days>(from);
    if (start < firstDay || start > lastDay)
        return std::nullopt;
    const year_month_day first(start);
    const year_month_day end(start + searched);
    for (year_month month(first.year(), first.month()); month <= end.year() / end.month();
         month += months(1)) {
        auto matching = daysOf(month);
        if (month == first.year() / first.month())
            matching &= bitsBetween(dayOf(first), 63);
        for (; matching != 0; matching &= matching - 1) {
            const local_days day(month / lowest(matching));
            const auto time = timeFrom(day == start ? static_cast<int>((from - day).count()) : 0);
            if (time && day + minutes(*time) <= from + searched)
                return day + minutes(*time);
        }
    }
    return std::nullopt;
}

std::optional<LocalMinute> CronSchedule::previous(LocalMinute from) const
{
    const auto start = floor<days>(from);
    if (start < firstDay || start > lastDay)
        return std::nullopt;
    const year_month_day first(start);
    const year_month_day end(start - searched);
    for (year_month month(first.year(), first.month()); month >= end.year() / end.month();
         month -= months(1)) {
        auto matching = daysOf(month);
        if (month == first.year() / first.month())
            matching &= bitsBetween(0, dayOf(first));
        for (; matching != 0; matching &= ~(std::uint64_t{1} << highest(matching))) {
            const local_days day(month / highest(matching));
            const auto time = timeUpTo(day == start ? static_cast<int>((from - day).count()) : 24 * 60 - 1);
            if (time && day + minutes(*time) >= from - searched)
                return day + minutes(*time);
        }
    }
    return std::nullopt;
}

} // namespace drydock
