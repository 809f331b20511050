// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a whole job, whoever asks for it.
#include "rollout/engine_state.h"
#include "rollout/waves.h"

#include <algorithm>

namespace drydock::rollout {

Expected<std::unique_ptr<Job>> Job::make(JobRecord record)
{
    auto windows = MaintenanceWindows::make(record.document.schedule.maintenanceWindows);
    if (!windows)
        return fail(windows.error().code, windows.error().message, "schedule." + windows.error().field);
    auto job = std::make_unique<Job>(std::move(record));
    job->windows = *std::move(windows);
    if (job->record.waves.empty())
        job->record.waves.resize(std::max<std::size_t>(1, job->record.document.rollout.waves.size()));
    job->waveBegin.resize(job->record.waves.size());
    if (const auto bytes = job->record.document.rollout.bytesPerSecond; bytes && job->record.package.size > 0)
        job->bytes = RateLimit::oneEach(
            std::chrono::microseconds(std::int64_t(double(job->record.package.size) / double(*bytes) * 1e6)));
    job->updateRate();
    return job;
}

const WaveRule& Job::rule(std::uint32_t wave) const
{
    static const WaveRule none;
    const auto& waves = record.document.rollout.waves;
    return wave < waves.size() ? waves[wave] : none;
}

std::size_t Job::waveEnd(std::uint32_t wave) const
{
    return wave + 1 < waveBegin.size() ? waveBegin[wave + 1] : executions.size();
}

bool Job::slotFor(const Execution& e) const
{
    const auto& most = record.document.rollout.maximumConcurrent;
    return !most || e.hasSlot() || slots < *most;
}

int Job::perMinute() const
{
    const RolloutPolicy& policy = record.document.rollout;
    const auto& growing = policy.exponentialRate;
    if (!growing)
        return policy.maximumPerMinute;
    const bool byNotified = growing->criterion == ExponentialRate::Criterion::Notified;
    return exponentialRate(*growing, policy.maximumPerMinute,
                           byNotified ? told : record.counts[ExecutionState::Succeeded]);
}

// ALREADY_INSTALLED and INCOMPATIBLE are found in all waves at once: gates count without them.
void Engine::State::begin(Job& job)
{
    job.record.started = now;
    job.record.series = {};
    job.record.waves.front().opened = now;
    if (job.executions.size() > smallJob)
        job.record.why = beingPrepared;
    saveJob(job);
    sweep(job, Sweep::Begin);
    touch(jobIndex.at(job.record.id));
}

void Engine::State::hold(Job& job, std::string_view why)
{
    JobAction action{};
    job.record.why = why;
    job.record.by.clear();
    if (!applyJob(job, JobEvent::Pause, action))
        return;
    takeBack(job);
    job.offerFrom = job.offerTo = 0;
    sweep(job, Sweep::Hold);
}

// What was ordered in the commit that is being prepared has not left yet.
void Engine::State::takeBack(Job& job)
{
    std::erase_if(actions->sendDelta, [&](const SendDelta& sent) {
        if (!(sent.attempt.job == job.record.id))
            return false;
        DeviceEntry* device = findDevice(sent.device);
        Execution* e = device ? addressed(*device, sent.attempt) : nullptr;
        if (!e || !e->awaitingOutcome)
            return true;
        e->awaitingOutcome = false;
        if (sent.reissue)
            --e->reissues;
        const bool slotBefore = e->hasSlot();
        e->parked = e->state == ExecutionState::Queued;
        job.slots += std::uint32_t(e->hasSlot()) - std::uint32_t(slotBefore);
        return true;
    });
}

// In the same wave, and what went wrong so far is forgiven.
void Engine::State::goOn(Job& job)
{
    job.record.why.clear();
    job.record.by.clear();
    job.record.waveBaseline = job.record.waves[job.record.wave].counts;
    job.record.jobBaseline = job.record.counts;
    job.record.sweeps &= std::uint8_t(~std::uint8_t(Sweep::Hold));
    touch(jobIndex.at(job.record.id));
    saveJob(job);
    offer(job, 0, job.waveEnd(job.record.wave));
}

void Engine::State::setEnding(Job& job, Ending ending, std::string_view why)
{
    job.record.ending = ending;
    job.record.why = why;
    job.record.by.clear();
    // Who is not in it yet has no part in it.
    job.record.planned.clear();
    job.record.since = 0;
    // Nobody gets a turn or an attempt any more.
    job.record.sweeps = 0;
    job.offerFrom = job.offerTo = 0;
    touch(jobIndex.at(job.record.id));
    saveJob(job);
}

void Engine::State::end(Job& job, Ending ending, std::string_view why, bool force, Reason reason)
{
    setEnding(job, ending, why);
    job.record.sweepReason = reason;
    sweep(job, force ? Sweep::ForceCancel : Sweep::Cancel);
}

void Engine::State::endUntold(Job& job, std::string_view why)
{
    setEnding(job, Ending::Stopping, why);
    sweep(job, Sweep::EndUntold);
}

// Its start or end may have come.
void Engine::State::attend(std::uint32_t index)
{
    Job& job = *jobs[index];
    const JobSchedule& schedule = job.record.document.schedule;
    JobAction action{};
    if (job.record.state == JobState::Scheduled && !job.record.isBeingMade() && !job.isEnding() &&
        (!schedule.startTime || *schedule.startTime <= now)) {
        decide("jobs.started", job, schedule.startTime ? "START_TIME" : "PREPARED");
        if (applyJob(job, JobEvent::Start, action))
            begin(job);
    }
    const bool runs = job.record.state == JobState::InProgress || job.record.state == JobState::Paused;
    if (!runs || job.isEnding() || !schedule.endTime || *schedule.endTime > now)
        return;
    const bool force = schedule.endBehavior == EndBehavior::ForceCancel;
    decide("jobs.ended", job, "END_TIME");
    if (!applyJob(job, force ? JobEvent::ForceCancel : JobEvent::Cancel, action))
        return;
    if (schedule.endBehavior == EndBehavior::StopRollout)
        endUntold(job, "END_TIME");
    else
        end(job, Ending::Canceling, "END_TIME", force, Reason::EndTime);
}

void Engine::State::runAgenda()
{
    while (!agenda.empty() && agenda.begin()->first <= now) {
        const auto index = agenda.begin()->second;
        agenda.erase(agenda.begin());
        attend(index);
    }
}

} // namespace drydock::rollout
