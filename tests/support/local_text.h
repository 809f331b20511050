// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/cron.h"

#include <cstdio>
#include <stdexcept>

namespace drydock::testing {

/// Reads "2027-03-28T02:30"; throws for all else.
inline LocalMinute localMinute(const std::string& text)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    if (std::sscanf(text.c_str(), "%d-%u-%uT%d:%d", &year, &month, &day, &hour, &minute) != 5)
        throw std::invalid_argument(text);
    const auto date = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
    return std::chrono::local_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

/// The reverse of `localMinute`; seconds are left out.
template <typename T>
std::string localText(std::chrono::local_time<T> time)
{
    const auto date = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day day{date};
    const auto minutes = std::chrono::floor<std::chrono::minutes>(time - date).count();
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                  static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
    return text;
}

} // namespace drydock::testing
