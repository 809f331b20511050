// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/job_forecast.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

constexpr double longest = 10 * 365 * 86'400.0; ///< seconds: what is longer is not to be shown

/// Not negative, not without end.
double clampedAt(const Json& object, const char* key)
{
    return std::clamp(object.at(key).get<double>(), 0.0, 9e15);
}

double shareAt(const Json& object, const char* key)
{
    return std::clamp(object.at(key).get<double>(), 0.0, 1.0);
}

JobForecast::Seconds seconds(const Json& value)
{
    return JobForecast::Seconds(std::llround(std::clamp(value.get<double>(), 0.0, longest)));
}

JobForecast::Moment momentAt(const Json& object, const char* key)
{
    const Json& value = object.at(key);
    return value.is_null() ? std::nullopt : std::optional(seconds(value));
}

void readRuns(const Json& json, JobForecast& forecast)
{
    forecast.devices = std::uint64_t(clampedAt(json, "devices"));
    forecast.runs = int(std::min(clampedAt(json, "runs"), 1e6));
    forecast.simulated = std::uint64_t(clampedAt(json, "simulated"));
    const Json& assumed = json.at("assumptions");
    forecast.assumptions = {.failureRate = shareAt(assumed, "failureRate"),
                            .offlineRate = shareAt(assumed, "offlineRate"),
                            .update = seconds(assumed.at("seconds")),
                            .deviceBytesPerSecond = clampedAt(assumed, "deviceBytesPerSecond")};
    const Json& duration = json.at("duration");
    forecast.fast = momentAt(duration, "p10");
    forecast.middle = momentAt(duration, "p50");
    forecast.slow = momentAt(duration, "p90");
    forecast.completed = shareAt(json.at("outcomes"), "completed");
    forecast.pauseChance = shareAt(json, "pauseChance");
    forecast.abortChance = shareAt(json, "abortChance");
    if (json.contains("waitsForOperator"))
        forecast.waitsForOperator = std::uint64_t(clampedAt(json, "waitsForOperator"));
}

void readCourse(const Json& json, JobForecast& forecast)
{
    for (const Json& wave : json.at("waves"))
        forecast.waves.push_back(
            {.devices = std::uint64_t(clampedAt(wave, "devices")), .opens = momentAt(wave, "opensAt")});
    for (const Json& point : json.at("rate"))
        forecast.rate.emplace_back(seconds(point.at(0)), std::max(0.0, point.at(1).get<double>()));
    const Json& bandwidth = json.at("bandwidth");
    forecast.peakBytesPerSecond = clampedAt(bandwidth, "peakBytesPerSecond");
    forecast.totalBytes = std::uint64_t(clampedAt(bandwidth, "totalBytes"));
    const Json& urls = json.at("urlExpiry");
    forecast.urlLife = seconds(urls.at("lifeSeconds"));
    forecast.urlsAtRisk = shareAt(urls, "atRisk");
}

} // namespace

Expected<JobForecast> readJobForecast(const Json& json)
{
    try {
        JobForecast forecast;
        readRuns(json, forecast);
        readCourse(json, forecast);
        return forecast;
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("jobs.forecast: ") + problem.what());
    }
}

} // namespace drydock::client
