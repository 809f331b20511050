// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace drydock {

/// What a clock on a wall shows, to the minute, in a zone that the context names.
using LocalMinute = std::chrono::local_time<std::chrono::minutes>;

/// A schedule in the five fields of crontab(5): minute, hour, day of month, month, day of week.
class CronSchedule
{
public:
    /// Reads lists, ranges, steps ("*/5", "10-40/10"; "5/15" runs from 5 to the end of the field) and, in any
    /// case, the names JAN to DEC and SUN to SAT; 7 is Sunday too. Where neither day field begins with "*", a
    /// day that either matches will do, else it takes both (crontab(5)). Error: InvalidArgument, naming the
    /// field and what it wants.
    [[nodiscard]] static Expected<CronSchedule> parse(std::string_view text);

    /// The first matching minute at or after `from`; nothing if there is none within 28 years, after which
    /// weekdays repeat, or if `from` is outside of the years 1 to 9999.
    [[nodiscard]] std::optional<LocalMinute> next(LocalMinute from) const;

    /// The last matching minute at or before `from`; nothing as for `next`.
    [[nodiscard]] std::optional<LocalMinute> previous(LocalMinute from) const;

    /// The text as it was given.
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    CronSchedule() = default;

    [[nodiscard]] std::uint64_t daysOf(const std::chrono::year_month& month) const;
    [[nodiscard]] std::optional<int> timeFrom(int minuteOfDay) const;
    [[nodiscard]] std::optional<int> timeUpTo(int minuteOfDay) const;

    std::string m_text;
    // Bit n stands for the value n.
    std::uint64_t m_minutes = 0;
    std::uint64_t m_hours = 0;
    std::uint64_t m_days = 0;
    std::uint64_t m_months = 0;
    std::uint64_t m_weekdays = 0; ///< 0 to 6
    bool m_eitherDay = false;
};

} // namespace drydock
