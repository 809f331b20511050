// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "fleet/time.h"
#include "rollout/actions.h"
#include "rollout/engine.h"

#include <nlohmann/json.hpp>

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::service {

/// What consoles and tools listen to below the fleet's root: retained job summaries (two a second at most),
/// batches of transitions (five a second), revisions, the service's own birth and the audit head.
class Publisher
{
public:
    Publisher(broker::Connection& connection, std::string fleetRoot, std::string instance);

    void jobsChanged(const std::vector<JobId>& jobs);
    void transitions(std::vector<rollout::Transition> transitions);
    void packagesChanged() { m_packagesChanged = true; }
    /// Groups, or how many are in one: that may be with every message of a device, so one a second at most.
    void groupsChanged() { m_groupsChanged = true; }
    void digest(std::string bytes);
    /// The service's own state; published again after every reconnect.
    void serviceState(nlohmann::json state);
    /// What the broker says of it from now on; also its will.
    void serviceGone();
    [[nodiscard]] static std::string goneState(const std::string& instance);
    void auditHead(std::string head);
    /// Everything retained once more: the broker may have lost it, or kept what was cleared.
    void republish(const rollout::Engine& engine);
    /// Sends what is due.
    void flush(const rollout::Engine& engine, TimePoint now);
    [[nodiscard]] TimePoint nextDue() const;
    /// Ends what the broker retains of jobs that are over for 30 days; of each once a connection.
    void clearOldJobs(const rollout::Engine& engine, TimePoint now);

    [[nodiscard]] static std::string serviceTopic(const std::string& fleetRoot, const std::string& instance);

private:
    void flushJobs(const rollout::Engine& engine, TimePoint now);
    void flushTransitions(TimePoint now);
    void publishRevision(const char* of, TimePoint now);
    void clearJob(const JobId& job);
    bool publish(std::string topic, std::string payload, bool retain,
                 std::string contentType = "application/json");

    broker::Connection& m_connection;
    std::string m_root;
    std::string m_instance;
    std::set<std::string> m_changedJobs;
    std::map<std::string, TimePoint> m_jobSent;
    std::set<std::string> m_clearedJobs;
    std::deque<rollout::Transition> m_transitions;
    TimePoint m_transitionsSent{};
    bool m_packagesChanged = false;
    bool m_groupsChanged = false;
    TimePoint m_groupsSent{};
    nlohmann::json m_state;
    std::string m_head;
};

} // namespace drydock::service
