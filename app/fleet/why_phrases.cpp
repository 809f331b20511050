// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/why_phrases.h"

#include "fleet/utc_text.h"

#include <array>
#include <utility>

namespace drydock::phrases {

std::string text(TimePoint time)
{
    return formatUtc(time);
}

std::string text(std::uint64_t number)
{
    return std::to_string(number);
}

std::string text(Percentage percentage)
{
    std::string digits = std::to_string(percentage.hundredths());
    digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
    digits.insert(digits.size() - 2, ".");
    while (digits.back() == '0')
        digits.pop_back();
    if (digits.back() == '.')
        digits.pop_back();
    return digits + " %";
}

std::string text(Duration duration)
{
    constexpr std::array<std::pair<std::int64_t, const char*>, 4> units{
        {{86'400'000, " d"}, {3'600'000, " h"}, {60'000, " min"}, {1000, " s"}}};
    std::string words;
    auto left = duration.count();
    for (const auto& [size, unit] : units) {
        if (left >= size)
            words += (words.empty() ? "" : " ") + std::to_string(left / size) + unit;
        left %= size;
    }
    return words.empty() ? std::to_string(duration.count()) + " ms" : words;
}

std::string at(const char* before, TimePoint time)
{
    return time == TimePoint{} ? std::string() : before + text(time);
}

std::string at(const char* before, const std::optional<TimePoint>& time)
{
    return time ? before + text(*time) : std::string();
}

std::string waveName(std::uint32_t wave)
{
    return "wave " + text(std::uint64_t(wave) + 1);
}

std::string quoted(std::string words)
{
    while (!words.empty() && (words.back() == '.' || words.back() == ' '))
        words.pop_back();
    return words.empty() ? words : ": " + words;
}

std::string gate(const WhyWave& wave)
{
    return wave.needed ? text(wave.succeeded.part) + " succeeded of the " + text(*wave.needed) +
                             " needed among " + text(wave.succeeded.whole)
                       : text(wave.succeeded.part) + " of " + text(wave.succeeded.whole) + " succeeded";
}

std::string errors(const WhyWave& wave)
{
    return text(wave.failed.part) + " of " + text(wave.failed.whole) + " went wrong, and it pauses at " +
           text(*wave.errorLimit);
}

std::string rule(const std::string& code)
{
    constexpr std::array<std::pair<std::string_view, const char*>, 5> rules{
        {{"ABORT_FAILED", "its rule on devices that failed"},
         {"ABORT_REJECTED", "its rule on devices that refused"},
         {"ABORT_TIMED_OUT", "its rule on devices that timed out"},
         {"ABORT_OFFLINE", "its rule on devices that went offline"},
         {"ABORT_ALL", "its rule on devices where it went wrong"}}};
    for (const auto& [name, words] : rules) {
        if (name == code)
            return words;
    }
    return {};
}

std::string again(const Why& why, const char* what)
{
    if (why.frozen)
        return "; nothing is sent while the fleet is frozen";
    if (why.paused)
        return "; nothing is sent while the job is paused";
    return why.next ? std::string("; ") + what + at(" from ", why.next) + " on" : std::string();
}

} // namespace drydock::phrases
