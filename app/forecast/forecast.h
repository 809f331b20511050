// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forecast/rehearsal.h"

#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace drydock::forecast {

/// What is expected of a job, from many runs. Seconds are from the start.
struct Forecast
{
    struct Wave
    {
        std::size_t devices = 0;
        std::optional<double>
            opens; ///< when its first device is told; nothing where most runs do not come to it
    };

    std::size_t devices = 0;   ///< of the job
    std::size_t simulated = 0; ///< in each run
    std::size_t runs = 0;
    /// When the job ends; nothing where it does not, as one that is paused.
    std::optional<double> tenth;
    std::optional<double> median;
    std::optional<double> ninetieth;
    std::array<double, outcomeCount> outcomes{}; ///< shares of the runs
    double ruleChance = 0;                       ///< that one of the job's abort rules stops or pauses it
    std::optional<double> stops;                 ///< when it is paused or stopped, where that happens
    std::uint32_t waits = 0;                     ///< how often it waits for an operator after a wave
    std::vector<Wave> waves;
    std::vector<std::pair<double, double>> rate; ///< seconds, and devices told a minute
    double peakBytesPerSecond = 0;
    double totalBytes = 0;
    double outlived = 0; ///< share of the downloads that take longer than their URL is good for
    Assumptions assumptions;
    TimePoint start;

    [[nodiscard]] double share(Outcome outcome) const { return outcomes[std::size_t(outcome)]; }
};

/// Runs the scenario again and again; the same for the same scenario. InvalidArgument where the job's own
/// policy is none (its windows). Takes up to a second or so.
[[nodiscard]] Expected<Forecast> forecast(const Scenario& scenario);

} // namespace drydock::forecast
