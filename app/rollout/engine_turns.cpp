// SPDX-License-Identifier: GPL-3.0-or-later
// Whose turn it is: among the jobs, and on a device.
#include "rollout/engine_state.h"

#include <algorithm>
#include <tuple>

namespace drydock::rollout {

namespace {

// What takes a device back comes first: after another job's update it would undo that one.
int rank(const JobRecord& job)
{
    constexpr int first = 10;
    return job.rollsBack ? first : job.document.priority;
}

// Higher priority, then age; the id only to make it one order.
bool isBefore(const JobRecord& left, const JobRecord& right)
{
    return std::tuple(-rank(left), left.created, left.id) < std::tuple(-rank(right), right.created, right.id);
}

} // namespace

void Engine::State::activate(std::uint32_t index)
{
    const auto place = std::ranges::find_if(
        active, [&](auto other) { return isBefore(jobs[index]->record, jobs[other]->record); });
    active.insert(place, index);
}

// Who was not told may be overtaken.
bool Engine::State::waits(const Execution& e) const
{
    const JobRecord& job = jobOf(e).record;
    return e.state == ExecutionState::Queued && !e.told() && job.state == JobState::InProgress &&
           job.ending == Ending::None && e.wave <= job.wave;
}

bool Engine::State::goesBefore(const JobRecord& job, const Execution& e) const
{
    return isBefore(job, jobOf(e).record);
}

void Engine::State::choose(DeviceEntry& device)
{
    DeviceState& d = device.second;
    if (d.held)
        holdDevice(device);
    // Who was told keeps its place; who was not may be overtaken by a job of higher priority.
    if (!d.current || !d.current->told()) {
        d.current = nullptr;
        for (Execution* e = d.executions; e; e = e->nextOfDevice) {
            // It goes back first, as soon as that job begins.
            if (jobOf(*e).record.gathering && !isTerminal(e->state)) {
                d.current = nullptr;
                break;
            }
            if (waits(*e) && (!d.current || goesBefore(jobOf(*e).record, *d.current)))
                d.current = e;
        }
    }
    for (Execution* e = d.executions; e; e = e->nextOfDevice) {
        if (!waits(*e)) {
            if (e->reason == Reason::BlockedByJob)
                setReason(*e, Reason::None);
            continue;
        }
        setReason(*e, e == d.current ? Reason::None : Reason::BlockedByJob);
        if (e == d.current)
            enqueue(*e);
    }
}

void Engine::State::enqueue(Execution& e, bool first)
{
    if (e.inReady)
        return;
    e.inReady = true;
    if (first)
        jobOf(e).ready.push_front(&e);
    else
        jobOf(e).ready.push_back(&e);
}

} // namespace drydock::rollout
