// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/utc_text.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace drydock {

namespace {

constexpr std::string_view layout = "0000-00-00T00:00:00";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasLayout(std::string_view text)
{
    for (std::size_t i = 0; i < layout.size(); ++i) {
        if (layout[i] == '0' ? !isDigit(text[i]) : text[i] != layout[i])
            return false;
    }
    return true;
}

int numberAt(std::string_view text, std::size_t at, std::size_t length)
{
    int number = 0;
    std::from_chars(text.data() + at, text.data() + at + length, number);
    return number;
}

/// Milliseconds of ".5" or ".123456"; -1 for what is no fraction.
int millisecondsOf(std::string_view fraction)
{
    if (fraction.empty())
        return 0;
    if (fraction.size() < 2 || fraction.size() > 10 || fraction.front() != '.')
        return -1;
    int milliseconds = 0;
    for (std::size_t i = 1; i < fraction.size(); ++i) {
        if (!isDigit(fraction[i]))
            return -1;
        if (i <= 3)
            milliseconds = milliseconds * 10 + (fraction[i] - '0');
    }
    for (auto i = fraction.size(); i <= 3; ++i)
        milliseconds *= 10;
    return milliseconds;
}

} // namespace

std::string formatUtc(TimePoint time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(seconds - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

Expected<TimePoint> parseUtc(std::string_view text)
{
    const auto refused = [] {
        return fail(ErrorCode::InvalidArgument, "a time wants the form 2026-03-01T12:00:00Z");
    };
    if (text.size() <= layout.size() || !text.ends_with('Z') || !hasLayout(text))
        return refused();
    const int milliseconds = millisecondsOf(text.substr(layout.size(), text.size() - layout.size() - 1));
    const std::chrono::year_month_day date{std::chrono::year(numberAt(text, 0, 4)),
                                           std::chrono::month(static_cast<unsigned>(numberAt(text, 5, 2))),
                                           std::chrono::day(static_cast<unsigned>(numberAt(text, 8, 2)))};
    const int hours = numberAt(text, 11, 2);
    const int minutes = numberAt(text, 14, 2);
    const int seconds = numberAt(text, 17, 2);
    if (milliseconds < 0 || !date.ok() || hours > 23 || minutes > 59 || seconds > 59)
        return refused();
    return TimePoint(std::chrono::sys_days(date)) + std::chrono::hours(hours) +
           std::chrono::minutes(minutes) + std::chrono::seconds(seconds) +
           std::chrono::milliseconds(milliseconds);
}

} // namespace drydock
