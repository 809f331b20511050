// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine.h"

#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

Engine::Engine() : m_state(std::make_unique<State>()) {}
Engine::~Engine() = default;

Expected<void> Engine::start(const JobId& id, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job)
        return fail(ErrorCode::NotFound, "job " + id.str() + " is not known");
    if (job->record.canceling)
        return fail(ErrorCode::Conflict, "job " + id.str() + " is being canceled");
    const State::Call call(s, now, actions);
    JobAction action{};
    if (!s.applyJob(*job, JobEvent::Start, action))
        return fail(ErrorCode::Internal, s.statistics.lastBug);
    if (action == JobAction::Refuse)
        return fail(ErrorCode::Conflict,
                    "job " + id.str() + " is " + std::string(toString(job->record.state)) + " already");
    job->record.started = now;
    job->record.series = {};
    for (auto& e : job->executions) {
        // Where another job is at work on the device, what it has installed is looked at when its turn comes.
        s.markDirty(e); // from now on it is what the device has before it
        if (isTerminal(e.state) || (!e.device->second.current && s.settleWithoutTelling(e)))
            continue;
        s.choose(*e.device);
    }
    return {};
}

Expected<void> Engine::cancel(const JobId& id, bool force, std::string why, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job)
        return fail(ErrorCode::NotFound, "job " + id.str() + " is not known");
    const State::Call call(s, now, actions);
    JobAction action{};
    if (!s.applyJob(*job, force ? JobEvent::ForceCancel : JobEvent::Cancel, action))
        return fail(ErrorCode::Internal, s.statistics.lastBug);
    if (action == JobAction::Refuse)
        return fail(ErrorCode::Conflict, "job " + id.str() + " is " +
                                             std::string(toString(job->record.state)) +
                                             " and cannot be canceled");
    if (action == JobAction::Keep)
        return {};
    job->record.canceling = true;
    job->record.why = why.empty() ? std::string(toString(Reason::CanceledByOperator)) : std::move(why);
    s.touch(s.jobIndex.at(id));
    s.saveJob(*job);
    const auto event = action == JobAction::CancelAll ? ExecutionEvent::ForceCancel : ExecutionEvent::Cancel;
    for (auto& e : job->executions) {
        if (!isTerminal(e.state))
            s.apply(e, event, Reason::CanceledByOperator);
    }
    return {};
}

Expected<std::uint32_t> Engine::retryFailed(const JobId& id, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job)
        return fail(ErrorCode::NotFound, "job " + id.str() + " is not known");
    if (job->record.canceling && !isTerminal(job->record.state))
        return fail(ErrorCode::Conflict, "job " + id.str() + " is being canceled");
    const State::Call call(s, now, actions);
    JobAction action{};
    if (!s.applyJob(*job, JobEvent::RetryFailed, action))
        return fail(ErrorCode::Internal, s.statistics.lastBug);
    if (action == JobAction::Refuse)
        return fail(ErrorCode::Conflict,
                    "job " + id.str() + " is " + std::string(toString(job->record.state)) +
                        (isTerminal(job->record.state)
                             ? "; make a new job for the devices that failed: put them in a target list"
                             : " and nothing failed yet"));
    std::uint32_t retried = 0;
    for (auto& e : job->executions) {
        if ((e.state != ExecutionState::Failed && e.state != ExecutionState::TimedOut) ||
            e.attempt == mostAttempts)
            continue;
        s.apply(e, ExecutionEvent::Retry);
        ++job->open;
        s.choose(*e.device);
        ++retried;
    }
    if (retried > 0)
        s.decide("executions.retry", *job, "RETRY_FAILED", retried);
    return retried;
}

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
