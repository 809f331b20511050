// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace drydock::client {

/// What the service foresees of a job: the engine itself, run many times against a simulated fleet.
struct JobForecast
{
    using Seconds = std::chrono::seconds;
    /// From the start on; nothing where it is not reached.
    using Moment = std::optional<Seconds>;

    struct Assumptions
    {
        double failureRate = 0; ///< of attempts, 0–1
        double offlineRate = 0; ///< of devices that go away during it, 0–1
        Seconds update{};       ///< what an update takes besides the download
        double deviceBytesPerSecond = 0;
        bool operator==(const Assumptions&) const = default;
    };
    struct Wave
    {
        std::uint64_t devices = 0;
        Moment opens;
        bool operator==(const Wave&) const = default;
    };

    std::uint64_t devices = 0;
    int runs = 0;
    std::uint64_t simulated = 0; ///< devices a run
    Assumptions assumptions;
    Moment fast; ///< of ten runs one is shorter
    Moment middle;
    Moment slow;          ///< of ten runs one is longer
    double completed = 0; ///< share of the runs, 0–1
    double pauseChance = 0;
    double abortChance = 0;
    std::uint64_t waitsForOperator = 0;
    std::vector<Wave> waves;
    std::vector<std::pair<Seconds, double>> rate; ///< devices a minute over time
    double peakBytesPerSecond = 0;
    std::uint64_t totalBytes = 0;
    Seconds urlLife{};
    double urlsAtRisk = 0; ///< share of the downloads that outlast their URL, 0–1
    bool operator==(const JobForecast&) const = default;
};

/// The answer of jobs.forecast. Internal, with what is wrong, for what is none.
[[nodiscard]] Expected<JobForecast> readJobForecast(const nlohmann::json& json);

} // namespace drydock::client
