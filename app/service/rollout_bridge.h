// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/replica.h"
#include "replica/rollout_port.h"
#include "rollout/engine.h"
#include "service/audit_trail.h"
#include "service/stored_packages.h"
#include "storage/object_store.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace drydock::service {

/// Between replica and engine: tells the engine what devices say, and carries out what it orders, in the
/// transaction that is open. What may only happen after the commit waits in `takeSends` and its like.
class RolloutBridge : public replica::RolloutPort
{
public:
    RolloutBridge(replica::Store& store, const storage::ObjectStore& storage, std::uint32_t urlLifeSeconds);

    /// Must be called before anything else: the two know each other.
    void connect(replica::Replica& replica, AuditTrail& audit);
    /// Builds the engine from the store. In a transaction.
    [[nodiscard]] Expected<void> load(TimePoint now);

    void expect(std::span<const DeviceId> devices) override { m_engine->expect(devices); }
    void reported(const DeviceId& device, const std::optional<UpdateReport>& report,
                  const std::optional<std::string>& version, TimePoint now) override;
    void modelKnown(const DeviceId& device, std::string_view model, TimePoint now) override;
    void softwareNameKnown(const DeviceId& device, std::string_view name, TimePoint now) override;
    void acknowledged(const DeviceId& device, const AckText& ack, TimePoint now) override;
    [[nodiscard]] replica::AttemptStanding standing(const DeviceId& device,
                                                    const std::string& attempt) const override;
    void seen(const DeviceId& device, TimePoint now) override;
    void onlineKnown(const DeviceId& device, bool online, TimePoint now) override;
    [[nodiscard]] bool hasOpenExecution(const DeviceId& device) const override;
    [[nodiscard]] std::optional<replica::SignedUrl>
    commandUrl(const DeviceId& device, const Software& desired, TimePoint now) const override;
    [[nodiscard]] bool withholds(const DeviceId& device, TimePoint now) const override;

    /// Calls the engine and carries out what it orders.
    template <typename Call>
    void run(TimePoint now, Call call)
    {
        rollout::Actions actions;
        call(*m_engine, actions);
        apply(actions, now);
    }
    [[nodiscard]] Expected<void>
    tryRun(TimePoint now, const std::function<Expected<void>(rollout::Engine&, rollout::Actions&)>& call);
    /// The fleet's black-outs, all at once; stored.
    [[nodiscard]] Expected<void> setBlackouts(std::vector<Blackout> blackouts, TimePoint now);
    [[nodiscard]] std::chrono::seconds urlLife() const { return std::chrono::seconds(m_urlLifeSeconds); }
    [[nodiscard]] const rollout::Engine& engine() const { return *m_engine; }
    [[nodiscard]] rollout::Engine& engine() { return *m_engine; }

    [[nodiscard]] std::vector<rollout::SendDelta> takeSends() { return std::exchange(m_sends, {}); }
    [[nodiscard]] std::vector<rollout::Transition> takeTransitions()
    {
        return std::exchange(m_transitions, {});
    }
    /// The transaction failed: `load` must follow.
    void discard();
    /// Removes jobs that ended before, with their executions.
    void forgetJobsBefore(TimePoint time);
    /// Frees what has ended, at most some of it.
    void committed();
    /// Whether `committed` has more to free.
    [[nodiscard]] bool hasEnded() const { return !m_ended.empty(); }

private:
    [[nodiscard]] Expected<void> loadExecutions(const JobId& job,
                                                std::vector<rollout::ExecutionRecord>& into);
    void apply(rollout::Actions& actions, TimePoint now);
    void writeDesired(const rollout::DesiredChange& change, TimePoint now);
    void saveExecution(const rollout::ExecutionKey& key, TimePoint now);
    [[nodiscard]] std::optional<Software> softwareOf(const AttemptId& attempt) const;

    replica::Store& m_store;
    StoredPackages m_packages;
    const storage::ObjectStore& m_storage;
    std::uint32_t m_urlLifeSeconds;
    replica::Replica* m_replica = nullptr;
    AuditTrail* m_audit = nullptr;
    std::unique_ptr<rollout::Engine> m_engine;
    std::vector<rollout::SendDelta> m_sends;
    std::vector<rollout::Transition> m_transitions;
    std::set<JobId> m_ended;
    mutable std::unordered_map<JobId, Software> m_software; ///< of open jobs, by what was looked up
};

} // namespace drydock::service
