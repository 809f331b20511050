// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine_state.h"

#include <algorithm>
#include <utility>

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
    e.fetches = std::uint8_t(record.fetches);
    e.failedRetries = std::uint8_t(record.failedRetries);
    e.timedOutRetries = std::uint8_t(record.timedOutRetries);
    e.wave = std::uint8_t(record.wave);
    e.parked = record.parked;
    e.wentOffline = record.wentOffline;
    e.text = record.text.empty() ? nullptr : std::make_unique<std::string>(std::move(record.text));
    e.queuedAt = record.queuedAt;
    e.intendedAt = record.intendedAt;
    e.sentAt = record.sentAt;
    e.notifiedAt = record.notifiedAt;
    e.resentAt = record.resentAt;
    e.fetchedAt = record.fetchedAt;
    e.handedAt = record.handedAt;
    e.startedAt = record.startedAt;
    e.steppedAt = record.steppedAt;
    e.endedAt = record.endedAt;
}

} // namespace

Expected<void> Engine::load(Stored stored, TimePoint now, Actions& actions)
{
    const auto before = std::exchange(m_state, std::make_unique<State>());
    State& s = *m_state;
    s.packageSource = before->packageSource;
    s.smallJob = before->smallJob;
    const State::Call call(s, now, actions);
    s.frozen = stored.frozen;
    if (auto made = s.useBlackouts(std::move(stored.blackouts)); !made)
        return made;
    for (auto& [device, record] : stored.quarantines) {
        if (record.isHeld() && record.until != noTime)
            s.releases.emplace(record.until, device);
        s.quarantines.insert_or_assign(device, std::move(record));
    }
    for (auto& record : stored.jobs) {
        const auto index = std::uint32_t(s.jobs.size());
        const JobId id = record.id;
        auto made = Job::make(std::move(record));
        if (!made)
            return tl::unexpected(made.error().in("job " + id.str()));
        if (!s.jobIndex.try_emplace(id, index).second)
            continue;
        s.jobs.push_back(*std::move(made));
        s.loadJob(*s.jobs.back());
    }
    // Executions stand in the order of their waves.
    std::ranges::stable_sort(stored.executions, {}, &ExecutionRecord::wave);
    for (auto& record : stored.executions)
        s.loadExecution(std::move(record));
    for (auto& job : s.jobs) {
        TimePoint last;
        std::vector<Execution*> again;
        for (auto& e : job->executions) {
            last = std::max(last, e.sentAt);
            const ReissueRule& reissue = job->record.document.reissue;
            job->slots += std::uint32_t(e.hasSlot());
            job->told += std::uint32_t(e.told() || e.attempt > 1);
            job->offline += std::uint32_t(e.wentOffline);
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
        job->updateRate();
        if (last != noTime) {
            job->rate.resumeAfter(last);
            if (job->bytes)
                job->bytes->resumeAfter(last);
        }
    }
    for (auto& job : s.jobs) {
        for (auto& e : job->executions) {
            if (isTerminal(e.state))
                continue;
            s.choose(*e.device);
            s.schedule(e);
        }
        if (job->record.isOver())
            continue;
        s.touch(s.jobIndex.at(job->record.id));
        // From the first on: what was done before is found done.
        if (job->isSwept())
            s.sweeping.push_back(s.jobIndex.at(job->record.id));
    }
    return {};
}

void Engine::State::loadJob(Job& job)
{
    const auto index = jobIndex.at(job.record.id);
    job.savedAt = now;
    if (!job.record.isOver()) {
        job.record.counts = {};
        for (auto& wave : job.record.waves) {
            wave.counts = {};
            wave.devices = 0;
        }
        for (const auto& at :
             {job.record.document.schedule.startTime, job.record.document.schedule.endTime}) {
            if (at && job.record.state != JobState::Draft)
                agenda.emplace(*at, index);
        }
    }
    if (job.record.state == JobState::InProgress)
        activate(index);
    job.changed = true;
    changedJobs.push_back(index);
}

void Engine::State::loadExecution(ExecutionRecord record)
{
    Job* job = findJob(record.job);
    if (!job || job->record.isOver())
        return;
    const auto [entry, first] = devices.tryEmplace(record.device);
    DeviceState& device = entry->second;
    const bool open = !isTerminal(record.state);
    if (first || open) {
        device.reportedVersion = names.keep(record.reportedVersion);
        device.hardwareModel = names.keep(record.hardwareModel);
        device.softwareName = names.keep(record.softwareName);
        device.reportsVersion = record.reportsVersion;
    }
    if (first) {
        const auto known = quarantines.find(record.device);
        device.held = known != quarantines.end() && known->second.isHeld();
    }
    record.wave = std::min(record.wave, std::uint32_t(job->record.waves.size() - 1));
    const auto wave = record.wave;
    const auto index = std::uint32_t(job->executions.size());
    for (auto later = std::size_t(wave) + 1; later < job->waveBegin.size(); ++later)
        job->waveBegin[later] = index + 1;
    Execution& e = addExecution(jobIndex.at(record.job), *entry);
    setPrevious(e, names.keep(record.previousVersion), names.keep(record.previousName));
    e.endedVersion = names.keep(record.endedVersion);
    fill(e, record);
    ++job->record.counts[e.state];
    ++job->record.waves[wave].counts[e.state];
    ++job->record.waves[wave].devices;
    if (open) {
        ++job->open;
        if (e.told())
            device.current = &e;
    }
}

void Engine::forget(const JobId& id)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job || !job->record.isOver())
        return;
    dropExecutions(id);
    // Its place stays: others are known by theirs.
    job->record.series = {};
    s.jobIndex.erase(id);
}

bool Engine::dropExecutions(const JobId& id, std::size_t most)
{
    State& s = *m_state;
    Job* job = s.findJob(id);
    if (!job || !job->record.isOver())
        return false;
    for (auto& executions = job->executions; !executions.empty() && most > 0; --most) {
        Execution& e = executions.back();
        DeviceState& device = e.device->second;
        Execution** link = &device.executions;
        while (*link != &e)
            link = &(*link)->nextOfDevice;
        *link = e.nextOfDevice;
        if (!device.executions)
            s.devices.erase(e.device->first);
        executions.pop_back();
    }
    if (job->executions.empty()) {
        job->executions.clear();
        job->previous.clear();
    }
    return !job->executions.empty();
}

} // namespace drydock::rollout
