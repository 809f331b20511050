// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/pieces.h"
#include "service/requests.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::service {

/// Rolls jobs back: those of few devices at once, those of many in pieces, between which devices are served.
/// The latter are answered once all executions were looked at and it is stored that they go back; a restart
/// goes on with it.
class JobRollback
{
public:
    JobRollback(replica::Store& store, RolloutBridge& rollout, replica::Replica& replica, Pieces& pieces)
        : m_store(store), m_rollout(rollout), m_replica(replica), m_pieces(pieces)
    {
    }

    /// What is asked for, checked.
    struct Order
    {
        JobId job;
        std::string who;
        std::string comment;
    };
    /// `defer` gives what ends a request that is answered later.
    [[nodiscard]] Expected<Answered> carryOut(const Order& order, TimePoint now,
                                              const std::function<Finish()>& defer);
    /// After the engine was loaded: with what was begun.
    void goOn();

private:
    struct Looking;
    using Roll =
        std::function<Expected<rollout::Rollback>(rollout::Engine& engine, rollout::Actions& actions)>;
    /// Lets the engine roll a job back, and says what came of it.
    [[nodiscard]] Expected<Answered> roll(const JobId& job, TimePoint now, const Roll& back);
    [[nodiscard]] Expected<Answered> atOnce(const Order& order, TimePoint now);
    [[nodiscard]] Expected<bool> look(Looking& looking, const Slice& slice) const;
    [[nodiscard]] Expected<Answered> begin(const Looking& looking);
    void bringBack(const JobId& job);
    /// Of a job that is over, with what their devices are now; `after` moves on.
    [[nodiscard]] Expected<std::vector<rollout::ExecutionRecord>>
    ended(const JobId& job, std::string& after, std::size_t limit, bool& isLast) const;
    [[nodiscard]] Answered answer(const JobId& job, const rollout::Rollback& result) const;

    replica::Store& m_store;
    RolloutBridge& m_rollout;
    replica::Replica& m_replica;
    Pieces& m_pieces;
};

} // namespace drydock::service
