// SPDX-License-Identifier: GPL-3.0-or-later
// Why a device is where it is: of those that were told, or are held back.
#include "rollout/engine_state.h"
#include "rollout/why_ended.h"

#include <algorithm>

namespace drydock::rollout {

using K = WhyKind;

std::optional<Why> Engine::why(const JobId& id, const DeviceId& device, TimePoint now) const
{
    const State& s = *m_state;
    const DeviceEntry* entry = m_state->findDevice(device);
    for (const Execution* e = entry ? entry->second.executions : nullptr; e; e = e->nextOfDevice) {
        if (s.jobOf(*e).record.id == id)
            return s.whyOf(*e, now);
    }
    return std::nullopt;
}

Why Engine::State::whyOf(const Execution& e, TimePoint at) const
{
    const JobRecord& job = jobOf(e).record;
    const ExecutionRecord record = recordOf(e);
    if (isTerminal(e.state))
        return whyEnded(job, record);
    Why why = whyAttempt(job, record);
    switch (e.state) {
    case ExecutionState::Quarantined:
        whyHeld(e, why);
        break;
    case ExecutionState::InProgress:
        whyRuns(e, at, why);
        break;
    case ExecutionState::Notified:
        whyTold(e, at, why);
        break;
    default:
        whyQueued(e, at, why);
        break;
    }
    return why;
}

void Engine::State::whyHeld(const Execution& e, Why& why) const
{
    why.kind = K::Quarantined;
    const auto known = quarantines.find(e.device->first);
    if (known == quarantines.end())
        return;
    const QuarantineRecord& record = known->second;
    why.since = record.since;
    if (record.until != noTime)
        why.until = record.until;
    why.by = record.by;
    (record.by.empty() ? why.reason : why.words) = record.why;
}

// From then on, as soon as the job may tell anybody.
void Engine::State::sayNext(const Job& job, TimePoint from, Why& why) const
{
    why.frozen = frozen;
    why.paused = job.record.state == JobState::Paused;
    if (frozen || job.record.state != JobState::InProgress)
        return;
    constexpr int mostLooks = 8; // each goes past many windows
    std::optional<TimePoint> next = from;
    for (int look = 0; next && !mayTell(job, *next); ++look)
        next = look < mostLooks ? mayTellFrom(job, *next) : std::nullopt;
    why.next = next;
    const auto& end = job.record.document.schedule.endTime;
    if (next && end && !job.isEnding() && *end <= *next)
        why.jobEnds = end;
}

void Engine::State::whyTold(const Execution& e, TimePoint at, Why& why) const
{
    const Job& job = jobOf(e);
    const bool isAway = e.reason == Reason::NotConnected;
    why.kind = isAway ? K::WaitsForDevice : e.fetches > 0 ? K::FetchedAgain : K::Told;
    why.times = 1 + e.reissues;
    why.since = isAway ? std::max(e.sentAt, e.resentAt) : std::max(e.notifiedAt, e.resentAt);
    why.fetches = e.fetches;
    why.fetched = e.fetchedAt;
    if (const auto& timeout = job.record.document.timeout.notified)
        why.until = e.notifiedAt + *timeout;
    if (const TimePoint next = reissueAt(e); next != noTime)
        sayNext(job, std::max(next, at), why);
    if (why.next && why.until && *why.until <= *why.next)
        why.next.reset();
}

void Engine::State::whyRuns(const Execution& e, TimePoint at, Why& why) const
{
    const bool confirms = e.phase == Phase::Confirming;
    const bool isSilent = at - e.steppedAt > stalledAfter;
    why.kind = confirms ? K::Confirming : isSilent ? K::Stalled : K::Running;
    why.since = confirms || isSilent ? e.steppedAt : e.startedAt;
    if (const TimePoint due = dueAt(e); due != noTime)
        why.until = due;
    why.fetches = e.fetches;
    why.fetched = e.fetchedAt;
    if (confirms)
        why.reported = e.device->second.reportedVersion.str();
}

} // namespace drydock::rollout
