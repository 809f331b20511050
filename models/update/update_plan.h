// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"

#include <optional>
#include <vector>

namespace drydock::models {

/// How an update goes on: all of a job's document but what it brings, to whom, and what it is called.
struct UpdatePlan
{
    TargetSelection targetSelection = TargetSelection::Snapshot;
    RolloutPolicy rollout;
    std::vector<AbortRule> abort;
    JobTimeouts timeout{.step = std::chrono::minutes(30)};
    std::vector<RetryRule> retry{{RetryType::Failed, 2}, {RetryType::TimedOut, 2}};
    std::optional<QuarantineRule> quarantine;
    ReissueRule reissue;
    JobSchedule schedule;
    bool needsApproval = false; ///< by somebody else than its creator
    int priority = 5;           ///< 0–9; the higher goes first
    bool operator==(const UpdatePlan&) const = default;
};

[[nodiscard]] UpdatePlan planOf(const JobDocument& document);
void setPlan(JobDocument& document, const UpdatePlan& plan);

} // namespace drydock::models
