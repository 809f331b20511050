// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that come to be, or are no longer, among the targets of a job that is open for them.
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

bool Job::isOpenForDevices() const
{
    return record.document.targetSelection == TargetSelection::Continuous && !isTerminal(record.state) &&
           record.state != JobState::RollingBack && !isEnding() && record.planned.empty();
}

// The wave that is told last takes it, at the job's rate.
void Engine::State::join(std::uint32_t index, const Target& target)
{
    Job& job = *jobs[index];
    Target late = target;
    late.wave = std::uint32_t(job.record.waves.size() - 1);
    addTarget(index, late);
    ++job.open;
    touch(index);
    decide("executions.join", job, {});
    Execution& e = job.executions.back();
    const bool runs = job.record.state == JobState::InProgress;
    if (!(runs && !e.device->second.current && settleWithoutTelling(e)))
        choose(*e.device);
}

// What was before it left does not count against it (AWS IoT Jobs: the retry counter is reset).
void Engine::State::rejoin(Execution& e, const Target& target)
{
    const bool told = e.told();
    if (told && e.attempt == mostAttempts)
        return;
    Job& job = jobOf(e);
    DeviceState& device = e.device->second;
    know(*e.device, target);
    // It was changed while it was away, so that is what it would go back to.
    if (told && !runs(device, job) && !(device.reportedVersion == e.endedVersion))
        setPrevious(e, device.reportedVersion, device.softwareName);
    // Nobody has heard of an attempt that was not told.
    if (!told)
        --e.attempt;
    e.failedRetries = e.timedOutRetries = 0;
    decide("executions.join", job, {});
    apply(e, ExecutionEvent::Rejoin);
    ++job.open;
    choose(*e.device);
}

void Engine::onMember(const JobId& id, const Target& target, bool member, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const Job* job = s.findJob(id);
    if (!job || !job->isOpenForDevices())
        return;
    const auto index = s.jobIndex.at(id);
    DeviceEntry* entry = s.findDevice(target.id);
    Execution* e = entry ? entry->second.executions : nullptr;
    while (e && e->job != index)
        e = e->nextOfDevice;
    if (member && (!e || e->state == ExecutionState::Removed)) {
        const State::Call call(s, now, actions);
        e ? s.rejoin(*e, target) : s.join(index, target);
    } else if (!member && e && !isTerminal(e->state) && e->state != ExecutionState::InProgress) {
        const State::Call call(s, now, actions);
        s.decide("executions.leave", *job, toString(Reason::LeftTargets));
        s.apply(*e, ExecutionEvent::Leave, Reason::LeftTargets);
    }
}

std::vector<JobId> Engine::openForDevices() const
{
    std::vector<JobId> ids;
    for (const auto& job : m_state->jobs) {
        if (job->isOpenForDevices())
            ids.push_back(job->record.id);
    }
    return ids;
}

} // namespace drydock::rollout
