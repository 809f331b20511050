// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

namespace {

constexpr Duration longestWait = std::chrono::days(365);
constexpr std::chrono::seconds saveEvery{10};

void earliest(TimePoint& due, TimePoint candidate)
{
    if (candidate != noTime && (due == noTime || candidate < due))
        due = candidate;
}

} // namespace

// When the command of one that was told goes again, if its job's rate has room then.
TimePoint Engine::State::reissueAt(const Execution& e) const
{
    const ReissueRule& rule = jobOf(e).record.document.reissue;
    TimePoint at = e.tellAt;
    if (e.reissues >= rule.times || e.reason == Reason::NotConnected)
        return at;
    Duration wait = rule.after;
    for (int i = 0; i < e.reissues && wait < longestWait; ++i)
        wait *= rule.factor;
    earliest(at, std::max(e.notifiedAt, e.resentAt) + std::min(wait, longestWait));
    return at;
}

TimePoint Engine::State::dueAt(const Execution& e) const
{
    const JobTimeouts& timeout = jobOf(e).record.document.timeout;
    TimePoint due;
    if (e.state == ExecutionState::Queued) {
        due = e.tellAt;
    } else if (e.state == ExecutionState::Notified) {
        // One that is due already waits for its turn, and not for time.
        if (!e.inReissues)
            earliest(due, reissueAt(e));
        if (timeout.notified)
            earliest(due, e.notifiedAt + *timeout.notified);
    } else if (e.state == ExecutionState::InProgress && e.phase == Phase::Confirming) {
        due = e.steppedAt + timeout.confirmWithin;
    } else if (e.state == ExecutionState::InProgress) {
        if (timeout.inProgress)
            earliest(due, e.startedAt + *timeout.inProgress);
        if (timeout.step)
            earliest(due, e.steppedAt + *timeout.step);
    }
    return due;
}

void Engine::State::schedule(Execution& e)
{
    // One entry each: a timer that moved to later is found out when the old one comes up.
    const TimePoint due = dueAt(e);
    if (due == noTime || (e.heapAt != noTime && e.heapAt <= due))
        return;
    e.heapAt = due;
    timers.push({due, e.job, e.index});
}

void Engine::State::fire(Execution& e)
{
    Job& job = jobOf(e);
    const JobTimeouts& timeout = job.record.document.timeout;
    if (e.state == ExecutionState::Queued) {
        e.tellAt = noTime;
        setReason(e, Reason::None);
        enqueue(e);
    } else if (e.state == ExecutionState::Notified) {
        if (timeout.notified && e.notifiedAt + *timeout.notified <= now) {
            decide("executions.timeOut", job, toString(Reason::NotifiedTimeout));
            apply(e, ExecutionEvent::NotifiedTimeout, Reason::NotifiedTimeout);
        } else {
            e.inReissues = true;
            job.reissues.push_back(&e);
        }
    } else if (e.phase == Phase::Confirming) {
        decide("executions.fail", job, toString(Reason::Unconfirmed));
        apply(e, ExecutionEvent::ConfirmTimeout, Reason::Unconfirmed, e.device->second.reportedVersion.str());
    } else if (timeout.inProgress && e.startedAt + *timeout.inProgress <= now) {
        decide("executions.timeOut", job, toString(Reason::InProgressTimeout));
        apply(e, ExecutionEvent::InProgressTimeout, Reason::InProgressTimeout);
    } else {
        decide("executions.timeOut", job, toString(Reason::StepTimeout));
        apply(e, ExecutionEvent::StepTimeout, Reason::StepTimeout);
    }
}

void Engine::State::runTimers()
{
    while (!timers.empty() && timers.top().at <= now) {
        const Timer timer = timers.top();
        timers.pop();
        auto& executions = jobs[timer.job]->executions;
        if (timer.index >= executions.size() || executions[timer.index].heapAt != timer.at)
            continue;
        Execution& e = executions[timer.index];
        e.heapAt = noTime;
        const TimePoint due = dueAt(e);
        if (due != noTime && due <= now)
            fire(e);
        schedule(e);
    }
}

// Looks at the device once more before it is told: what it would not need, or could not take.
bool Engine::State::settleWithoutTelling(Execution& e)
{
    if (e.told())
        return false;
    const DeviceState& device = e.device->second;
    switch (
        judged(jobOf(e).record, device.hardwareModel.str(), device.reportedVersion.str(), device.name())) {
    case Prospect::Incompatible:
        apply(e, ExecutionEvent::FoundIncompatible, Reason::HardwareModel, device.hardwareModel.str());
        return true;
    case Prospect::AlreadyInstalled:
        // After a first attempt the version is there because of this job.
        apply(e, e.attempt == 1 ? ExecutionEvent::FoundInstalled : ExecutionEvent::VersionSeen);
        return true;
    case Prospect::Update:
    case Prospect::BlockedByJob:
        break;
    }
    return false;
}

// The next to be told whose turn it is; the others leave the queue.
Execution* Engine::State::firstReady(Job& job)
{
    while (!job.ready.empty()) {
        Execution& e = *job.ready.front();
        if (e.state == ExecutionState::Queued && e.device->second.current == &e && !e.awaitingOutcome &&
            e.tellAt == noTime && e.reason != Reason::NotConnected &&
            (!job.isEnding() || (job.record.ending == Ending::Stopping && e.told())))
            return &e;
        job.ready.pop_front();
        e.inReady = false;
    }
    return nullptr;
}

// The next whose command goes again; those that were heard of, or ended, leave the queue.
Execution* Engine::State::firstReissue(Job& job)
{
    while (!job.reissues.empty()) {
        Execution& e = *job.reissues.front();
        const TimePoint at = e.state == ExecutionState::Notified ? reissueAt(e) : noTime;
        if (at != noTime && at <= now)
            return &e;
        job.reissues.pop_front();
        e.inReissues = false;
        schedule(e);
    }
    return nullptr;
}

void Engine::State::serve(Job& job, std::size_t maximumSends)
{
    std::uint32_t told = 0;
    std::uint32_t reissued = 0;
    while (sends < maximumSends) {
        Execution* fresh = firstReady(job);
        Execution* again = firstReissue(job);
        if (fresh && (!job.slotFor(*fresh) || (job.bytes && !job.bytes->ready(now))))
            fresh = nullptr;
        if ((!fresh && !again) || !job.rate.ready(now))
            break;
        // In turns: neither who does not answer nor who was not told yet keeps all of the others waiting.
        if (again && (!fresh || job.reissueNext)) {
            job.reissueNext = false;
            job.reissues.pop_front();
            again->inReissues = false;
            job.rate.take(now);
            apply(*again, ExecutionEvent::ReissueDue);
            ++reissued;
            continue;
        }
        job.reissueNext = true;
        job.ready.pop_front();
        fresh->inReady = false;
        if (settleWithoutTelling(*fresh)) {
            // It counts, so that one commit stays small.
            ++sends;
            // A gate may count without it.
            judgeTouched();
            if (job.record.state != JobState::InProgress || job.isEnding())
                break;
            continue;
        }
        job.rate.take(now);
        if (job.bytes)
            job.bytes->take(now);
        apply(*fresh, ExecutionEvent::Tell);
        job.updateRate();
        ++told;
    }
    if (told > 0)
        decide("executions.notify", job, {}, told);
    if (reissued > 0)
        decide("executions.reissue", job, {}, reissued);
}

void Engine::tick(TimePoint now, Actions& actions, std::size_t maximumSends, std::size_t maximumSwept)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    s.runAgenda();
    s.runSweeps(maximumSwept);
    s.runReleases();
    s.runTimers();
    // What timed out may stop a job before it tells anybody else.
    s.judgeTouched();
    // A copy: a job that ends while it is served leaves the list.
    for (const auto index : std::vector(s.active)) {
        Job& job = *s.jobs[index];
        if (job.isPrepared() && s.mayTell(job, now))
            s.serve(job, maximumSends);
        if (job.unsaved && job.record.state == JobState::InProgress && now - job.savedAt >= saveEvery)
            s.saveJob(job);
    }
}

std::optional<TimePoint> Engine::nextDue() const
{
    const State& s = *m_state;
    TimePoint due;
    if (!s.sweeping.empty())
        return s.now;
    if (!s.timers.empty())
        due = s.timers.top().at;
    if (!s.agenda.empty())
        earliest(due, s.agenda.begin()->first);
    if (!s.releases.empty())
        earliest(due, s.releases.begin()->first);
    for (const auto index : s.active) {
        const Job& job = *s.jobs[index];
        if (const auto next = s.nextTell(job))
            earliest(due, *next);
        if (job.unsaved)
            earliest(due, job.savedAt + saveEvery);
    }
    return due == noTime ? std::nullopt : std::optional(due);
}

} // namespace drydock::rollout
