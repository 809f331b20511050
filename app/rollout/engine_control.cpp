// SPDX-License-Identifier: GPL-3.0-or-later
// What operators ask of a job.
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

namespace {

std::string label(const JobRecord& job)
{
    return "job " + job.id.str();
}

std::string standing(const JobRecord& job)
{
    return label(job) + " is " + std::string(toString(job.state));
}

} // namespace

// The job, where the event may happen to it now; `action` is what the table says.
Expected<Job*> Engine::State::asked(const JobId& id, JobEvent event, JobAction& action,
                                    std::string_view otherwise)
{
    Job* job = findJob(id);
    if (!job)
        return fail(ErrorCode::NotFound, "job " + id.str() + " is not known");
    if (job->isEnding() && !isTerminal(job->record.state) && job->record.state != JobState::RollingBack &&
        event != JobEvent::Cancel && event != JobEvent::ForceCancel && event != JobEvent::RollBack)
        return fail(ErrorCode::Conflict,
                    label(job->record) + " is being " +
                        (job->record.ending == Ending::Canceling ? "canceled" : "ended"));
    const auto row = transition(job->record.state, event);
    if (!row) {
        bug("job " + std::string(toString(job->record.state)) + " × " + std::string(toString(event)));
        return fail(ErrorCode::Internal, statistics.lastBug);
    }
    action = row->action;
    if (action == JobAction::Refuse)
        return fail(ErrorCode::Conflict, standing(job->record) + std::string(otherwise));
    return job;
}

JobEvent Engine::State::startEvent(const Job& job, TimePoint time, bool approved)
{
    const auto& start = job.record.document.schedule.startTime;
    if (job.record.document.needsApproval && !approved)
        return JobEvent::AskApproval;
    // Nobody is told before all of its devices are in it.
    if (job.record.isBeingMade())
        return JobEvent::StartLater;
    return start && *start > time ? JobEvent::StartLater : JobEvent::Start;
}

Expected<void> Engine::start(const JobId& id, TimePoint now, Actions& actions)
{
    return m_state->startOrApprove(id, {}, now, actions);
}

Expected<void> Engine::approve(const JobId& id, std::string by, TimePoint now, Actions& actions)
{
    const Job* job = m_state->findJob(id);
    if (job && job->record.state != JobState::WaitingForApproval)
        return fail(ErrorCode::Conflict, standing(job->record) + ", and nothing waits for approval");
    if (job && job->record.createdBy == by)
        return fail(ErrorCode::Forbidden, "who created a job cannot approve it; somebody else has to");
    return m_state->startOrApprove(id, by, now, actions);
}

Expected<void> Engine::State::startOrApprove(const JobId& id, const std::string& by, TimePoint time,
                                             Actions& todo)
{
    const Job* known = findJob(id);
    JobAction action{};
    const JobEvent event = known ? startEvent(*known, time, !by.empty()) : JobEvent::Start;
    const auto job = asked(id, event, action, " already");
    if (!job)
        return tl::unexpected(job.error());
    Job& j = **job;
    if (const auto& end = j.record.document.schedule.endTime; end && *end <= time)
        return fail(ErrorCode::Conflict, label(j.record) + " has an end that is over; make a new one",
                    "schedule.endTime");
    const Call call(*this, time, todo);
    if (!by.empty())
        j.record.approvedBy = by;
    j.record.why = j.record.isBeingMade() ? beingPrepared : std::string_view();
    applyJob(j, event, action);
    saveJob(j);
    for (const auto& at : {j.record.document.schedule.startTime, j.record.document.schedule.endTime}) {
        if (at && *at > time && event != JobEvent::AskApproval)
            agenda.emplace(*at, jobIndex.at(id));
    }
    if (action == JobAction::Begin)
        begin(j);
    return {};
}

Expected<void> Engine::reject(const JobId& id, std::string by, std::string why, TimePoint now,
                              Actions& actions)
{
    State& s = *m_state;
    JobAction action{};
    const auto job = s.asked(id, JobEvent::Reject, action, ", and nothing waits for approval");
    if (!job)
        return tl::unexpected(job.error());
    const State::Call call(s, now, actions);
    Job& j = **job;
    j.record.approvedBy = std::move(by);
    j.record.why = std::move(why);
    j.record.ended = now;
    j.record.planned.clear();
    j.record.since = 0;
    s.applyJob(j, JobEvent::Reject, action);
    j.record.sweepReason = Reason::CanceledByOperator;
    s.sweep(j, Sweep::Cancel);
    return {};
}

Expected<void> Engine::pause(const JobId& id, std::string why, TimePoint now, Actions& actions,
                             std::string by)
{
    State& s = *m_state;
    JobAction action{};
    const auto job = s.asked(id, JobEvent::Pause, action, "; only one that is IN_PROGRESS can be paused");
    if (!job)
        return tl::unexpected(job.error());
    const State::Call call(s, now, actions);
    if (action == JobAction::Hold) {
        s.hold(**job, why.empty() ? std::string_view("PAUSED_BY_OPERATOR") : why);
        (*job)->record.by = std::move(by);
    }
    return {};
}

Expected<void> Engine::resume(const JobId& id, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    JobAction action{};
    const auto job = s.asked(id, JobEvent::Resume, action, "; only one that is PAUSED can be resumed");
    if (!job)
        return tl::unexpected(job.error());
    Job& j = **job;
    const WaveRecord& wave = j.record.waves[j.record.wave];
    if (wave.passed == noTime && wave.counts.total() > 0 && wave.counts.terminal() == wave.counts.total() &&
        j.record.why == "GATE_NOT_REACHED")
        return fail(ErrorCode::Conflict,
                    "all of the wave have ended and its gate is not reached: retry those that "
                    "failed first, or promote, or cancel");
    const State::Call call(s, now, actions);
    s.applyJob(j, JobEvent::Resume, action);
    s.goOn(j);
    return {};
}

Expected<void> Engine::promote(const JobId& id, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    JobAction action{};
    const auto job =
        s.asked(id, JobEvent::Promote, action, "; only one that runs or is PAUSED can be promoted");
    if (!job)
        return tl::unexpected(job.error());
    Job& j = **job;
    WaveRecord& wave = j.record.waves[j.record.wave];
    if (j.isLastWave() && j.isOpenForDevices())
        return fail(ErrorCode::Conflict,
                    label(j.record) + " is in its last wave, and takes devices until it is canceled");
    if (j.isLastWave() && wave.counts.terminal() < wave.counts.total())
        return fail(ErrorCode::Conflict, label(j.record) + " is in its last wave");
    const State::Call call(s, now, actions);
    s.applyJob(j, JobEvent::Promote, action);
    if (j.isLastWave()) {
        wave.passed = now;
        wave.promoted = true;
        s.goOn(j);
        return {};
    }
    s.decide("jobs.nextWave", j, "PROMOTED", j.record.waves[j.record.wave + 1].devices);
    const auto next = j.record.wave + 1;
    s.goOn(j);
    s.openWave(j, next);
    return {};
}

Expected<void> Engine::cancel(const JobId& id, bool force, std::string why, TimePoint now, Actions& actions,
                              std::string by)
{
    State& s = *m_state;
    const JobEvent event = force ? JobEvent::ForceCancel : JobEvent::Cancel;
    JobAction action{};
    const Job* known = s.findJob(id);
    const auto job = s.asked(id, event, action,
                             known && known->record.state == JobState::RollingBack
                                 ? "; cancel the jobs that bring its devices back instead"
                                 : " and cannot be canceled");
    if (!job)
        return tl::unexpected(job.error());
    if (action == JobAction::Keep)
        return {};
    const State::Call call(s, now, actions);
    Job& j = **job;
    if (why.empty())
        why = toString(Reason::CanceledByOperator);
    s.applyJob(j, event, action);
    // What a rule of its own began to stop stays that, however it is hurried on.
    s.end(j, j.record.ending == Ending::Aborting ? Ending::Aborting : Ending::Canceling, why,
          action == JobAction::CancelAll, Reason::CanceledByOperator);
    j.record.by = std::move(by);
    return {};
}

Expected<std::uint32_t> Engine::retryFailed(const JobId& id, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    JobAction action{};
    const Job* known = s.findJob(id);
    const auto job =
        s.asked(id, JobEvent::RetryFailed, action,
                known && isTerminal(known->record.state)
                    ? "; make a new job for the devices that failed: put them in a target list"
                : known && known->record.state == JobState::RollingBack ? ", and its devices go back"
                                                                        : " and nothing failed yet");
    if (!job)
        return tl::unexpected(job.error());
    if ((*job)->record.isDue(Sweep::Begin))
        return fail(ErrorCode::Conflict, label((*job)->record) + " is being prepared; ask again in a moment");
    const State::Call call(s, now, actions);
    const auto retried = std::uint32_t(std::ranges::count_if((*job)->executions, canBeRetried));
    (*job)->record.sweepSince = now;
    s.sweep(**job, Sweep::Retry);
    if (retried > 0)
        s.decide("executions.retry", **job, "RETRY_FAILED", retried);
    return retried;
}

} // namespace drydock::rollout
