// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forecast/scenario.h"
#include "service/job_actions.h"
#include "service/worker.h"

#include <cstdint>
#include <functional>

namespace drydock::service {

/// jobs.forecast: devices are looked up on the core's thread, the runs are made on a worker's.
class ForecastActions
{
public:
    ForecastActions(replica::Store& store, const RolloutBridge& rollout, replica::Replica& replica,
                    const JobActions& jobs, TargetSearch& search, Worker& worker,
                    std::uint32_t urlLifeSeconds)
        : m_store(store), m_rollout(rollout), m_replica(replica), m_targets(store, replica), m_jobs(jobs),
          m_search(search), m_worker(worker), m_urlLifeSeconds(urlLifeSeconds)
    {
    }

    void addTo(ActionTable& table);

private:
    using MakeScenario = std::function<forecast::Scenario()>;

    [[nodiscard]] Expected<Answered> answer(const RequestContext& context);
    struct Asked;
    [[nodiscard]] Expected<Answered> ofDocument(const RequestContext& context,
                                                forecast::Conditions conditions, const std::string& from);
    [[nodiscard]] static Expected<MakeScenario> scenario(Asked& asked);
    /// To the worker, with its answer; counted in `m_pending` already.
    void post(MakeScenario make, Finish finish, const std::string& from);
    [[nodiscard]] Expected<MakeScenario> ofJob(const RequestContext& context,
                                               forecast::Conditions conditions) const;
    [[nodiscard]] Expected<forecast::Conditions> conditions(const RequestContext& context,
                                                            forecast::Assumptions assumptions) const;

    replica::Store& m_store;
    const RolloutBridge& m_rollout;
    replica::Replica& m_replica;
    TargetFinder m_targets;
    const JobActions& m_jobs;
    TargetSearch& m_search;
    Worker& m_worker;
    std::uint32_t m_urlLifeSeconds;
    int m_pending = 0; ///< being looked up, or on the worker
};

} // namespace drydock::service
