// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publisher.h"

#include "rollout/job_codec.h"

#include <algorithm>
#include <utility>

namespace drydock::service {

using nlohmann::json;

namespace {
constexpr std::chrono::milliseconds summaryInterval{500};
constexpr std::chrono::milliseconds transitionInterval{200};
constexpr std::chrono::seconds groupsInterval{1};
constexpr std::size_t transitionsAMessage = 2000;
constexpr TimePoint never{std::chrono::milliseconds(INT64_MAX >> 2U)};
constexpr std::chrono::days summaryLife{30};

bool isOverForLong(const rollout::JobRecord& job, TimePoint now)
{
    return isTerminal(job.state) && job.ended + summaryLife <= now;
}

} // namespace

Publisher::Publisher(broker::Connection& connection, std::string fleetRoot, std::string instance)
    : m_connection(connection), m_root(std::move(fleetRoot)), m_instance(std::move(instance))
{
}

std::string Publisher::serviceTopic(const std::string& fleetRoot, const std::string& instance)
{
    return fleetRoot + "/service/" + instance;
}

void Publisher::jobsChanged(const std::vector<JobId>& jobs)
{
    for (const auto& job : jobs)
        m_changedJobs.insert(job.str());
}

void Publisher::transitions(std::vector<rollout::Transition> transitions)
{
    m_transitions.insert(m_transitions.end(), std::make_move_iterator(transitions.begin()),
                         std::make_move_iterator(transitions.end()));
}

void Publisher::digest(std::string bytes)
{
    publish(m_root + "/changes/" + m_instance, std::move(bytes), false, "application/cbor");
}

void Publisher::serviceState(json state)
{
    m_state = std::move(state);
    publish(serviceTopic(m_root, m_instance), m_state.dump(), true);
}

void Publisher::serviceGone()
{
    publish(serviceTopic(m_root, m_instance), goneState(m_instance), true);
}

std::string Publisher::goneState(const std::string& instance)
{
    return json{{"protocol", 1}, {"online", false}, {"instance", instance}}.dump();
}

void Publisher::auditHead(std::string head)
{
    m_head = std::move(head);
    publish(m_root + "/audit/head", m_head, true);
}

void Publisher::republish(const rollout::Engine& engine)
{
    if (!m_state.is_null())
        publish(serviceTopic(m_root, m_instance), m_state.dump(), true);
    if (!m_head.empty())
        publish(m_root + "/audit/head", m_head, true);
    m_packagesChanged = m_groupsChanged = true;
    m_clearedJobs.clear();
    jobsChanged(engine.jobs());
}

void Publisher::flush(const rollout::Engine& engine, TimePoint now)
{
    flushJobs(engine, now);
    flushTransitions(now);
    if (std::exchange(m_packagesChanged, false))
        publishRevision("packages", now);
    if (m_groupsChanged && now - m_groupsSent >= groupsInterval) {
        m_groupsChanged = false;
        m_groupsSent = now;
        publishRevision("groups", now);
    }
}

void Publisher::publishRevision(const char* of, TimePoint now)
{
    publish(m_root + "/" + of + "/revision", json{{"protocol", 1}, {"revision", toMilliseconds(now)}}.dump(),
            true);
}

void Publisher::flushJobs(const rollout::Engine& engine, TimePoint now)
{
    for (auto it = m_changedJobs.begin(); it != m_changedJobs.end();) {
        const auto id = JobId::parse(*it);
        const auto* job = id ? engine.job(*id) : nullptr;
        if (job != nullptr && isOverForLong(*job, now)) {
            clearJob(*id);
            it = m_changedJobs.erase(it);
            continue;
        }
        auto& sent = m_jobSent[*it];
        if (job != nullptr && now - sent < summaryInterval) {
            ++it;
            continue;
        }
        sent = now;
        if (job != nullptr)
            publish(m_root + "/jobs/" + *it, rollout::jobSummary(*job), true);
        it = m_changedJobs.erase(it);
    }
}

void Publisher::flushTransitions(TimePoint now)
{
    if (m_transitions.empty() || now - m_transitionsSent < transitionInterval)
        return;
    m_transitionsSent = now;
    std::map<std::string, json> batches;
    const auto count = std::min(m_transitions.size(), transitionsAMessage);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& t = m_transitions[i];
        auto& rows = batches.try_emplace(t.job.str(), json::array()).first->second;
        rows.push_back({t.device.str(), toString(t.state), t.reason, t.attempt, toMilliseconds(t.time)});
    }
    m_transitions.erase(m_transitions.begin(), m_transitions.begin() + static_cast<std::ptrdiff_t>(count));
    for (const auto& [job, rows] : batches)
        publish(m_root + "/jobs/" + job + "/executions", json{{"protocol", 1}, {"transitions", rows}}.dump(),
                false);
}

TimePoint Publisher::nextDue() const
{
    TimePoint due = m_transitions.empty() ? never : m_transitionsSent + transitionInterval;
    if (m_groupsChanged)
        due = std::min(due, m_groupsSent + groupsInterval);
    for (const auto& job : m_changedJobs) {
        const auto sent = m_jobSent.find(job);
        due = std::min(due, sent == m_jobSent.end() ? TimePoint{} : sent->second + summaryInterval);
    }
    return due;
}

void Publisher::clearOldJobs(const rollout::Engine& engine, TimePoint now)
{
    for (const auto& id : engine.jobs()) {
        if (isOverForLong(*engine.job(id), now))
            clearJob(id);
    }
}

void Publisher::clearJob(const JobId& job)
{
    m_jobSent.erase(job.str());
    // One that cannot be queued now is cleared at the next call.
    if (!m_clearedJobs.contains(job.str()) && publish(m_root + "/jobs/" + job.str(), {}, true))
        m_clearedJobs.insert(job.str());
}

bool Publisher::publish(std::string topic, std::string payload, bool retain, std::string contentType)
{
    // What cannot be queued is made good by the next summary, or by who finds a hole in the digests.
    return m_connection
        .publish({.topic = std::move(topic),
                  .payload = std::move(payload),
                  .retain = retain,
                  .contentType = std::move(contentType)})
        .has_value();
}

} // namespace drydock::service
