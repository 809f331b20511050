// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "replica/change_feed.h"
#include "replica/outbox.h"
#include "replica/redelivery_ring.h"
#include "replica/replica.h"
#include "service/audit_trail.h"
#include "service/backlog.h"
#include "service/batch_size.h"
#include "service/dispatcher.h"
#include "service/inbox.h"
#include "service/job_maker.h"
#include "service/job_rollback.h"
#include "service/pieces.h"
#include "service/publisher.h"
#include "service/rollout_bridge.h"
#include "service/target_follower.h"

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace drydock::service {

/// What the core works with; owned by who composes.
struct CoreParts
{
    replica::Store& store;
    replica::Replica& replica;
    RolloutBridge& rollout;
    TargetFollower& follower;
    JobMaker& maker;
    JobRollback& rollback;
    Pieces& pieces;
    AuditTrail& audit;
    Dispatcher& dispatcher;
    Publisher& publisher;
    Inbox& inbox;
    broker::DrivenConnection& ingest; ///< state topics, consumed after the commit
    broker::Connection& requests;     ///< requests, presence and everything retained
    StateTopics topics;
    std::string fleetRoot;
    std::function<void(const std::string&)> log;
    /// What is published of the service itself; the argument is the store's problem, empty while it has none.
    std::function<nlohmann::json(const std::string& storeProblem)> status;
    std::function<void(TimePoint)> housekeeping; ///< once an hour, in a transaction
    const std::atomic<bool>& stop;               ///< ends `run`; set it, then wake the inbox
};

/// The one loop of the service: reads what devices sent, handles it with everything else that is due in one
/// transaction, commits, publishes, and only then lets acknowledgements out. All state belongs to its thread.
class Core
{
public:
    explicit Core(CoreParts parts);

    /// Loads the state and runs until told to stop. Unavailable where the store cannot be read.
    [[nodiscard]] Expected<void> run();
    /// What the service says of itself has changed. On the core's thread.
    void publishServiceState();

private:
    struct DeltaOutcome
    {
        rollout::SendDelta delta;
        broker::PublishOutcome outcome;
    };
    /// Presence of an earlier run of the broker, doubted a few devices at a time.
    struct Doubt
    {
        TimePoint start{};             ///< of the run that is heard now
        std::optional<DeviceId> after; ///< up to here it is done
    };

    [[nodiscard]] Expected<void> start();
    void subscribe();
    void waitForWork();
    [[nodiscard]] bool hasWork(TimePoint now) const;
    [[nodiscard]] std::optional<TimePoint> engineDue() const;
    void transact(TimePoint now);
    void handleBatch(TimePoint now);
    void notePace(std::chrono::steady_clock::duration took);
    void sendReplies();
    void afterCommit(std::vector<replica::Replica::Saved> saved, TimePoint now);
    void commitFailed(const Error& error, TimePoint now);
    void publishDelta(const rollout::SendDelta& send, TimePoint now);
    void publishFeed(TimePoint now);
    void noteUptime(const broker::Message& message);

    CoreParts m_parts;
    replica::RedeliveryRing m_ring;
    replica::Outbox m_outbox;
    replica::ChangeFeed m_feed;
    std::vector<broker::Message> m_batch;
    std::vector<std::function<void()>> m_calls;
    std::vector<DeltaOutcome> m_outcomes;
    std::vector<DeviceId> m_fetched;
    std::vector<broker::Handle> m_handles;
    std::optional<Backlog> m_backlog;
    std::vector<broker::Message> m_presence; ///< heard and not yet committed
    std::optional<Doubt> m_doubted;
    std::optional<TimePoint> m_brokerStart; ///< a little early: what is after it is surely of this run
    BatchSize m_batchSize;
    bool m_readsOn = false;        ///< the last reading stopped before all was read
    std::size_t m_sweptAtOnce = 0; ///< executions; follows what they take
    TimePoint m_retryAt{};
    TimePoint m_housekeepingAt{};
    TimePoint m_headAt{};
    std::int64_t m_headSeq = -1;
    bool m_sessionLost = false;
    bool m_needsLoad = false;
    bool m_reconnected = false;
    bool m_frozenSaid = false; ///< as it was last published
    std::string m_storeProblem;
};

} // namespace drydock::service
