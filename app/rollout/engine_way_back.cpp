// SPDX-License-Identifier: GPL-3.0-or-later
// The devices of a large job go back: they come, in pieces, into the jobs that take them back, and these
// begin once all are there. What was done before is found done.
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

void Engine::State::beginRollBack(Job& job, Ending ending, const std::string& by, std::string_view why)
{
    JobAction action{};
    if (!applyJob(job, JobEvent::RollBack, action))
        return;
    end(job, ending, why, true, ending == Ending::Aborting ? Reason::JobStopped : Reason::CanceledByOperator);
    job.record.by = by;
    job.goingBack = std::make_unique<Survey>();
    sweep(job, Sweep::RollBack);
}

Job* Engine::State::gatheringJob(const Job& job, const Survey::Version& version) const
{
    for (const auto& id : job.record.rollbacks) {
        Job* back = findJob(id);
        if (back && back->record.gathering && back->record.document.packageName.str() == version.first &&
            back->record.document.packageVersion.str() == version.second)
            return back;
    }
    return nullptr;
}

void Engine::State::gather(Job& job, const Survey::Version& version, JobPackage package,
                           const std::string& by, std::string_view why)
{
    auto made = makeBack(job, version, std::move(package), by, why);
    if (!made)
        return;
    made->record.gathering = true;
    made->record.why = beingPrepared;
    Job& back = add(std::move(made), {});
    job.record.rollbacks.push_back(back.record.id);
    JobAction action{};
    applyJob(back, JobEvent::StartLater, action);
    saveJob(job);
}

bool Engine::State::isGathered(const Job& job, const DeviceId& device) const
{
    const DeviceEntry* entry = devices.find(device);
    for (const Execution* e = entry ? entry->second.executions : nullptr; e; e = e->nextOfDevice) {
        const JobRecord& record = jobOf(*e).record;
        if (record.gathering && record.rollsBack == job.record.id)
            return true;
    }
    return false;
}

void Engine::State::bringBack(Job& job, const ExecutionRecord& e)
{
    if (!job.goingBack)
        job.goingBack = std::make_unique<Survey>();
    Survey& survey = *job.goingBack;
    if (isGathered(job, e.device)) {
        ++survey.found.devices;
        return;
    }
    if (wayOf(job, e, survey, now) != Way::Back)
        return;
    const auto version = previousOf(job.record, e);
    // An open one: some were told since it was surveyed, or nobody did.
    if (!gatheringJob(job, version) && !isTerminal(job.record.state))
        gather(job, version, *survey.packages.at(version), job.record.by, job.record.why);
    Job* back = gatheringJob(job, version);
    // An operator may have canceled it meanwhile.
    if (!back || back->isEnding())
        return;
    const auto index = jobIndex.at(back->record.id);
    addTarget(index, targetOf(e));
    ++back->open;
    touch(index);
    // Who was next at the device is no longer.
    choose(*findDevice(e.device));
}

void Engine::State::broughtBack(Job& job)
{
    for (const auto& id : job.record.rollbacks) {
        Job* back = findJob(id);
        if (!back || !back->record.gathering)
            continue;
        back->record.gathering = false;
        decide("jobs.rollsBack", *back,
               back->record.document.packageName.str() + "@" + back->record.document.packageVersion.str(),
               std::uint32_t(back->executions.size()));
        made(*back);
    }
    if (job.goingBack)
        sayLeft(job, job.goingBack->found);
    job.goingBack.reset();
}

bool Engine::isLarge(const JobId& id) const
{
    const Job* job = m_state->findJob(id);
    return job && job->record.total() > m_state->smallJob;
}

Expected<void> Engine::checkRollBack(const JobId& id)
{
    const auto job = m_state->askedBack(id);
    return job ? Expected<void>() : tl::unexpected(job.error());
}

bool Engine::survey(const JobId& id, Survey& survey, std::size_t most, TimePoint now) const
{
    const Job* job = m_state->findJob(id);
    if (!job)
        return false;
    const auto& executions = job->executions;
    for (const auto end = std::min(survey.seen + most, executions.size()); survey.seen < end; ++survey.seen)
        static_cast<void>(m_state->wayOf(*job, m_state->recordOf(executions[survey.seen]), survey, now));
    return survey.seen < executions.size();
}

void Engine::survey(const JobId& id, const std::vector<ExecutionRecord>& ended, Survey& survey,
                    TimePoint now) const
{
    const Job* job = m_state->findJob(id);
    for (const auto& e : ended) {
        if (job)
            static_cast<void>(m_state->wayOf(*job, e, survey, now));
    }
    survey.seen += ended.size();
}

Expected<Rollback> Engine::rollBackSurveyed(const JobId& id, const Survey& survey, std::string by,
                                            std::string why, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const auto job = s.askedBack(id);
    if (!job)
        return tl::unexpected(job.error());
    Job& j = **job;
    const bool isOver = isTerminal(j.record.state);
    if (isOver && survey.found.devices == 0)
        return fail(ErrorCode::Conflict,
                    "no device of job " + id.str() + " can go back: " + survey.found.text());
    if (why.empty())
        why = byOperator;
    const State::Call call(s, now, actions);
    const std::size_t before = j.record.rollbacks.size();
    for (const auto& [version, package] : survey.packages) {
        if (package)
            s.gather(j, version, *package, by, why);
    }
    Rollback result = survey.found;
    result.jobs.assign(j.record.rollbacks.begin() + std::ptrdiff_t(before), j.record.rollbacks.end());
    if (!isOver)
        s.beginRollBack(j, State::rollBackEnding(j), by, why);
    return result;
}

std::vector<JobId> Engine::goingBack() const
{
    std::vector<JobId> ids;
    for (const auto& job : m_state->jobs) {
        const auto& rollbacks = job->record.rollbacks;
        const bool gathers = std::ranges::any_of(rollbacks, [this](const JobId& id) {
            const Job* back = m_state->findJob(id);
            return back && back->record.gathering;
        });
        if (gathers && isTerminal(job->record.state))
            ids.push_back(job->record.id);
    }
    return ids;
}

void Engine::bringBack(const JobId& id, const std::vector<ExecutionRecord>& ended, TimePoint now,
                       Actions& actions)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job)
        return;
    const State::Call call(s, now, actions);
    for (const auto& e : ended)
        s.bringBack(*job, e);
}

void Engine::broughtBack(const JobId& id, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job)
        return;
    const State::Call call(s, now, actions);
    s.broughtBack(*job);
}

} // namespace drydock::rollout
