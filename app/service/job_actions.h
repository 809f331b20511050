// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/job_maker.h"
#include "service/requests.h"
#include "service/target_finder.h"
#include "service/target_search.h"

namespace drydock::service {

/// jobs.create clone preview list get, executions.list.
class JobActions
{
public:
    /// `worker` counts large previews up.
    JobActions(replica::Store& store, RolloutBridge& rollout, replica::Replica& replica, TargetSearch& search,
               JobMaker& maker, Worker& worker)
        : m_store(store), m_rollout(rollout), m_replica(replica), m_targets(store, replica), m_search(search),
          m_maker(maker), m_worker(worker)
    {
    }

    void addTo(ActionTable& table);
    /// The job that a request's `document` asks for, checked; without devices.
    [[nodiscard]] Expected<rollout::JobRecord> read(const RequestContext& context) const;

private:
    [[nodiscard]] Expected<Answered> create(const RequestContext& context);
    [[nodiscard]] Expected<Answered> clone(const RequestContext& context);
    [[nodiscard]] Expected<nlohmann::json> documentToClone(const RequestContext& context) const;
    [[nodiscard]] Expected<Answered> preview(const RequestContext& context) const;
    void previewMany(rollout::JobRecord job, WaveQueries waves, Finish finish) const;
    [[nodiscard]] Expected<Answered> list(const RequestContext& context) const;
    [[nodiscard]] Expected<Answered> get(const RequestContext& context) const;
    [[nodiscard]] Expected<Answered> executions(const RequestContext& context) const;
    [[nodiscard]] Expected<void> checkSelection(const JobDocument& document) const;

    replica::Store& m_store;
    RolloutBridge& m_rollout;
    replica::Replica& m_replica;
    TargetFinder m_targets;
    TargetSearch& m_search;
    JobMaker& m_maker;
    Worker& m_worker;
};

} // namespace drydock::service
