// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forecast/assumptions.h"
#include "rollout/engine.h"

#include <cstdint>
#include <functional>
#include <unordered_set>
#include <utility>
#include <vector>

namespace drydock::forecast {

/// What surrounds a job as its forecast begins. Other jobs are left out, and a fleet that is frozen is taken
/// as thawed.
struct Conditions
{
    Assumptions assumptions;
    TimePoint start;
    std::vector<Blackout> blackouts;
    std::vector<std::pair<DeviceId, rollout::QuarantineRecord>> quarantines;
};

/// A device's share of the job as the forecast begins.
struct Subject
{
    rollout::ExecutionRecord execution;
    bool offline = false;
};

/// A job with the part of its fleet that is simulated (`Sample`), ready to be run.
struct Scenario
{
    rollout::JobRecord job;
    RolloutPolicy policy;           ///< as asked for; the job's own may be adapted to the part
    std::vector<Subject> devices;   ///< in the order of their waves
    std::vector<double> weights;    ///< by wave: how many devices each of its devices stands for
    std::vector<std::size_t> waves; ///< sizes, of the whole fleet
    Conditions conditions;

    [[nodiscard]] bool isExact() const;
};

/// Of a job that is to be made: `job` and `targets` as for `Engine::create`, and which of them are offline.
[[nodiscard]] Scenario newJob(rollout::JobRecord job, std::vector<rollout::Target> targets,
                              const std::unordered_set<DeviceId>& offline, Conditions conditions);

/// Of a job that the engine has and that has not ended, as it stands. A job that waits for its approval has
/// it, one that is paused goes on.
[[nodiscard]] Scenario knownJob(const rollout::Engine& engine, const rollout::JobRecord& job,
                                const std::function<bool(const DeviceId&)>& isOffline, Conditions conditions);

} // namespace drydock::forecast
