// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine.h"

#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

Engine::Engine() : m_state(std::make_unique<State>()) {}
Engine::~Engine() = default;

void Engine::freeze(TimePoint now, Actions& actions)
{
    const State::Call call(*m_state, now, actions);
    m_state->frozen = true;
    actions.saveFrozen = true;
}

void Engine::thaw(TimePoint now, Actions& actions)
{
    const State::Call call(*m_state, now, actions);
    m_state->frozen = false;
    actions.saveFrozen = false;
}

bool Engine::frozen() const
{
    return m_state->frozen;
}

Expected<void> Engine::setBlackouts(std::vector<Blackout> blackouts, TimePoint now, Actions& actions)
{
    const State::Call call(*m_state, now, actions);
    return m_state->useBlackouts(std::move(blackouts));
}

Expected<void> Engine::State::useBlackouts(std::vector<Blackout> list)
{
    std::vector<std::pair<Blackout, MaintenanceWindows>> made;
    for (auto& blackout : list) {
        auto windows = MaintenanceWindows::make(blackout.window ? std::vector{*blackout.window}
                                                                : std::vector<MaintenanceWindow>{});
        if (!windows)
            return tl::unexpected(windows.error().in("black-out " + blackout.id));
        made.emplace_back(std::move(blackout), *std::move(windows));
    }
    blackouts = std::move(made);
    return {};
}

std::optional<ExecutionRecord> Engine::openExecution(const DeviceId& device) const
{
    const DeviceEntry* entry = m_state->findDevice(device);
    const Execution* e = entry ? entry->second.current : nullptr;
    if (!e || !e->told() || isTerminal(e->state))
        return std::nullopt;
    return m_state->recordOf(*e);
}

std::vector<Blackout> Engine::blackouts() const
{
    std::vector<Blackout> blackouts;
    for (const auto& [blackout, windows] : m_state->blackouts)
        blackouts.push_back(blackout);
    return blackouts;
}

bool Engine::mayFetch(const DeviceId& device, TimePoint now) const
{
    const DeviceEntry* entry = m_state->findDevice(device);
    const Execution* e = entry ? entry->second.current : nullptr;
    if (!e || !e->told() || isTerminal(e->state))
        return false;
    const Job& job = m_state->jobOf(*e);
    return e->state != ExecutionState::Queued || (m_state->mayTell(job, now) && job.slotFor(*e));
}

const JobRecord* Engine::job(const JobId& id) const
{
    const Job* job = m_state->findJob(id);
    return job ? &job->record : nullptr;
}

std::vector<JobId> Engine::jobs() const
{
    std::vector<JobId> ids;
    for (const auto& job : m_state->jobs)
        ids.push_back(job->record.id);
    return ids;
}

std::optional<ExecutionRecord> Engine::execution(const JobId& id, const DeviceId& device) const
{
    const DeviceEntry* entry = m_state->findDevice(device);
    for (const Execution* e = entry ? entry->second.executions : nullptr; e; e = e->nextOfDevice) {
        if (m_state->jobOf(*e).record.id == id)
            return m_state->recordOf(*e);
    }
    return std::nullopt;
}

std::vector<ExecutionRecord> Engine::executions(const JobId& id, std::size_t offset, std::size_t limit) const
{
    std::vector<ExecutionRecord> page;
    if (const Job* job = m_state->findJob(id)) {
        for (std::size_t i = offset; i < job->executions.size() && page.size() < limit; ++i)
            page.push_back(m_state->recordOf(job->executions[i]));
    }
    return page;
}

std::vector<JobId> Engine::takeChangedJobs()
{
    std::vector<JobId> ids;
    for (const auto index : std::exchange(m_state->changedJobs, {})) {
        m_state->jobs[index]->changed = false;
        ids.push_back(m_state->jobs[index]->record.id);
    }
    return ids;
}

const Engine::Statistics& Engine::statistics() const
{
    return m_state->statistics;
}

} // namespace drydock::rollout
