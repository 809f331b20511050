// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs come to be: at once, or of many devices that come one after the other.
#include "rollout/engine_state.h"
#include "rollout/waves.h"

#include <utility>

namespace drydock::rollout {

Expected<std::unique_ptr<Job>> Engine::State::draft(JobRecord record, bool anybody)
{
    if (findJob(record.id))
        return fail(ErrorCode::Conflict, "job " + record.id.str() + " exists");
    if (!anybody && record.document.targetSelection == TargetSelection::Snapshot)
        return fail(ErrorCode::InvalidArgument, "no device matches; look at the targets", "targets");
    if (const auto& end = record.document.schedule.endTime; end && *end <= now)
        return fail(ErrorCode::InvalidArgument, "is over already; it could never begin", "schedule.endTime");
    record.state = JobState::Draft;
    record.counts = {};
    record.wave = 0;
    record.waves.clear();
    return Job::make(std::move(record));
}

Expected<void> Engine::create(JobRecord record, std::vector<Target> targets, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    assignWaves(record.document.rollout, record.id, targets);
    auto made = s.draft(std::move(record), !targets.empty());
    if (!made)
        return tl::unexpected(made.error());
    s.add(*std::move(made), targets);
    return {};
}

Expected<void> Engine::plan(JobRecord record, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    auto made = s.draft(std::move(record), true);
    if (!made)
        return tl::unexpected(made.error());
    (*made)->record.why = beingPrepared;
    s.devices.reserve(s.devices.size() + (*made)->record.total());
    s.add(*std::move(made), {});
    return {};
}

void Engine::addPlanned(const JobId& id, const std::vector<Target>& next, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job || job->record.planned.empty())
        return;
    const State::Call call(s, now, actions);
    const auto& planned = job->record.planned;
    std::uint32_t wave = 0;
    std::size_t end = planned.front();
    for (Target target : next) {
        while (job->executions.size() >= end && wave + 1 < planned.size())
            end += planned[++wave];
        target.wave = wave;
        s.addTarget(s.jobIndex.at(id), target);
        ++job->open;
    }
    s.touch(s.jobIndex.at(id));
    if (job->executions.size() < job->record.total())
        return;
    job->record.planned.clear();
    s.made(*job);
}

void Engine::lookedAgain(const JobId& id, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job || !job->record.planned.empty())
        return;
    const State::Call call(s, now, actions);
    job->record.since = 0;
    s.made(*job);
}

std::vector<JobId> Engine::beingMade() const
{
    std::vector<JobId> ids;
    for (const auto& job : m_state->jobs) {
        if (!job->record.planned.empty() || job->record.since != 0)
            ids.push_back(job->record.id);
    }
    return ids;
}

void Engine::State::made(Job& job)
{
    saveJob(job);
    if (job.record.isBeingMade())
        return;
    if (job.record.why == beingPrepared)
        job.record.why.clear();
    const auto index = jobIndex.at(job.record.id);
    touch(index);
    attend(index);
}

Job& Engine::State::add(std::unique_ptr<Job> made, const std::vector<Target>& targets)
{
    const auto index = std::uint32_t(jobs.size());
    jobs.push_back(std::move(made));
    Job& job = *jobs.back();
    jobIndex.emplace(job.record.id, index);
    for (const auto& target : targets)
        addTarget(index, target);
    job.open = std::uint32_t(job.executions.size());
    touch(index);
    saveJob(job);
    return job;
}

void Engine::State::addTarget(std::uint32_t index, const Target& target)
{
    Job& job = *jobs[index];
    const auto [entry, first] = devices.tryEmplace(target.id);
    DeviceState& device = entry->second;
    // Executions are chained newest first, so a repeated device shows at the head.
    if (device.executions && device.executions->job == index)
        return;
    know(*entry, target);
    if (const auto known = quarantines.find(target.id); known != quarantines.end())
        device.held = known->second.isHeld();
    Execution& e = addExecution(index, *entry);
    e.queuedAt = now;
    e.wave = std::uint8_t(target.wave);
    for (auto later = std::size_t(e.wave) + 1; later < job.waveBegin.size(); ++later)
        job.waveBegin[later] = e.index + 1;
    ++job.record.counts[e.state];
    ++job.record.waves[e.wave].counts[e.state];
    ++job.record.waves[e.wave].devices;
    markDirty(e);
}

} // namespace drydock::rollout
