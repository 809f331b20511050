// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rollout_bridge.h"

#include "fleet/manifest.h"
#include "replica/device_columns.h"
#include "rollout/job_codec.h"
#include "rollout/quarantine_codec.h"
#include "service/package_record.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::service {

namespace {

constexpr std::string_view frozenKey = "frozen";
constexpr std::string_view blackoutsKey = "blackouts";
constexpr std::uint64_t removedAtOnce = 100'000; ///< executions
constexpr std::size_t freedAtOnce = 10'000;      ///< executions
constexpr std::size_t executionsAtOnce = 20'000; ///< read from the store

ReportStatus statusOf(UpdateStatus status)
{
    switch (status) {
    case UpdateStatus::Running:
        return ReportStatus::Running;
    case UpdateStatus::Success:
        return ReportStatus::Success;
    case UpdateStatus::Failure:
        return ReportStatus::Failure;
    case UpdateStatus::Rejected:
        return ReportStatus::Rejected;
    }
    return ReportStatus::Running;
}

ReportStatus statusOf(AckStatus status)
{
    switch (status) {
    case AckStatus::Running:
        return ReportStatus::Running;
    case AckStatus::Success:
        return ReportStatus::Success;
    case AckStatus::Failure:
        return ReportStatus::Failure;
    }
    return ReportStatus::Running;
}

} // namespace

RolloutBridge::RolloutBridge(replica::Store& store, const storage::ObjectStore& storage,
                             std::uint32_t urlLifeSeconds)
    : m_store(store), m_packages(store), m_storage(storage), m_urlLifeSeconds(urlLifeSeconds),
      m_engine(std::make_unique<rollout::Engine>(&m_packages))
{
}

void RolloutBridge::connect(replica::Replica& replica, AuditTrail& audit)
{
    m_replica = &replica;
    m_audit = &audit;
}

Expected<void> RolloutBridge::load(TimePoint now)
{
    rollout::Engine::Stored stored;
    stored.frozen = m_store.settings().get(frozenKey) == "1";
    for (const auto& text : m_store.jobs().jobs(false)) {
        auto job = rollout::decodeJob(text);
        if (!job)
            return tl::unexpected(job.error().in("stored job"));
        if (!job->isOver()) {
            if (auto loaded = loadExecutions(job->id, stored.executions); !loaded)
                return loaded;
        }
        stored.jobs.push_back(*std::move(job));
    }
    for (auto& [device, record] : m_store.quarantines().all()) {
        auto quarantine = rollout::decodeQuarantine(record);
        if (!quarantine)
            return tl::unexpected(quarantine.error().in(device.str()));
        stored.quarantines.emplace_back(std::move(device), *std::move(quarantine));
    }
    m_engine = std::make_unique<rollout::Engine>(&m_packages);
    rollout::Actions actions;
    if (const auto text = m_store.settings().get(blackoutsKey)) {
        auto blackouts = readBlackouts(nlohmann::json::parse(*text, nullptr, false));
        if (!blackouts)
            return tl::unexpected(blackouts.error().in("stored black-outs"));
        stored.blackouts = *std::move(blackouts);
    }
    if (auto loaded = m_engine->load(std::move(stored), now, actions); !loaded)
        return tl::unexpected(loaded.error().in("stored jobs"));
    apply(actions, now);
    return {};
}

Expected<void> RolloutBridge::loadExecutions(const JobId& job, std::vector<rollout::ExecutionRecord>& into)
{
    std::string after;
    for (;;) {
        const auto page = m_store.jobs().executions(job, after, executionsAtOnce);
        for (const auto& row : page) {
            const auto state = executionStateFromString(row.state);
            auto execution =
                rollout::decodeExecution(job, row.device, state.value_or(ExecutionState::Queued), row.record);
            if (!execution || !state)
                return fail(ErrorCode::Internal,
                            "stored execution of " + row.device.str() + " is not readable");
            into.push_back(*std::move(execution));
        }
        if (page.size() < executionsAtOnce)
            return {};
        after = page.back().device.str();
    }
}

Expected<void>
RolloutBridge::tryRun(TimePoint now,
                      const std::function<Expected<void>(rollout::Engine&, rollout::Actions&)>& call)
{
    rollout::Actions actions;
    auto result = call(*m_engine, actions);
    if (result)
        apply(actions, now);
    return result;
}

void RolloutBridge::reported(const DeviceId& device, const std::optional<UpdateReport>& report,
                             const std::optional<std::string>& version, TimePoint now)
{
    std::optional<rollout::UpdateReport> told;
    if (report) {
        told = {.jobId = report->jobId,
                .status = statusOf(report->status),
                .phase = reportedPhaseFromString(report->phase).value_or(Phase::None),
                .progress = report->progress,
                .reason = report->reason};
    }
    run(now, [&](auto& engine, auto& actions) { engine.onReport(device, told, version, now, actions); });
}

void RolloutBridge::modelKnown(const DeviceId& device, std::string_view model, TimePoint now)
{
    run(now, [&](auto& engine, auto& actions) { engine.onModel(device, model, now, actions); });
}

void RolloutBridge::softwareNameKnown(const DeviceId& device, std::string_view name, TimePoint now)
{
    run(now, [&](auto& engine, auto& actions) { engine.onSoftwareName(device, name, now, actions); });
}

void RolloutBridge::acknowledged(const DeviceId& device, const AckText& ack, TimePoint now)
{
    run(now, [&](auto& engine, auto& actions) {
        engine.onAck(device, ack.id, statusOf(ack.status), now, actions);
    });
}

replica::AttemptStanding RolloutBridge::standing(const DeviceId& device, const std::string& attempt) const
{
    const auto id = AttemptId::parse(attempt);
    if (!id)
        return replica::AttemptStanding::Unknown;
    const auto open = m_engine->openExecution(device);
    if (open && open->attemptId() == *id)
        return replica::AttemptStanding::Open;
    if (const auto execution = m_engine->execution(id->job, device))
        return id->attempt <= execution->attempt ? replica::AttemptStanding::Earlier
                                                 : replica::AttemptStanding::Unknown;
    return m_store.jobs().execution(id->job, device) ? replica::AttemptStanding::Earlier
                                                     : replica::AttemptStanding::Unknown;
}

void RolloutBridge::seen(const DeviceId& device, TimePoint now)
{
    run(now, [&](auto& engine, auto& actions) { engine.onSeen(device, now, actions); });
}

void RolloutBridge::onlineKnown(const DeviceId& device, bool online, TimePoint now)
{
    run(now, [&](auto& engine, auto& actions) { engine.onOnline(device, online, now, actions); });
}

bool RolloutBridge::withholds(const DeviceId& device, TimePoint now) const
{
    return hasOpenExecution(device) && !m_engine->mayFetch(device, now);
}

Expected<void> RolloutBridge::setBlackouts(std::vector<Blackout> blackouts, TimePoint now)
{
    const std::string text = toJson(blackouts).dump();
    const auto done = tryRun(now, [&](auto& engine, auto& actions) {
        return engine.setBlackouts(std::move(blackouts), now, actions);
    });
    if (done)
        m_store.settings().set(blackoutsKey, text);
    return done;
}

bool RolloutBridge::hasOpenExecution(const DeviceId& device) const
{
    return m_engine->openExecution(device).has_value();
}

std::optional<replica::SignedUrl> RolloutBridge::commandUrl(const DeviceId& device, const Software& desired,
                                                            TimePoint now) const
{
    const auto open = m_engine->openExecution(device);
    if (!open || open->attemptId().str() != desired.jobId || !m_engine->mayFetch(device, now))
        return std::nullopt;
    // The object is that of the job, whatever URL the document names.
    const auto software = softwareOf(open->attemptId());
    const auto* job = m_engine->job(open->job);
    const auto file = job != nullptr ? FileName::parse(job->package.file)
                                     : Expected<FileName>(fail(ErrorCode::NotFound, ""));
    if (!software || !file)
        return std::nullopt;
    const PackageKey key{job->document.packageName, job->document.packageVersion};
    return replica::SignedUrl{
        m_storage.presign(storage::Method::Get, key.file(*file), now, std::chrono::seconds(m_urlLifeSeconds)),
        m_urlLifeSeconds};
}

void RolloutBridge::apply(rollout::Actions& actions, TimePoint now)
{
    for (const auto& id : actions.saveJobs) {
        const auto* job = m_engine->job(id);
        if (job == nullptr)
            continue;
        m_store.jobs().saveJob(id, !isTerminal(job->state), rollout::encodeJob(*job));
        if (job->isOver())
            m_ended.insert(id);
    }
    for (const auto& key : actions.saveExecutions)
        saveExecution(key, now);
    for (const auto& device : actions.saveQuarantines) {
        if (const auto* record = m_engine->quarantined(device))
            m_store.quarantines().save(device, rollout::encodeQuarantine(*record));
        else
            m_store.quarantines().remove(device);
    }
    if (actions.saveFrozen)
        m_store.settings().set(frozenKey, *actions.saveFrozen ? "1" : "0");
    for (const auto& taken : actions.takeSoftware)
        m_replica->takeSoftware(taken.device, now);
    for (const auto& change : actions.desired)
        writeDesired(change, now);
    for (auto& transition : actions.transitions) {
        const std::string reason = transition.reason.empty() ? "" : ": " + transition.reason;
        m_replica->addHistory(transition.device, "execution",
                              AttemptId{transition.job, transition.attempt}.str() + " " +
                                  std::string(toString(transition.state)) + reason,
                              transition.time);
        m_transitions.push_back(std::move(transition));
    }
    for (const auto& decision : actions.decisions) {
        m_audit->append(
            {.seq = 0,
             .time = decision.time,
             .operatorName = {},
             .action = decision.action,
             .arguments = nlohmann::json{{"jobId", decision.job.str()}, {"count", decision.count}}.dump(),
             .result = "ok",
             .reason = decision.reason});
    }
    for (const auto& entry : actions.history)
        m_replica->addHistory(entry.device, "ack", entry.text, entry.time);
    m_sends.insert(m_sends.end(), std::make_move_iterator(actions.sendDelta.begin()),
                   std::make_move_iterator(actions.sendDelta.end()));
}

void RolloutBridge::writeDesired(const rollout::DesiredChange& change, TimePoint now)
{
    if (change.kind == rollout::DesiredChange::Kind::Release)
        m_replica->release(change.device, change.attempt.str(), now);
    else if (const auto software = softwareOf(change.attempt))
        m_replica->desire(change.device, *software, now);
}

void RolloutBridge::saveExecution(const rollout::ExecutionKey& key, TimePoint now)
{
    const auto execution = m_engine->execution(key.job, key.device);
    if (!execution)
        return;
    m_store.jobs().saveExecution(key.job, key.device, toString(execution->state),
                                 rollout::encodeExecution(*execution));
    const auto* job = m_engine->job(key.job);
    // What was over before is stored with what is known of its device since; it is no news of it.
    if (isTerminal(execution->state) && execution->endedAt < now)
        return;
    // A newer job that waits for an open one is not what the device is doing, nor is one that was never
    // started, or is still being made.
    const auto open = m_engine->openExecution(key.device);
    if (job == nullptr || job->state == JobState::Draft || job->isBeingMade() ||
        (open && !(open->job == key.job)))
        return;
    m_replica->showExecution(key.device,
                             replica::ExecutionView{.jobId = key.job.str(),
                                                    .state = std::string(toString(execution->state)),
                                                    .phase = std::string(toString(execution->phase)),
                                                    .reason = execution->reasonText(),
                                                    .package = job->document.packageName.str() + "@" +
                                                               job->document.packageVersion.str(),
                                                    .progress = execution->progress,
                                                    .attempt = execution->attempt}
                                 .encode());
}

std::optional<Software> RolloutBridge::softwareOf(const AttemptId& attempt) const
{
    const auto known = m_software.find(attempt.job);
    if (known != m_software.end()) {
        Software software = known->second;
        software.jobId = attempt.str();
        return software;
    }
    const auto* job = m_engine->job(attempt.job);
    if (job == nullptr)
        return std::nullopt;
    const auto file = FileName::parse(job->package.file);
    const auto stored = m_store.packages().find(job->document.packageName, job->document.packageVersion);
    const auto package = stored ? PackageRecord::decode(*stored) : std::nullopt;
    if (!file || !package)
        return std::nullopt;
    const PackageKey key{job->document.packageName, job->document.packageVersion};
    Software software{.name = key.name.str(),
                      .version = key.version.str(),
                      .url = m_storage.canonicalUrl(key.file(*file)),
                      .jobId = attempt.str(),
                      .sha256 = job->package.sha256,
                      .size = static_cast<std::uint64_t>(job->package.size),
                      .manifest = package->manifest,
                      .signature = package->signature};
    m_software.insert_or_assign(attempt.job, software);
    return software;
}

void RolloutBridge::forgetJobsBefore(TimePoint time)
{
    std::uint64_t removed = 0;
    for (const auto& id : m_engine->jobs()) {
        const auto* job = m_engine->job(id);
        if (!job->isOver() || job->ended >= time)
            continue;
        removed += job->counts.total();
        m_store.jobs().remove(id);
        m_engine->forget(id);
        // Devices wait meanwhile; the next time has the others.
        if (removed >= removedAtOnce)
            return;
    }
}

void RolloutBridge::discard()
{
    m_sends.clear();
    m_transitions.clear();
    m_ended.clear();
    m_software.clear();
}

void RolloutBridge::committed()
{
    std::erase_if(m_ended, [this](const JobId& job) {
        m_software.erase(job);
        return !m_engine->dropExecutions(job, freedAtOnce);
    });
}

} // namespace drydock::service
