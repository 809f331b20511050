// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/job_plan.h"
#include "service/pieces.h"
#include "service/requests.h"
#include "service/target_search.h"
#include "service/wave_queries.h"
#include "service/worker.h"

#include <memory>
#include <set>
#include <utility>

namespace drydock::service {

/// Makes jobs of many devices in pieces, between which devices are served. The request is answered once it is
/// stored for which devices the job is; then each of them gets its execution, and only then the job begins. A
/// restart goes on with it.
class JobMaker
{
public:
    JobMaker(replica::Store& store, RolloutBridge& rollout, replica::Replica& replica, TargetSearch& search,
             Pieces& pieces, Inbox& inbox, Worker& worker)
        : m_store(store), m_rollout(rollout), m_replica(replica), m_search(search), m_pieces(pieces),
          m_inbox(inbox), m_worker(worker), m_plans(store)
    {
    }

    /// A job of few devices. `start` as below.
    [[nodiscard]] Expected<Answered> makeAtOnce(rollout::JobRecord job, std::vector<rollout::Target> targets,
                                                bool start, TimePoint now);
    /// `job` without devices; `start`: as soon as it is made. `finish` answers as jobs.create does.
    void make(rollout::JobRecord job, WaveQueries waves, bool start, Finish finish);
    /// After the engine was loaded: with what was begun.
    void goOn();

private:
    struct Making;
    void catchUp(const std::shared_ptr<Making>& making);
    void makeFew(const std::shared_ptr<Making>& making);
    void draw(const std::shared_ptr<Making>& making);
    void storePlan(const std::shared_ptr<Making>& making);
    [[nodiscard]] bool storePart(const std::shared_ptr<Making>& making, const Slice& slice);
    [[nodiscard]] Expected<Answered> create(Making& making);
    /// Makes it by `call`, and starts it where it is to.
    [[nodiscard]] Expected<Answered>
    make(const JobId& job, bool start, TimePoint now,
         const std::function<Expected<void>(rollout::Engine&, rollout::Actions&)>& call);
    void giveUp(const std::shared_ptr<Making>& making, const Error& error);

    void fill(const JobId& job);
    [[nodiscard]] bool fillPiece(const JobId& job, const Slice& slice);
    void followChanges(const JobId& job);
    void clear(const JobId& job);
    [[nodiscard]] const std::vector<DeviceId>& part(const JobId& job, std::size_t number);

    replica::Store& m_store;
    RolloutBridge& m_rollout;
    replica::Replica& m_replica;
    TargetSearch& m_search;
    Pieces& m_pieces;
    Inbox& m_inbox;
    Worker& m_worker;
    StoredPlans m_plans;
    std::set<JobId> m_making;                             ///< not answered yet
    std::pair<std::string, std::vector<DeviceId>> m_part; ///< the last that was read, by name
};

} // namespace drydock::service
