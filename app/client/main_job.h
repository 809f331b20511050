// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profile.h"
#include "fleet/error.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace drydock::client {

/// One update of the demonstration: a version, and the query for the devices that get it.
struct UpdateStep
{
    std::string version;
    std::string query;
    std::string label; ///< of the query, for people
};

struct MainJobOptions
{
    std::string package = "app";
    std::vector<UpdateStep> steps; ///< in this order; the last one's version is the goal of every device
    std::filesystem::path workDirectory; ///< package files are made here
    std::filesystem::path signingKey;    ///< empty: not signed
    int maximumPerMinute = 1000;
    std::chrono::minutes patience{15}; ///< for one job
    std::function<bool()> interrupted; ///< asked several times a second; may be empty
    /// Asked as often: a text says why waiting is in vain, and ends the run. May be empty.
    std::function<std::string()> problem;
};

/// How one job of it went.
struct JobReport
{
    UpdateStep step;
    std::string jobId;
    std::string state;
    nlohmann::json counts; ///< executions by state, in lower camel case
    nlohmann::json series; ///< as in the job's summary
    std::size_t total = 0;
    double seconds = 0;
};

struct MainJobReport
{
    std::vector<JobReport> jobs;
    std::size_t devices = 0;
    std::size_t onGoal = 0;             ///< devices that report the goal
    std::vector<std::string> elsewhere; ///< ids of the others, with what they report
    bool ok = false; ///< every job completed, every execution succeeded, every device on the goal

    [[nodiscard]] nlohmann::json toJson() const;
};

/// Stages the versions, brings each to its devices, waits for every acknowledgement, and compares with what
/// the devices report. Blocks. `say` hears each step. What goes wrong on devices is in the report; errors are
/// what kept the job from being done.
[[nodiscard]] Expected<MainJobReport> runMainJob(const Profile& profile, const MainJobOptions& options,
                                                 const std::function<void(const std::string&)>& say);

} // namespace drydock::client
