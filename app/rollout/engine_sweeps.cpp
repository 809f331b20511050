// SPDX-License-Identifier: GPL-3.0-or-later
// What concerns all executions of a job: at once where they are few, else a piece at a time.
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

// Beside what is due already. Each device is come to once more: what was done before is found done.
void Engine::State::sweep(Job& job, Sweep kind)
{
    job.record.sweeps |= std::uint8_t(kind);
    job.swept = 0;
    goOver(job);
}

// Those who wait among these executions get their turn.
void Engine::State::offer(Job& job, std::size_t from, std::size_t to)
{
    const bool more = job.offerFrom < job.offerTo;
    job.offerFrom = more ? std::min(job.offerFrom, from) : from;
    job.offerTo = more ? std::max(job.offerTo, to) : to;
    goOver(job);
}

void Engine::State::goOver(Job& job)
{
    if (job.executions.size() <= smallJob) {
        advance(job, SIZE_MAX);
        return;
    }
    saveJob(job);
    const auto index = jobIndex.at(job.record.id);
    if (std::ranges::find(sweeping, index) == sweeping.end())
        sweeping.push_back(index);
}

// Gives how many it came to.
std::size_t Engine::State::advance(Job& job, std::size_t most)
{
    std::size_t count = 0;
    for (; job.offerFrom < job.offerTo && count < most; ++count) {
        if (Execution& e = job.executions[job.offerFrom++]; e.state == ExecutionState::Queued)
            choose(*e.device);
    }
    for (; job.record.sweeps != 0 && job.swept < job.executions.size() && count < most; ++count)
        sweepOne(job, job.executions[job.swept++]);
    if (job.record.sweeps == 0 || job.swept < job.executions.size())
        return count;
    if (job.record.isDue(Sweep::Begin) && job.record.why == beingPrepared)
        job.record.why.clear();
    const bool isLarge = job.executions.size() > smallJob;
    const bool goesBack = job.record.isDue(Sweep::RollBack);
    job.record.sweeps = 0;
    if (goesBack)
        broughtBack(job);
    touch(jobIndex.at(job.record.id));
    if (isLarge)
        saveJob(job);
    return count;
}

void Engine::State::sweepOne(Job& job, Execution& e)
{
    const JobRecord& record = job.record;
    const bool open = !isTerminal(e.state);
    // Before it ends: nobody else gets the device then.
    if (record.isDue(Sweep::RollBack))
        bringBack(job, recordOf(e));
    if (record.isDue(Sweep::Cancel) || record.isDue(Sweep::ForceCancel)) {
        if (open)
            apply(e, record.isDue(Sweep::ForceCancel) ? ExecutionEvent::ForceCancel : ExecutionEvent::Cancel,
                  record.sweepReason);
        return;
    }
    if (record.isDue(Sweep::EndUntold)) {
        if (open && !e.told())
            apply(e, ExecutionEvent::Cancel, Reason::EndTime);
        return;
    }
    if (record.isDue(Sweep::Retry) && canBeRetried(e) && e.endedAt <= record.sweepSince) {
        apply(e, ExecutionEvent::Retry);
        ++job.open;
        choose(*e.device);
    }
    if (record.isDue(Sweep::Begin)) {
        // Where another job is at work on the device, what it has installed is looked at when its turn comes.
        markDirty(e); // from now on it is what the device has before it
        if (open && (e.device->second.current || !settleWithoutTelling(e)))
            choose(*e.device);
    }
    if (record.isDue(Sweep::Hold)) {
        if (e.state == ExecutionState::Queued && e.parked)
            apply(e, ExecutionEvent::Withdraw);
        // Others may have the device meanwhile.
        if (e.device->second.current == &e && !e.told())
            choose(*e.device);
    }
}

void Engine::State::runSweeps(std::size_t most)
{
    while (!sweeping.empty() && most > 0) {
        Job& job = *jobs[sweeping.front()];
        most -= std::min(most, advance(job, most));
        if (!job.isSwept())
            sweeping.erase(sweeping.begin());
    }
}

bool Engine::isSweeping() const
{
    return !m_state->sweeping.empty();
}

} // namespace drydock::rollout
