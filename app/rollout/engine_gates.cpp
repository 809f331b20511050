// SPDX-License-Identifier: GPL-3.0-or-later
// What a job comes to as its executions end: waves, gates, rules that stop it.
#include "rollout/engine_state.h"
#include "rollout/waves.h"

namespace drydock::rollout {

namespace {
using S = ExecutionState;
} // namespace

// Where the job stands after its counts changed; from here alone it goes on, pauses, stops or ends.
void Engine::State::judge(Job& job)
{
    job.updateRate();
    if (job.record.isBeingMade())
        return;
    if (job.record.state == JobState::Draft || job.record.state == JobState::WaitingForApproval ||
        job.record.state == JobState::Scheduled) {
        if (job.open == 0 && !job.isOpenForDevices())
            finish(job, job.isEnding() ? JobEvent::AllEndedCanceled : JobEvent::AllEnded);
        return;
    }
    if (job.record.state == JobState::RollingBack && job.open == 0 && !job.record.isDue(Sweep::RollBack) &&
        isBack(job))
        finish(job, job.record.ending == Ending::Aborting ? JobEvent::AllEndedAborted
                                                          : JobEvent::AllEndedCanceled);
    if (job.record.state != JobState::InProgress)
        return;
    if (job.isEnding()) {
        if (job.open == 0)
            finish(job, job.record.ending == Ending::Canceling  ? JobEvent::AllEndedCanceled
                        : job.record.ending == Ending::Aborting ? JobEvent::AllEndedAborted
                                                                : JobEvent::AllEnded);
        return;
    }
    if (job.record.isDue(Sweep::Begin))
        return;
    while (job.record.state == JobState::InProgress && !stoppedByRule(job) &&
           !job.record.isDue(Sweep::Retry) && !gateHolds(job)) {
        if (job.isLastWave()) {
            finish(job, JobEvent::AllEnded);
            return;
        }
        decide("jobs.nextWave", job, "GATE_REACHED", job.record.waves[job.record.wave + 1].devices);
        openWave(job, job.record.wave + 1);
    }
}

bool Engine::State::stoppedByRule(Job& job)
{
    for (const auto& rule : job.record.document.abort) {
        const auto standing =
            abortStanding(rule.failureType, job.record.counts, job.record.jobBaseline, job.offline, job.told);
        if (!isReached(standing, rule.threshold, rule.minimumExecuted))
            continue;
        const std::string why = "ABORT_" + std::string(toString(rule.failureType));
        switch (rule.action) {
        case AbortAction::Pause:
            decide("jobs.paused", job, why);
            hold(job, why);
            return true;
        case AbortAction::Rollback:
            decide("jobs.abort", job, why);
            rollBack(job, Ending::Aborting, {}, why);
            return true;
        case AbortAction::Cancel:
            decide("jobs.abort", job, why);
            end(job, Ending::Aborting, why, false, Reason::JobStopped);
            return true;
        }
    }
    const auto& threshold = job.rule(job.record.wave).errorThreshold;
    const auto standing = errorGate(job.record.waves[job.record.wave].counts, job.record.waveBaseline);
    if (!threshold || !isReached(standing, *threshold, job.rule(job.record.wave).minimumExecuted))
        return false;
    decide("jobs.paused", job, "ERROR_THRESHOLD");
    hold(job, "ERROR_THRESHOLD");
    return true;
}

// Whether the wave that is open still keeps the job from going on.
bool Engine::State::gateHolds(Job& job)
{
    // Somebody may join it any time: it never ends by itself.
    if (job.isLastWave() && job.isOpenForDevices())
        return true;
    WaveRecord& wave = job.record.waves[job.record.wave];
    if (wave.passed == noTime) {
        const WaveRule& rule = job.rule(job.record.wave);
        const bool allEnded = wave.counts.terminal() == wave.counts.total();
        const bool reached = successGate(rule, wave.counts).isReached();
        // The last wave has nobody to keep waiting: its gate is looked at when all have ended.
        const bool isOver = job.isLastWave() ? allEnded : allEnded || (rule.successThreshold && reached);
        if (!isOver)
            return true;
        if (!reached) {
            decide("jobs.paused", job, "GATE_NOT_REACHED");
            hold(job, "GATE_NOT_REACHED");
            return true;
        }
        wave.passed = now;
        if (!job.isLastWave() && rule.afterSuccess == AfterSuccess::Pause) {
            decide("jobs.paused", job, "WAVE_SUCCEEDED");
            hold(job, "WAVE_SUCCEEDED");
            return true;
        }
    }
    return job.isLastWave() && job.open > 0;
}

void Engine::State::openWave(Job& job, std::uint32_t wave)
{
    WaveRecord& before = job.record.waves[job.record.wave];
    if (wave > job.record.wave && before.passed == noTime) {
        before.passed = now;
        before.promoted = true;
    }
    job.record.wave = wave;
    job.record.waves[wave].opened = now;
    job.record.waveBaseline = {};
    touch(jobIndex.at(job.record.id));
    saveJob(job);
    offer(job, job.waveBegin[wave], job.waveEnd(wave));
}

} // namespace drydock::rollout
