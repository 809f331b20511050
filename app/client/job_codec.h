// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_summary.h"
#include "fleet/execution.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::client {

/// One row of executions.list: one device's share of a job. A default TimePoint means "not yet".
struct Execution
{
    std::string device;
    ExecutionState state = ExecutionState::Queued;
    std::string phase; ///< as on the wire; empty for none
    int progress = 0;  ///< percent
    int attempt = 1;
    int reissues = 0;
    std::string reason; ///< a reason's name, or the device's own words
    TimePoint notified;
    TimePoint started;
    TimePoint ended;
    TimePoint due; ///< when something happens by itself next
    std::string previousVersion;
};

struct ExecutionPage
{
    std::vector<Execution> executions;
    std::string next; ///< empty: that was all
};

/// What happened to one execution.
struct ExecutionChange
{
    std::string device;
    ExecutionState state = ExecutionState::Queued;
    std::string reason;
    int attempt = 1;
    TimePoint time;
};

/// What fleet/jobs/{jobId} and jobs.get hold. Internal, with the field, for what is none.
[[nodiscard]] Expected<JobSummary> readJobSummary(const nlohmann::json& json);
[[nodiscard]] Expected<JobSummary> parseJobSummary(std::string_view payload);
/// The answer of executions.list.
[[nodiscard]] Expected<ExecutionPage> readExecutionPage(const nlohmann::json& json);
/// A message of fleet/jobs/{jobId}/executions.
[[nodiscard]] Expected<std::vector<ExecutionChange>> readExecutionChanges(std::string_view payload);
/// The answer of jobs.rollback: how many devices go back, and how many do not.
struct RollbackAnswer
{
    std::vector<std::string> jobs; ///< ids of the jobs that bring them back
    std::uint32_t devices = 0;     ///< that go back
    std::uint32_t movedOn = 0;     ///< run something else since
    std::uint32_t unknown = 0;     ///< never said what they ran before
    std::uint32_t noPackage = 0;   ///< ran what is not there as a package
};
[[nodiscard]] Expected<RollbackAnswer> readRollbackAnswer(const nlohmann::json& json);
/// The answer of jobs.create.
[[nodiscard]] Expected<std::string> readCreatedJob(const nlohmann::json& json);

} // namespace drydock::client
