// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/forecast_text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

double numberAt(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : 0;
}

Json partOf(const Json& object, const char* key)
{
    return object.value(key, Json::object());
}

std::string formatted(const char* format, double value)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

std::string share(double value)
{
    return formatted("%.4g %%", value * 100);
}

std::string bytes(double value)
{
    constexpr std::array<const char*, 5> units{"%.0f B", "%.1f kB", "%.1f MB", "%.1f GB", "%.1f TB"};
    std::size_t unit = 0;
    for (; value >= 1000 && unit + 1 < units.size(); ++unit)
        value /= 1000;
    return formatted(units[unit], value);
}

std::string count(const Json& object, const char* key)
{
    return formatted("%.0f", numberAt(object, key));
}

std::string durationLine(const Json& duration)
{
    std::string text = "Duration: " + spanText(duration.value("p50", Json()));
    if (const Json tenth = duration.value("p10", Json()); !tenth.is_null())
        text += "; one run in ten takes less than " + spanText(tenth);
    const Json ninetieth = duration.value("p90", Json());
    return text + (ninetieth.is_null() ? "; more than one in ten does not end by itself"
                                       : ", nine in ten no more than " + spanText(ninetieth));
}

std::string outcomeLine(const Json& outcomes)
{
    std::string text;
    for (const auto& [name, value] : outcomes.items()) {
        if (value.is_number() && value.get<double>() > 0)
            text += (text.empty() ? "Outcome: " : ", ") + name + " " + share(value.get<double>());
    }
    return text;
}

std::string assumptionsLine(const Json& answer)
{
    const Json assumptions = partOf(answer, "assumptions");
    const Json away = assumptions.value("offlineSeconds", Json());
    std::string from = answer.value("failureRateFrom", "");
    from = from == "history" ? " (as in the last jobs)" : from == "default" ? " (nothing is known)" : "";
    return "Assumed: " + share(numberAt(assumptions, "failureRate")) + " of the updates fail" + from + ", " +
           share(numberAt(assumptions, "offlineRate")) + " go offline on the way and " +
           (away.is_null() ? "stay away" : "are back after about " + spanText(away)) + ", an update takes " +
           spanText(assumptions.value("seconds", Json())) + " and a download " +
           bytes(numberAt(assumptions, "deviceBytesPerSecond")) + " a second";
}

void addChances(const Json& answer, std::vector<std::string>& lines)
{
    lines.push_back("Chance that an abort rule fires: " + share(numberAt(answer, "abortChance")) +
                    "; that the job pauses: " + share(numberAt(answer, "pauseChance")));
    if (!answer.value("stopsAt", Json()).is_null())
        lines.push_back("Where it pauses or is aborted, that is after " + spanText(answer["stopsAt"]));
    if (numberAt(answer, "waitsForOperator") > 0)
        lines.push_back("An operator is waited for after " + count(answer, "waitsForOperator") +
                        " of the waves; here one resumes at once");
}

void addWaves(const Json& answer, std::vector<std::string>& lines)
{
    int number = 0;
    for (const Json& wave : answer.value("waves", Json::array())) {
        const Json opens = wave.value("opensAt", Json());
        lines.push_back(
            "Wave " + std::to_string(++number) + ": " + count(wave, "devices") + " devices, " +
            (opens.is_null() ? "most runs do not come to it" : "begins after " + spanText(opens)));
    }
}

void addTraffic(const Json& answer, std::vector<std::string>& lines)
{
    const Json bandwidth = partOf(answer, "bandwidth");
    lines.push_back("Downloads: " + bytes(numberAt(bandwidth, "totalBytes")) + ", at most " +
                    bytes(numberAt(bandwidth, "peakBytesPerSecond")) + " a second");
    const Json expiry = partOf(answer, "urlExpiry");
    if (numberAt(expiry, "atRisk") > 0)
        lines.push_back("URLs: " + share(numberAt(expiry, "atRisk")) +
                        " of the downloads take longer than the " +
                        spanText(expiry.value("lifeSeconds", Json())) + " that a URL is good for");
}

} // namespace

std::string spanText(const Json& seconds)
{
    if (!seconds.is_number())
        return "never";
    struct Unit
    {
        std::int64_t seconds;
        const char* name;
    };
    constexpr std::array<Unit, 4> units{{{86'400, " d"}, {3600, " h"}, {60, " min"}, {1, " s"}}};
    const auto whole = std::int64_t(std::llround(seconds.get<double>()));
    for (std::size_t i = 0; i + 1 < units.size(); ++i) {
        if (whole < units[i].seconds)
            continue;
        const auto rest = whole % units[i].seconds / units[i + 1].seconds;
        return std::to_string(whole / units[i].seconds) + units[i].name +
               (rest > 0 ? " " + std::to_string(rest) + units[i + 1].name : "");
    }
    return std::to_string(whole) + " s";
}

std::vector<std::string> forecastLines(const Json& answer)
{
    const bool whole = numberAt(answer, "simulated") >= numberAt(answer, "devices");
    std::vector<std::string> lines{
        "Forecast for " + count(answer, "devices") + " devices from " + answer.value("start", "now") + ": " +
            count(answer, "runs") + " runs of the rollout engine" +
            (whole ? "" : ", with " + count(answer, "simulated") + " of the devices simulated"),
        durationLine(partOf(answer, "duration")), outcomeLine(partOf(answer, "outcomes"))};
    addChances(answer, lines);
    addWaves(answer, lines);
    addTraffic(answer, lines);
    lines.push_back(assumptionsLine(answer));
    return lines;
}

} // namespace drydock::ctl
