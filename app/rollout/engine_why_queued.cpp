// SPDX-License-Identifier: GPL-3.0-or-later
// Why a device is where it is: of those that wait.
#include "rollout/engine_state.h"
#include "rollout/waves.h"

#include <algorithm>

namespace drydock::rollout {

namespace {

using K = WhyKind;
constexpr std::ptrdiff_t farthestPlace = 100'000; ///< in the queue; looked for in a fraction of a millisecond

/// The wave that is open, and what opens the next one.
std::optional<WhyWave> standing(const Job& job)
{
    const JobRecord& record = job.record;
    if (record.document.rollout.waves.empty())
        return std::nullopt;
    const WaveRule& rule = job.rule(record.wave);
    const Counts& counts = record.waves[record.wave].counts;
    const GateStanding gate = successGate(rule, counts);
    WhyWave wave{.open = record.wave, .succeeded = {gate.succeeded, gate.candidates}};
    if (rule.errorThreshold) {
        const ErrorStanding errors = errorGate(counts, record.waveBaseline);
        wave.errorLimit = rule.errorThreshold;
        wave.failed = {errors.counted, errors.of};
    }
    if (rule.successThreshold)
        wave.needed = gate.needed;
    return wave;
}

} // namespace

void Engine::State::whyQueued(const Execution& e, TimePoint at, Why& why) const
{
    const Job& job = jobOf(e);
    if (whySent(e, at, why) || whyJobWaits(e, why) || whyNobodyIsTold(job, at, why))
        return;
    whyInTurn(e, at, why);
}

// Its command was out, or is.
bool Engine::State::whySent(const Execution& e, TimePoint at, Why& why) const
{
    const Job& job = jobOf(e);
    why.since = e.sentAt;
    if (e.awaitingOutcome)
        why.kind = K::Sending;
    else if (e.reason == Reason::NotConnected)
        why.kind = K::WaitsForDevice;
    else if (e.reason == Reason::BrokerRefused)
        why.kind = K::BrokerRefused;
    else if (e.told() && e.tellAt > at)
        why.kind = K::SendsAgain;
    else {
        why.since = noTime;
        return false;
    }
    if (e.tellAt != noTime)
        sayNext(job, std::max(e.tellAt, at), why);
    return true;
}

// It is not its turn, whatever the time.
bool Engine::State::whyJobWaits(const Execution& e, Why& why) const
{
    const Job& job = jobOf(e);
    const JobRecord& record = job.record;
    const Execution* current = e.device->second.current;
    if (job.isEnding() && !e.told()) {
        why.kind = K::JobEnding;
        return true;
    }
    switch (record.state) {
    case JobState::Draft:
        why.kind = K::Draft;
        return true;
    case JobState::WaitingForApproval:
        why.kind = K::WaitsForApproval;
        why.by = record.createdBy;
        return true;
    case JobState::Scheduled:
        if (record.isBeingMade()) {
            why.kind = K::Preparing;
            return true;
        }
        why.kind = K::Scheduled;
        why.next = record.document.schedule.startTime;
        return true;
    case JobState::Paused:
        why.kind = K::JobPaused;
        why.waves = standing(job);
        why.by = record.by;
        if (record.by.empty())
            why.reason = record.why;
        else if (record.why != "PAUSED_BY_OPERATOR")
            why.words = record.why;
        return true;
    case JobState::InProgress:
        if (job.isPrepared())
            break;
        why.kind = K::Preparing;
        return true;
    case JobState::RollingBack:
    case JobState::Rejected:
    case JobState::Completed:
    case JobState::Canceled:
    case JobState::Aborted:
        why.kind = K::JobEnding;
        return true;
    }
    if (e.wave > record.wave) {
        why.kind = K::WaitsForWave;
        why.waves = standing(job);
    } else if (current && current != &e) {
        why.kind = K::WaitsForJob;
        why.otherJob = jobOf(*current).record.id.str();
        why.otherName = jobOf(*current).record.document.name;
    } else {
        return false;
    }
    return true;
}

// Where `mayTell` says no, of a job in progress.
bool Engine::State::whyNobodyIsTold(const Job& job, TimePoint at, Why& why) const
{
    if (mayTell(job, at))
        return false;
    if (frozen) {
        why.kind = K::Frozen;
        return true;
    }
    const auto blackout =
        std::ranges::find_if(blackouts, [at](const auto& item) { return covers(item, at); });
    if (blackout != blackouts.end()) {
        const auto& [what, windows] = *blackout;
        why.kind = K::BlackedOut;
        why.blackout = what.id;
        why.words = what.why;
        why.until = what.window ? windows.at(at).until : what.end;
    } else {
        why.kind = K::WaitsForWindow;
    }
    sayNext(job, at, why);
    return true;
}

// Everybody in front of it, and it, may be told: as fast as the job's limits let them.
void Engine::State::whyInTurn(const Execution& e, TimePoint at, Why& why) const
{
    const Job& job = jobOf(e);
    const RolloutPolicy& policy = job.record.document.rollout;
    if (!job.slotFor(e)) {
        why.kind = K::WaitsForSlot;
        why.slots = {job.slots, *policy.maximumConcurrent};
        return;
    }
    const TimePoint first = std::max(job.rate.next(), at);
    if (job.bytes && job.bytes->next() > first) {
        why.kind = K::WaitsForBytes;
        why.bytesPerSecond = policy.bytesPerSecond.value_or(0);
        sayNext(job, job.bytes->next(), why);
        return;
    }
    why.kind = K::WaitsForRate;
    why.perMinute = job.perMinute();
    const auto end = job.ready.begin() + std::min(farthestPlace, std::ptrdiff_t(job.ready.size()));
    const auto place = std::find(job.ready.begin(), end, &e);
    if (place == end)
        return;
    why.ahead = std::size_t(place - job.ready.begin());
    // Those that are told again take turns with the others.
    const std::size_t before = *why.ahead + std::min(*why.ahead, job.reissues.size());
    const bool onlyRate =
        !job.bytes && (!policy.maximumConcurrent || job.slots + *why.ahead < *policy.maximumConcurrent);
    const TimePoint turn = first + std::chrono::milliseconds(std::int64_t(before) * 60'000 / why.perMinute);
    if (onlyRate && mayTell(job, turn))
        why.next = turn;
}

} // namespace drydock::rollout
