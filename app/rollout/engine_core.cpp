// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/prefetch.h"
#include "rollout/engine_state.h"

#include <cassert>
#include <utility>

namespace drydock::rollout {

Engine::State::Call::Call(State& state, TimePoint now, Actions& actions) : m_state(state)
{
    state.now = now;
    state.actions = &actions;
    state.sends = 0;
}

Engine::State::Call::~Call()
{
    State& s = m_state;
    s.judgeTouched();
    for (Execution* e : s.dirty) {
        e->dirty = false;
        s.actions->saveExecutions.push_back({s.jobOf(*e).record.id, e->device->first});
    }
    s.dirty.clear();
    for (const auto index : s.touched) {
        Job& job = *s.jobs[index];
        job.touched = false;
        job.unsaved = true;
        job.record.series.add(s.now, job.record.counts);
        // What ended is not sampled again, so this is the last chance to store its series.
        if (isTerminal(job.record.state))
            s.saveJob(job);
    }
    s.touched.clear();
    s.actions = nullptr;
}

Job* Engine::State::findJob(const JobId& id) const
{
    const auto it = jobIndex.find(id);
    return it == jobIndex.end() ? nullptr : jobs[it->second].get();
}

DeviceEntry* Engine::State::findDevice(const DeviceId& id)
{
    DeviceEntry* const device = devices.find(id);
    // What is asked for next: while one line of the cache is loaded, the others are too.
    if (device && device->second.current)
        memory::prefetch(*device->second.current);
    return device;
}

ExecutionRecord Engine::State::recordOf(const Execution& e) const
{
    const DeviceState& device = e.device->second;
    return {.job = jobOf(e).record.id,
            .device = e.device->first,
            .state = e.state,
            .phase = e.phase,
            .progress = e.progress,
            .attempt = e.attempt,
            .reissues = e.reissues,
            .fetches = e.fetches,
            .failedRetries = e.failedRetries,
            .timedOutRetries = e.timedOutRetries,
            .wave = e.wave,
            .parked = e.parked,
            .wentOffline = e.wentOffline,
            .reason = e.reason,
            .text = e.text ? *e.text : std::string(),
            .proof = e.proof,
            .queuedAt = e.queuedAt,
            .intendedAt = e.intendedAt,
            .sentAt = e.sentAt,
            .notifiedAt = e.notifiedAt,
            .resentAt = e.resentAt,
            .fetchedAt = e.fetchedAt,
            .handedAt = e.handedAt,
            .startedAt = e.startedAt,
            .steppedAt = e.steppedAt,
            .endedAt = e.endedAt,
            .dueAt = dueAt(e),
            .reportsVersion = device.reportsVersion,
            .previousVersion = e.previousVersion.str(),
            .previousName = e.previousName.str(),
            .endedVersion = e.endedVersion.str(),
            .reportedVersion = device.reportedVersion.str(),
            .hardwareModel = device.hardwareModel.str(),
            .softwareName = std::string(device.name())};
}

Execution& Engine::State::addExecution(std::uint32_t job, DeviceEntry& device)
{
    auto& executions = jobs[job]->executions;
    Execution& e = executions.emplace_back();
    e.device = &device;
    e.nextOfDevice = device.second.executions;
    device.second.executions = &e;
    e.job = job;
    e.index = std::uint32_t(executions.size() - 1);
    return e;
}

void Engine::State::markDirty(Execution& e)
{
    if (e.dirty)
        return;
    e.dirty = true;
    dirty.push_back(&e);
}

void Engine::State::touch(std::uint32_t index)
{
    Job& job = *jobs[index];
    job.unjudged = true;
    if (!job.touched) {
        job.touched = true;
        touched.push_back(index);
    }
    if (!job.changed) {
        job.changed = true;
        changedJobs.push_back(index);
    }
}

// What one job comes to may concern another.
void Engine::State::judgeTouched()
{
    for (bool again = true; again;) {
        again = false;
        for (std::size_t i = 0; i < touched.size(); ++i) {
            Job& job = *jobs[touched[i]];
            if (std::exchange(job.unjudged, false)) {
                judge(job);
                again = true;
            }
        }
    }
}

void Engine::State::saveJob(Job& job)
{
    job.savedAt = now;
    job.unsaved = false;
    actions->saveJobs.push_back(job.record.id);
}

void Engine::State::decide(std::string_view action, const Job& job, std::string_view reason,
                           std::uint32_t count)
{
    // A batch is one line; lines of one batch stand close together.
    auto& decisions = actions->decisions;
    const std::size_t nearby = 16;
    for (std::size_t back = 1; back <= std::min(decisions.size(), nearby); ++back) {
        Decision& decision = decisions[decisions.size() - back];
        if (decision.action == action && decision.job == job.record.id && decision.reason == reason) {
            decision.count += count;
            return;
        }
    }
    decisions.push_back({std::string(action), job.record.id, std::string(reason), count, now});
}

void Engine::State::bug(std::string text)
{
    ++statistics.unhandledTransitions;
    statistics.lastBug = std::move(text);
    assert(!"no row in the transition table");
}

void Engine::State::setReason(Execution& e, Reason reason)
{
    if (e.reason == reason)
        return;
    e.reason = reason;
    report(e);
    markDirty(e);
}

void Engine::State::report(const Execution& e)
{
    std::string reason = e.reason == Reason::Reported && e.text ? *e.text : std::string(toString(e.reason));
    actions->transitions.push_back(
        {jobOf(e).record.id, e.device->first, e.state, std::move(reason), e.attempt, now});
}

} // namespace drydock::rollout
