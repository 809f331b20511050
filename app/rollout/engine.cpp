// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine.h"

#include "rollout/engine_state.h"

#include <utility>

namespace drydock::rollout {

Engine::Engine(const PackageSource* packages, std::size_t smallJob) : m_state(std::make_unique<State>())
{
    m_state->packageSource = packages;
    m_state->smallJob = smallJob;
}
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

std::optional<ExecutionRecord> Engine::openExecution(const DeviceId& device) const
{
    const DeviceEntry* entry = m_state->findDevice(device);
    const Execution* e = entry ? entry->second.current : nullptr;
    if (!e || !e->told() || isTerminal(e->state))
        return std::nullopt;
    return m_state->recordOf(*e);
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
    for (const auto& job : m_state->jobs) {
        if (m_state->jobIndex.contains(job->record.id))
            ids.push_back(job->record.id);
    }
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
        Job& job = *m_state->jobs[index];
        job.changed = false;
        if (m_state->jobIndex.contains(job.record.id))
            ids.push_back(job.record.id);
    }
    return ids;
}

const Engine::Statistics& Engine::statistics() const
{
    return m_state->statistics;
}

} // namespace drydock::rollout
