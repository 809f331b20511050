// SPDX-License-Identifier: GPL-3.0-or-later
// The devices of a job go back, each to what it ran before: one job for each version that some of them had.
#include "fleet/strict_json.h"
#include "rollout/engine_state.h"
#include "rollout/stable_hash.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace drydock::rollout {

namespace {

constexpr std::size_t longestName = 128;
constexpr int urgent = 9;

/// Made of what the engine has, so that the same history leads to the same ids (RFC 9562, version 7).
JobId derivedId(const JobId& job, std::string_view package, std::string_view version, TimePoint now,
                std::uint32_t salt)
{
    const std::string number = std::to_string(salt);
    const auto hash = [&](std::uint64_t start) {
        return stableHash({job.str(), package, "@", version, number}, start);
    };
    const std::uint64_t high =
        std::uint64_t(toMilliseconds(now)) << 16U | 0x7000U | (hash(0x9ae16a3b2f90404fU) & 0x0fffU);
    const std::uint64_t low = (hash(0xcbf29ce484222325U) & 0x3fffffffffffffffU) | 0x8000000000000000U;
    std::array<char, 37> text{};
    std::snprintf(
        text.data(), text.size(), "%08llx-%04llx-%04llx-%04llx-%012llx",
        static_cast<unsigned long long>(high >> 32U), static_cast<unsigned long long>(high >> 16U & 0xffffU),
        static_cast<unsigned long long>(high & 0xffffU), static_cast<unsigned long long>(low >> 48U),
        static_cast<unsigned long long>(low & 0xffffffffffffU));
    return *JobId::parse(text.data());
}

} // namespace

Survey::Version previousOf(const JobRecord& job, const ExecutionRecord& e)
{
    return {e.previousName.empty() ? job.document.packageName.str() : e.previousName, e.previousVersion};
}

Target targetOf(const ExecutionRecord& e)
{
    return {.id = e.device,
            .reportedVersion = e.reportedVersion,
            .hardwareModel = e.hardwareModel,
            .reportsVersion = e.reportsVersion,
            .softwareName = e.softwareName};
}

std::string Rollback::text() const
{
    if (devices + stayed + movedOn + unknown + noPackage == 0)
        return "none was told";
    std::string text;
    const auto add = [&text](std::uint32_t count, std::string_view what) {
        if (count > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(count) + std::string(what);
    };
    add(devices, " go back");
    add(stayed, " never left what they ran");
    add(movedOn, " run something else since");
    add(unknown, " never said what they ran before");
    add(noPackage, " ran a version that is not there as a package");
    return text;
}

// Whether the device is no longer where the job brought it, or may have left it.
bool Engine::State::hasMovedOn(const Job& job, const ExecutionRecord& e) const
{
    const JobDocument& document = job.record.document;
    const bool runsIt = e.reportedVersion == document.packageVersion.str() &&
                        (e.softwareName.empty() || e.softwareName == document.packageName.str());
    if (e.state == ExecutionState::Succeeded && !runsIt)
        return true;
    // Who was stopped in the middle may have finished it since.
    const bool isAtIt = e.intendedAt != noTime && !isTerminal(e.state);
    if (!isAtIt && !runsIt && e.reportedVersion != e.endedVersion && e.reportedVersion != e.previousVersion)
        return true;
    const DeviceEntry* device = devices.find(e.device);
    const Execution* current = device ? device->second.current : nullptr;
    return current && current->told() && !isTerminal(current->state) && &jobOf(*current) != &job;
}

// Nothing is known any more of what did report a version: it was deleted.
bool Engine::State::isGone(const ExecutionRecord& e)
{
    return e.state == ExecutionState::Removed || (e.reportedVersion.empty() && !e.previousVersion.empty());
}

// It said itself that it did not take the job's version, and runs what it ran.
bool Engine::State::stayed(const ExecutionRecord& e)
{
    return (e.state == ExecutionState::Rejected ||
            (e.state == ExecutionState::Failed && e.reason != Reason::Unconfirmed)) &&
           e.reportedVersion == e.previousVersion && e.softwareName == e.previousName;
}

// Counts it, and looks for the package that it needs.
Engine::State::Way Engine::State::wayOf(const Job& job, const ExecutionRecord& e, Survey& survey,
                                        TimePoint at) const
{
    Rollback& found = survey.found;
    const bool told = e.intendedAt != noTime || e.attempt > 1;
    if (!told || isGone(e))
        return Way::NotTold;
    if (hasMovedOn(job, e)) {
        ++found.movedOn;
        return Way::MovedOn;
    }
    if (stayed(e)) {
        ++found.stayed;
        return Way::Stayed;
    }
    if (e.previousVersion.empty()) {
        ++found.unknown;
        return Way::Unknown;
    }
    const auto version = previousOf(job.record, e);
    const auto [known, first] = survey.packages.try_emplace(version);
    const auto name = PackageName::parse(version.first);
    const auto number = Version::parse(version.second);
    if (first && packageSource && name && number)
        known->second = packageSource->find(*name, *number, at);
    ++(known->second ? found.devices : found.noPackage);
    return known->second ? Way::Back : Way::NoPackage;
}

Engine::State::WayBack Engine::State::wayBack(const Job& job,
                                              const std::vector<ExecutionRecord>& executions) const
{
    WayBack way;
    for (const auto& e : executions) {
        if (wayOf(job, e, way.survey, now) == Way::Back)
            way.targets[previousOf(job.record, e)].push_back(targetOf(e));
    }
    return way;
}

// At the speed of the job whose devices go back, and without its waves and windows.
std::unique_ptr<Job> Engine::State::makeBack(const Job& job, const Survey::Version& version,
                                             JobPackage package, const std::string& by, std::string_view why)
{
    const JobDocument& original = job.record.document;
    JobId id = derivedId(job.record.id, version.first, version.second, now, 0);
    for (std::uint32_t salt = 1; findJob(id); ++salt)
        id = derivedId(job.record.id, version.first, version.second, now, salt);
    JobDocument document{.name = std::string(utf8Prefix("Roll back " + original.name, longestName)),
                         .packageName = *PackageName::parse(version.first),
                         .packageVersion = *Version::parse(version.second)};
    document.targets.job = job.record.id.str();
    document.rollout.maximumPerMinute = original.rollout.maximumPerMinute;
    document.rollout.maximumConcurrent = original.rollout.maximumConcurrent;
    document.rollout.bytesPerSecond = original.rollout.bytesPerSecond;
    document.timeout = original.timeout;
    document.retry = original.retry;
    document.reissue = original.reissue;
    document.priority = urgent;
    document.comment = why;
    auto made = Job::make({.id = id,
                           .document = std::move(document),
                           .package = std::move(package),
                           .createdBy = by,
                           .rollsBack = job.record.id,
                           .created = now});
    if (!made)
        bug("roll back: " + made.error().message);
    return made ? *std::move(made) : nullptr;
}

void Engine::State::sendBack(Job& job, WayBack way, const std::string& by, std::string_view why)
{
    for (auto& [version, targets] : way.targets) {
        auto made = makeBack(job, version, *way.survey.packages.at(version), by, why);
        if (!made)
            continue;
        Job& back = add(std::move(made), targets);
        job.record.rollbacks.push_back(back.record.id);
        decide("jobs.rollsBack", back, version.first + "@" + version.second, std::uint32_t(targets.size()));
        JobAction action{};
        if (applyJob(back, JobEvent::Start, action))
            begin(back);
    }
    sayLeft(job, way.survey.found);
    touch(jobIndex.at(job.record.id));
    saveJob(job);
}

void Engine::State::sayLeft(const Job& job, const Rollback& found)
{
    if (found.movedOn > 0)
        decide("executions.notRolledBack", job, "MOVED_ON", found.movedOn);
    if (found.unknown > 0)
        decide("executions.notRolledBack", job, "NO_PREVIOUS_VERSION", found.unknown);
    if (found.noPackage > 0)
        decide("executions.notRolledBack", job, "NO_PACKAGE", found.noPackage);
}

// An open job: what runs of it is ended, since its devices are told something else.
Rollback Engine::State::rollBack(Job& job, Ending ending, const std::string& by, std::string_view why)
{
    if (job.executions.size() > smallJob) {
        beginRollBack(job, ending, by, why);
        return {};
    }
    std::vector<ExecutionRecord> executions;
    executions.reserve(job.executions.size());
    for (const auto& e : job.executions)
        executions.push_back(recordOf(e));
    WayBack way = wayBack(job, executions);
    Rollback result = way.survey.found;
    JobAction action{};
    if (!applyJob(job, JobEvent::RollBack, action))
        return result;
    end(job, ending, why, true, ending == Ending::Aborting ? Reason::JobStopped : Reason::CanceledByOperator);
    sendBack(job, std::move(way), by, why);
    return result;
}

bool Engine::State::isBack(const Job& job) const
{
    return std::ranges::all_of(job.record.rollbacks, [this](const JobId& id) {
        const Job* back = findJob(id);
        return !back || isTerminal(back->record.state);
    });
}

// What a rule of its own began to stop stays that.
Ending Engine::State::rollBackEnding(const Job& job)
{
    return job.record.ending == Ending::Aborting ? Ending::Aborting : Ending::Canceling;
}

Expected<Job*> Engine::State::askedBack(const JobId& id)
{
    if (const Job* known = findJob(id);
        known && (known->record.state == JobState::RollingBack || !isBack(*known)))
        return fail(ErrorCode::Conflict, "job " + id.str() + " is being rolled back already");
    JobAction action{};
    return asked(id, JobEvent::RollBack, action, ", and nothing of it is to be taken back");
}

Expected<Rollback> Engine::rollBack(const JobId& id, std::vector<ExecutionRecord> ended, std::string by,
                                    std::string why, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const auto job = s.askedBack(id);
    if (!job)
        return tl::unexpected(job.error());
    Job& j = **job;
    if (why.empty())
        why = byOperator;
    const State::Call call(s, now, actions);
    const std::size_t before = j.record.rollbacks.size();
    Rollback result;
    if (isTerminal(j.record.state)) {
        State::WayBack way = s.wayBack(j, ended);
        result = way.survey.found;
        if (way.targets.empty())
            return fail(ErrorCode::Conflict,
                        "no device of job " + id.str() + " can go back: " + result.text());
        s.sendBack(j, std::move(way), by, why);
    } else {
        result = s.rollBack(j, State::rollBackEnding(j), by, why);
        j.record.by = std::move(by);
    }
    result.jobs.assign(j.record.rollbacks.begin() + std::ptrdiff_t(before), j.record.rollbacks.end());
    return result;
}

// `name`: of the package; empty: the job's.
void Engine::State::setPrevious(Execution& e, PooledText version, PooledText name)
{
    Job& job = jobOf(e);
    const auto key = [&]() -> Survey::Version {
        return {e.previousName.empty() ? job.record.document.packageName.str() : e.previousName.str(),
                e.previousVersion.str()};
    };
    if (const auto known = job.previous.find(key()); known != job.previous.end() && --known->second == 0)
        job.previous.erase(known);
    e.previousVersion = std::move(version);
    e.previousName = std::move(name);
    if (!e.previousVersion.empty())
        ++job.previous[key()];
}

std::optional<JobId> Engine::mayGoBackTo(const PackageName& name, const Version& version) const
{
    const Survey::Version wanted{name.str(), version.str()};
    for (const auto& job : m_state->jobs) {
        if (!isTerminal(job->record.state) && job->previous.contains(wanted))
            return job->record.id;
    }
    return std::nullopt;
}

} // namespace drydock::rollout
