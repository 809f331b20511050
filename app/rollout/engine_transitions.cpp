// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/strict_json.h"
#include "rollout/engine_state.h"

#include <algorithm>
#include <cassert>

namespace drydock::rollout {

namespace {

constexpr std::size_t longestText = 256;

} // namespace

ExecutionAction Engine::State::apply(Execution& e, ExecutionEvent event, Reason reason, std::string_view text)
{
    const auto row = transition(e.state, event);
    if (!row) {
        bug("execution " + std::string(toString(e.state)) + " × " + std::string(toString(event)));
        return ExecutionAction::Ignore;
    }
    if (row->action == ExecutionAction::Ignore || row->action == ExecutionAction::Keep)
        return row->action;

    Job& job = jobOf(e);
    const ExecutionState before = e.state;
    const Reason reasonBefore = e.reason;
    const bool slotBefore = e.hasSlot();
    e.state = row->next;
    e.reason = reason;
    e.text = text.empty() ? nullptr : std::make_unique<std::string>(utf8Prefix(text, longestText));
    bool over = false;
    switch (row->action) {
    case ExecutionAction::Ignore:
    case ExecutionAction::Keep:
        break;
    case ExecutionAction::Intend:
        if (!e.told()) {
            e.intendedAt = now;
            job.told += e.attempt == 1 ? 1 : 0;
            // What a first attempt left half done is nothing to go back to.
            if (e.attempt == 1)
                setPrevious(e, e.device->second.reportedVersion, e.device->second.softwareName);
            actions->desired.push_back({DesiredChange::Kind::Write, e.device->first, attemptOf(e)});
        }
        e.sentAt = now;
        e.parked = false;
        send(e, false);
        break;
    case ExecutionAction::Settle:
        e.notifiedAt = now;
        e.parked = false;
        break;
    case ExecutionAction::AwaitDevice:
        e.reason = Reason::NotConnected;
        // A device from the seed only listens: nothing tells that it has come, so it is tried now and then.
        if (const auto& reissue = job.record.document.reissue; reissue.times > 0)
            e.tellAt = now + reissue.after;
        // A reissue that reached nobody is not one of the few.
        if (e.state == ExecutionState::Notified && e.reissues > 0)
            --e.reissues;
        e.parked = e.state == ExecutionState::Queued;
        break;
    case ExecutionAction::TryAgain:
        enqueue(e, true); // it has a slot, which those behind it may be waiting for
        break;
    case ExecutionAction::TryLater:
        e.reason = Reason::BrokerRefused;
        e.parked = true;
        e.tellAt = now + job.record.document.reissue.after;
        break;
    case ExecutionAction::Resend:
        ++e.reissues;
        e.sentAt = e.resentAt = now;
        send(e, true);
        break;
    case ExecutionAction::Begin:
        e.parked = false;
        e.startedAt = e.steppedAt = now;
        break;
    case ExecutionAction::Progress:
        if (e.phase != Phase::Confirming)
            e.steppedAt = now;
        break;
    case ExecutionAction::Hold:
        e.parked = false;
        if (e.startedAt == noTime)
            e.startedAt = now;
        if (e.phase != Phase::Confirming)
            e.steppedAt = now;
        e.phase = Phase::Confirming;
        break;
    case ExecutionAction::SucceedProof:
        e.proof = Proof::VersionReport;
        if (e.told())
            tookSoftware(e);
        over = true;
        break;
    case ExecutionAction::SucceedAck:
        e.proof = Proof::Acknowledgement;
        tookSoftware(e);
        actions->takeSoftware.push_back({e.device->first, attemptOf(e)});
        over = true;
        break;
    case ExecutionAction::End:
        if (e.told())
            actions->desired.push_back({DesiredChange::Kind::Release, e.device->first, attemptOf(e)});
        over = true;
        break;
    case ExecutionAction::NewAttempt:
        ++e.attempt;
        e.phase = Phase::None;
        e.progress = e.reissues = e.fetches = 0;
        e.fetchedAt = e.handedAt = noTime;
        e.queuedAt = now;
        e.intendedAt = e.notifiedAt = e.resentAt = e.startedAt = e.steppedAt = e.endedAt = e.tellAt = noTime;
        e.awaitingOutcome = e.parked = false;
        break;
    case ExecutionAction::HoldBack:
        if (e.told()) {
            actions->desired.push_back({DesiredChange::Kind::Release, e.device->first, attemptOf(e)});
            job.told -= e.attempt == 1 ? 1 : 0;
        }
        e.intendedAt = e.tellAt = noTime;
        e.parked = false;
        break;
    case ExecutionAction::LetGo:
        break;
    }
    if (over) {
        e.endedAt = now;
        e.awaitingOutcome = e.parked = false;
        setOffline(e, false);
        if (e.state == ExecutionState::Succeeded || e.phase == Phase::Confirming)
            e.progress = 100;
        e.phase = Phase::None;
        if (e.state != ExecutionState::Succeeded && e.told())
            e.endedVersion = e.device->second.reportedVersion;
    }
    job.slots += std::uint32_t(e.hasSlot()) - std::uint32_t(slotBefore);
    if (e.state != before) {
        for (Counts* counts : {&job.record.counts, &job.record.waves[e.wave].counts}) {
            --(*counts)[before];
            ++(*counts)[e.state];
        }
        touch(e.job);
    }
    if (e.state != before || e.reason != reasonBefore)
        report(e);
    markDirty(e);
    schedule(e);
    if (over)
        ended(e);
    return row->action;
}

void Engine::State::send(Execution& e, bool reissue)
{
    e.tellAt = noTime;
    e.awaitingOutcome = true;
    ++sends;
    actions->sendDelta.push_back({e.device->first, attemptOf(e), reissue});
}

void Engine::State::ended(Execution& e)
{
    Job& job = jobOf(e);
    DeviceEntry& device = *e.device;
    if (device.second.current == &e)
        device.second.current = nullptr;
    noteFailure(e);
    if (!retry(e))
        --job.open;
    choose(device);
}

bool Engine::State::retry(Execution& e)
{
    const Job& job = jobOf(e);
    const bool failed = e.state == ExecutionState::Failed;
    if ((!failed && e.state != ExecutionState::TimedOut) || job.isEnding() ||
        (job.record.state != JobState::InProgress && job.record.state != JobState::Paused))
        return false;
    for (const auto& rule : job.record.document.retry) {
        const bool all = rule.failureType == RetryType::All;
        if (!all && (rule.failureType == RetryType::Failed) != failed)
            continue;
        const int used = all      ? e.failedRetries + e.timedOutRetries
                         : failed ? e.failedRetries
                                  : e.timedOutRetries;
        if (used >= rule.numberOfRetries)
            continue;
        ++(failed ? e.failedRetries : e.timedOutRetries);
        decide("executions.retry", job, toString(e.state));
        apply(e, ExecutionEvent::Retry);
        return true;
    }
    return false;
}

bool Engine::State::applyJob(Job& job, JobEvent event, JobAction& action)
{
    const auto row = transition(job.record.state, event);
    if (!row) {
        bug("job " + std::string(toString(job.record.state)) + " × " + std::string(toString(event)));
        return false;
    }
    action = row->action;
    if (row->next == job.record.state)
        return true;
    job.record.state = row->next;
    const auto index = jobIndex.at(job.record.id);
    std::erase(active, index);
    if (row->next == JobState::InProgress)
        activate(index);
    touch(index);
    saveJob(job);
    return true;
}

void Engine::State::finish(Job& job, JobEvent event)
{
    JobAction action{};
    if (!applyJob(job, event, action))
        return;
    job.record.ended = now;
    job.record.sweeps = 0;
    job.offerFrom = job.offerTo = 0;
    job.ready.clear();
    job.ready.shrink_to_fit();
    job.reissues.clear();
    job.reissues.shrink_to_fit();
    if (const Job* original = job.record.rollsBack ? findJob(*job.record.rollsBack) : nullptr;
        original && !isTerminal(original->record.state))
        touch(jobIndex.at(original->record.id));
    decide(job.record.state == JobState::Completed  ? "jobs.completed"
           : job.record.state == JobState::Canceled ? "jobs.canceled"
                                                    : "jobs.aborted",
           job, job.record.why, std::uint32_t(job.executions.size()));
}

void Engine::State::setOffline(Execution& e, bool offline)
{
    if (e.wentOffline == offline)
        return;
    e.wentOffline = offline;
    jobOf(e).offline += offline ? 1U : -1U;
    markDirty(e);
    touch(e.job);
}

} // namespace drydock::rollout
