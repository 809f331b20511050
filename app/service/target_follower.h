// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"
#include "fleet/query.h"
#include "replica/replica.h"
#include "service/rollout_bridge.h"

#include <unordered_map>

namespace drydock::service {

/// Whether a job may be CONTINUOUS for these targets. InvalidArgument where it hangs on what the job itself
/// or the time alone changes: devices would leave because they are being updated.
[[nodiscard]] Expected<void> checkContinuous(const JobTargets& targets, const replica::Groups& groups);

/// Tells the engine which devices join and leave CONTINUOUS jobs, as devices change: nothing is ever searched
/// anew. Works in the open transaction.
class TargetFollower
{
public:
    TargetFollower(replica::Replica& replica, RolloutBridge& rollout) : m_replica(replica), m_rollout(rollout)
    {
    }

    /// After devices were saved, for what was saved. True where the engine was told of some.
    bool follow(const std::vector<replica::Replica::Saved>& saved, TimePoint now);

private:
    void findJobs();

    replica::Replica& m_replica;
    RolloutBridge& m_rollout;
    std::unordered_map<JobId, Query> m_queries; ///< of the jobs that have one
    std::vector<JobId> m_jobs;
};

} // namespace drydock::service
