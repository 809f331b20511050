// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/forecast.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace drydock::forecast {

namespace {

constexpr std::size_t fewestRuns = 20;
constexpr std::size_t mostRuns = 100;
constexpr std::size_t devicesInAll = 40'000; ///< of all runs
constexpr std::size_t stepsInAll = 1'000'000;
constexpr std::size_t pointsOfRate = 120;
constexpr double never = std::numeric_limits<double>::infinity();

/// The value that this share of all does not exceed; nothing where there is none.
std::optional<double> quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const auto place = std::size_t(std::ceil(share * double(values.size())));
    const double value = values[std::max<std::size_t>(place, 1) - 1];
    return value == never ? std::nullopt : std::optional(value);
}

template <typename Value>
std::optional<double> medianOf(const std::vector<RunResult>& runs, Value value)
{
    std::vector<double> values;
    for (const auto& run : runs)
        values.push_back(value(run));
    return quantile(std::move(values), 0.5);
}

bool ends(Outcome outcome)
{
    return outcome != Outcome::Paused && outcome != Outcome::Unfinished;
}

void addTimes(const std::vector<RunResult>& runs, Forecast& forecast)
{
    std::vector<double> times;
    std::vector<double> stops;
    for (const auto& run : runs) {
        times.push_back(ends(run.outcome) ? run.seconds : never);
        if (run.outcome == Outcome::Paused || run.outcome == Outcome::Aborted)
            stops.push_back(run.seconds);
        ++forecast.outcomes[std::size_t(run.outcome)];
        forecast.ruleChance += run.ruleFired ? 1 : 0;
        forecast.waits = std::max(forecast.waits, run.waits);
    }
    forecast.ruleChance /= double(runs.size());
    for (double& outcome : forecast.outcomes)
        outcome /= double(runs.size());
    forecast.tenth = quantile(times, 0.1);
    forecast.median = quantile(times, 0.5);
    forecast.ninetieth = quantile(times, 0.9);
    forecast.stops = quantile(stops, 0.5);
}

void addTraffic(const std::vector<RunResult>& runs, Forecast& forecast)
{
    std::vector<Stretch> told;
    double downloaded = 0;
    double outlived = 0;
    for (const auto& run : runs) {
        for (auto stretch : run.told) {
            stretch.amount /= double(runs.size());
            told.push_back(stretch);
        }
        downloaded += run.downloaded;
        outlived += run.outlived;
    }
    forecast.rate = perMinute(told, pointsOfRate);
    forecast.outlived = downloaded > 0 ? outlived / downloaded : 0;
    forecast.peakBytesPerSecond =
        medianOf(runs, [](const RunResult& run) { return peakOf(run.downloads); }).value_or(0);
    forecast.totalBytes =
        medianOf(runs, [](const RunResult& run) {
            return std::accumulate(run.downloads.begin(), run.downloads.end(), 0.0,
                                   [](double sum, const Stretch& one) { return sum + one.amount; });
        }).value_or(0);
}

} // namespace

Expected<Forecast> forecast(const Scenario& scenario)
{
    std::unordered_map<DeviceId, std::size_t> places;
    for (std::size_t i = 0; i < scenario.devices.size(); ++i)
        places.emplace(scenario.devices[i].execution.device, i);
    const std::size_t wanted =
        std::clamp(devicesInAll / std::max<std::size_t>(1, places.size()), fewestRuns, mostRuns);
    std::vector<RunResult> runs;
    for (std::size_t steps = stepsInAll; runs.size() < wanted && steps > 0;) {
        auto run = Rehearsal(scenario, places, runs.size() + 1).run(steps);
        if (!run)
            return tl::unexpected(run.error());
        // One that was cut short says nothing, where there are others.
        if (steps > 0 || runs.empty())
            runs.push_back(*std::move(run));
    }
    Forecast forecast{.devices =
                          std::accumulate(scenario.waves.begin(), scenario.waves.end(), std::size_t(0)),
                      .simulated = places.size(),
                      .runs = runs.size(),
                      .assumptions = scenario.conditions.assumptions,
                      .start = scenario.conditions.start};
    addTimes(runs, forecast);
    addTraffic(runs, forecast);
    for (std::size_t wave = 0; wave < scenario.waves.size(); ++wave)
        forecast.waves.push_back({scenario.waves[wave], medianOf(runs, [wave](const RunResult& run) {
                                      return run.opens[wave].value_or(never);
                                  })});
    return forecast;
}

} // namespace drydock::forecast
