// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

namespace {

void fill(Execution& e, ExecutionRecord& record)
{
    e.state = record.state;
    e.phase = record.phase;
    e.reason = record.reason;
    e.proof = record.proof;
    e.progress = std::uint8_t(record.progress);
    e.attempt = std::uint8_t(record.attempt);
    e.reissues = std::uint8_t(record.reissues);
    e.failedRetries = std::uint8_t(record.failedRetries);
    e.timedOutRetries = std::uint8_t(record.timedOutRetries);
    e.text = record.text.empty() ? nullptr : std::make_unique<std::string>(std::move(record.text));
    e.previousVersion = std::move(record.previousVersion);
    e.queuedAt = record.queuedAt;
    e.intendedAt = record.intendedAt;
    e.sentAt = record.sentAt;
    e.notifiedAt = record.notifiedAt;
    e.resentAt = record.resentAt;
    e.startedAt = record.startedAt;
    e.steppedAt = record.steppedAt;
    e.endedAt = record.endedAt;
}

} // namespace

void Engine::load(std::vector<JobRecord> jobs, std::vector<ExecutionRecord> executions, bool frozen,
                  TimePoint now, Actions& actions)
{
    m_state = std::make_unique<State>();
    State& s = *m_state;
    const State::Call call(s, now, actions);
    s.frozen = frozen;
    for (auto& record : jobs) {
        const auto index = std::uint32_t(s.jobs.size());
        if (!s.jobIndex.try_emplace(record.id, index).second)
            continue;
        s.jobs.push_back(std::make_unique<Job>(std::move(record)));
        Job& job = *s.jobs.back();
        job.savedAt = now;
        if (!isTerminal(job.record.state))
            job.record.counts = {};
        if (job.record.state == JobState::InProgress)
            s.activate(index);
        job.changed = true;
        s.changedJobs.push_back(index);
    }
    for (auto& record : executions) {
        Job* job = s.findJob(record.job);
        if (!job || isTerminal(job->record.state))
            continue;
        const auto [entry, first] = s.devices.try_emplace(record.device);
        const bool open = !isTerminal(record.state);
        if (first || open) {
            entry->second.reportedVersion = record.reportedVersion;
            entry->second.hardwareModel = record.hardwareModel;
            entry->second.softwareName = s.names.keep(record.softwareName);
            entry->second.reportsVersion = record.reportsVersion;
        }
        Execution& e = s.addExecution(s.jobIndex.at(record.job), *entry);
        fill(e, record);
        ++job->record.counts[e.state];
        if (open) {
            ++job->open;
            if (e.told())
                entry->second.current = &e;
        }
    }
    for (auto& job : s.jobs) {
        TimePoint last;
        std::vector<Execution*> again;
        for (auto& e : job->executions) {
            last = std::max(last, e.sentAt);
            const ReissueRule& reissue = job->record.document.reissue;
            if (!isTerminal(e.state) && e.told() && e.reason == Reason::NotConnected && reissue.times > 0)
                e.tellAt = std::max(e.sentAt, e.resentAt) + reissue.after;
            if (e.state != ExecutionState::Queued || !e.told() || e.reason == Reason::NotConnected)
                continue;
            // Its command may have gone out or not: it goes again, under the same id, in its turn.
            if (e.reason == Reason::BrokerRefused)
                e.tellAt = e.sentAt + job->record.document.reissue.after;
            else
                again.push_back(&e);
        }
        std::ranges::stable_sort(again, {}, [](const Execution* e) { return e->sentAt; });
        for (Execution* e : again)
            s.enqueue(*e);
        if (last != noTime)
            job->rate.resumeAfter(last);
    }
    for (auto& job : s.jobs) {
        for (auto& e : job->executions) {
            if (isTerminal(e.state))
                continue;
            s.choose(*e.device);
            s.schedule(e);
        }
        if (job->record.state == JobState::InProgress)
            s.finishIfDone(*job);
    }
}

Expected<void> Engine::create(JobRecord record, const std::vector<Target>& targets, TimePoint now,
                              Actions& actions)
{
    State& s = *m_state;
    if (s.findJob(record.id))
        return fail(ErrorCode::Conflict, "job " + record.id.str() + " exists");
    if (targets.empty())
        return fail(ErrorCode::InvalidArgument, "no device matches; look at the targets", "targets");
    const State::Call call(s, now, actions);
    const auto index = std::uint32_t(s.jobs.size());
    s.jobIndex.emplace(record.id, index);
    s.jobs.push_back(std::make_unique<Job>(std::move(record)));
    Job& job = *s.jobs.back();
    job.record.state = JobState::Draft;
    job.record.counts = {};
    for (const auto& target : targets) {
        const auto [entry, first] = s.devices.try_emplace(target.id);
        // Executions are chained newest first, so a repeated device shows at the head.
        if (entry->second.executions && entry->second.executions->job == index)
            continue;
        entry->second.reportedVersion = target.reportedVersion;
        entry->second.hardwareModel = target.hardwareModel;
        entry->second.softwareName = s.names.keep(target.softwareName);
        entry->second.reportsVersion = target.reportsVersion;
        Execution& e = s.addExecution(index, *entry);
        e.queuedAt = now;
        s.markDirty(e);
    }
    job.open = std::uint32_t(job.executions.size());
    job.record.counts[ExecutionState::Queued] = job.open;
    s.touch(index);
    s.saveJob(job);
    return {};
}

void Engine::dropExecutions(const JobId& id)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job || !isTerminal(job->record.state))
        return;
    for (auto& e : job->executions) {
        DeviceState& device = e.device->second;
        Execution** link = &device.executions;
        while (*link != &e)
            link = &(*link)->nextOfDevice;
        *link = e.nextOfDevice;
        if (!device.executions)
            s.devices.erase(e.device->first);
    }
    std::deque<Execution>().swap(job->executions);
}

} // namespace drydock::rollout
