// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/duration.h"

#include "fleet/strict_json.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace drydock {

namespace {

struct Unit
{
    char letter;
    bool ofTime; ///< stands after the T
    std::int64_t milliseconds;
};

constexpr std::array units{Unit{'W', false, 604'800'000}, Unit{'D', false, 86'400'000},
                           Unit{'H', true, 3'600'000}, Unit{'M', true, 60'000}, Unit{'S', true, 1000}};
constexpr std::int64_t longest = 3660LL * 86'400'000;

tl::unexpected<Error> refuse(std::string_view text)
{
    return fail(ErrorCode::InvalidArgument, "\"" + std::string(utf8Prefix(text, 40)) +
                                                "\" is not a duration; use ISO 8601 with weeks, days, hours, "
                                                "minutes or seconds, as in PT30S or P1D");
}

// The milliseconds of ".5", ".25" …, at most three digits; -1 where it is none.
std::int64_t fraction(std::string_view digits)
{
    if (digits.empty() || digits.size() > 3)
        return -1;
    std::int64_t value = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const char c = i < digits.size() ? digits[i] : '0';
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

Expected<Duration> parseDuration(std::string_view text)
{
    if (text.size() < 3 || text.front() != 'P')
        return refuse(text);
    std::string_view rest = text.substr(1);
    std::int64_t total = 0;
    bool time = false;
    std::size_t nextUnit = 0;
    while (!rest.empty()) {
        if (rest.front() == 'T') {
            if (time || rest.size() == 1)
                return refuse(text);
            time = true;
            rest.remove_prefix(1);
            continue;
        }
        const auto end = rest.find_first_not_of("0123456789.");
        if (end == 0 || end == std::string_view::npos)
            return refuse(text);
        auto number = rest.substr(0, end);
        while (nextUnit < units.size() &&
               (units[nextUnit].letter != rest[end] || units[nextUnit].ofTime != time))
            ++nextUnit;
        if (nextUnit == units.size())
            return refuse(text);
        const Unit& unit = units[nextUnit++];
        if (const auto dot = number.find('.'); dot != std::string_view::npos) {
            const auto part = unit.letter == 'S' ? fraction(number.substr(dot + 1)) : -1;
            if (part < 0)
                return refuse(text);
            total += part;
            number = number.substr(0, dot);
        }
        std::int64_t count = 0;
        const auto [last, problem] = std::from_chars(number.data(), number.data() + number.size(), count);
        if (problem != std::errc() || last != number.data() + number.size() ||
            count > longest / unit.milliseconds)
            return refuse(text);
        total += count * unit.milliseconds;
        rest.remove_prefix(end + 1);
    }
    if (total > longest)
        return refuse(text);
    return Duration(total);
}

std::string formatDuration(Duration duration)
{
    std::int64_t left = duration.count();
    if (left <= 0)
        return "PT0S";
    std::string text = "P";
    bool time = false;
    for (const auto& unit : units) {
        const std::int64_t count = left / unit.milliseconds;
        const bool withFraction = unit.letter == 'S' && left % 1000 != 0;
        // Weeks only where nothing else is left: "P2W", but "P15D".
        if ((count == 0 && !withFraction) || (unit.letter == 'W' && left % unit.milliseconds != 0))
            continue;
        if (unit.ofTime && !time) {
            text += 'T';
            time = true;
        }
        text += std::to_string(count);
        left -= count * unit.milliseconds;
        if (withFraction) {
            std::string digits = std::to_string(1000 + left).substr(1);
            while (digits.back() == '0')
                digits.pop_back();
            text += "." + digits;
        }
        text += unit.letter;
    }
    return text;
}

} // namespace drydock
