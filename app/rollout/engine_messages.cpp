// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/strict_json.h"
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

namespace {

constexpr std::size_t rememberedHistory = 10'000;
constexpr std::chrono::minutes historyEvery{1};
constexpr std::chrono::seconds historySweepEvery{1};
constexpr std::chrono::seconds retellEvery{10};

// A device repeats its whole state after every connect, the last update's end included: that is no news.
bool repeats(ExecutionState state, ReportStatus status)
{
    switch (status) {
    case ReportStatus::Running:
        return false;
    case ReportStatus::Success:
        return state == ExecutionState::Succeeded || state == ExecutionState::AlreadyInstalled;
    case ReportStatus::Failure:
        return state == ExecutionState::Failed;
    case ReportStatus::Rejected:
        return state == ExecutionState::Rejected;
    }
    return false;
}

bool isOpen(const Execution* e)
{
    return e && e->told() && !isTerminal(e->state);
}

} // namespace

Execution* Engine::State::addressed(DeviceEntry& device, const Expected<AttemptId>& attempt)
{
    Execution* e = device.second.current;
    return isOpen(e) && attempt && attempt->job == jobOf(*e).record.id && attempt->attempt == e->attempt
               ? e
               : nullptr;
}

void Engine::State::applyStatus(Execution& e, ReportStatus status, std::string_view text)
{
    const Reason reason = text.empty() ? Reason::None : Reason::Reported;
    const DeviceState& device = e.device->second;
    switch (status) {
    case ReportStatus::Running:
        apply(e, ExecutionEvent::Running, reason, text);
        break;
    case ReportStatus::Success:
        if (!device.reportsVersion)
            apply(e, ExecutionEvent::SuccessTaken);
        else if (runs(device, jobOf(e)))
            apply(e, ExecutionEvent::VersionSeen);
        else
            apply(e, ExecutionEvent::SuccessHeld);
        break;
    case ReportStatus::Failure:
        apply(e, ExecutionEvent::Failure, reason, text);
        break;
    case ReportStatus::Rejected:
        apply(e, ExecutionEvent::DeviceRejected, reason, text);
        break;
    }
}

void Engine::State::ignored(const DeviceId& device, std::string_view attempt, ReportStatus status,
                            bool mayRepeat)
{
    const auto id = AttemptId::parse(attempt);
    const Job* job = id ? findJob(id->job) : nullptr;
    if (mayRepeat && job) {
        if (isTerminal(job->record.state))
            return;
        if (const DeviceEntry* entry = findDevice(device)) {
            for (const Execution* e = entry->second.executions; e; e = e->nextOfDevice) {
                if (&jobOf(*e) == job && (id->attempt < e->attempt || repeats(e->state, status)))
                    return;
            }
        }
    }
    ++statistics.unknownAcks;
    // Bounded by hand: ids are the senders' to choose. A pass over all of them is not for each message.
    if (lastHistory.size() >= rememberedHistory && now - historySweptAt >= historySweepEvery) {
        historySweptAt = now;
        std::erase_if(lastHistory, [this](const auto& item) { return now - item.second >= historyEvery; });
    }
    if (lastHistory.size() >= rememberedHistory)
        return;
    const auto [last, first] = lastHistory.try_emplace(device.str(), now);
    if (!first && now - last->second < historyEvery)
        return;
    last->second = now;
    actions->history.push_back({device,
                                std::string(toString(status)) + " for " +
                                    (id ? id->str() : "an unknown job") +
                                    ", which is not the open one: ignored",
                                now});
}

void Engine::State::versionSeen(DeviceEntry& device)
{
    Execution* e = device.second.current;
    if (!e || isTerminal(e->state))
        return;
    const bool wanted = runs(device.second, jobOf(*e));
    // Not told yet in a later attempt: the version comes from the attempt before.
    if (wanted && (e->told() || e->attempt > 1))
        apply(*e, ExecutionEvent::VersionSeen);
    else if (!wanted && e->phase == Phase::Confirming) {
        decide("executions.fail", jobOf(*e), toString(Reason::VersionMismatch));
        apply(*e, ExecutionEvent::OtherVersion, Reason::VersionMismatch, device.second.reportedVersion.str());
    }
}

void Engine::onReport(const DeviceId& device, const std::optional<UpdateReport>& report,
                      const std::optional<std::string>& reportedVersion, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    DeviceEntry* entry = s.findDevice(device);
    if (entry && reportedVersion) {
        DeviceState& d = entry->second;
        const std::string_view version = utf8Prefix(*reportedVersion, longestReported);
        if (!(d.reportedVersion == version) || !d.reportsVersion) {
            d.reportedVersion = s.names.keep(version);
            d.reportsVersion = true;
            s.learned(*entry);
            // What kept its command from being made may be gone: it ran what it was to be told.
            if (Execution* e = d.current; isOpen(e) && e->reason == Reason::BrokerRefused) {
                e->tellAt = noTime;
                s.setReason(*e, Reason::None);
                s.enqueue(*e);
            }
        }
    }
    if (report) {
        Execution* e = entry ? s.addressed(*entry, AttemptId::parse(report->jobId)) : nullptr;
        if (e) {
            s.applyStatus(*e, report->status, report->reason);
            if (report->status == ReportStatus::Running && e->phase != Phase::Confirming &&
                !isTerminal(e->state)) {
                if (report->phase != Phase::Confirming && report->phase != Phase::None)
                    e->phase = report->phase;
                if (report->progress)
                    e->progress = std::uint8_t(std::clamp(*report->progress, 0, 100));
            }
        } else {
            s.ignored(device, report->jobId, report->status, true);
        }
    }
    // What it still runs in the middle of an update that is taken back is no proof that it is back.
    const Execution* current = entry ? entry->second.current : nullptr;
    bool isAtIt = false;
    if (current && report && report->status == ReportStatus::Running) {
        const auto at = AttemptId::parse(report->jobId);
        isAtIt = at && s.jobOf(*current).record.rollsBack == at->job;
    }
    if (entry && reportedVersion && !isAtIt)
        s.versionSeen(*entry);
}

void Engine::onAck(const DeviceId& device, std::string_view attempt, ReportStatus status, TimePoint now,
                   Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    DeviceEntry* entry = s.findDevice(device);
    if (Execution* e = entry ? s.addressed(*entry, AttemptId::parse(attempt)) : nullptr)
        s.applyStatus(*e, status, {});
    else
        s.ignored(device, attempt, status, false);
}

void Engine::onDeltaOutcome(const DeviceId& device, const AttemptId& attempt, broker::PublishOutcome outcome,
                            TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    DeviceEntry* entry = s.findDevice(device);
    Execution* e = entry ? s.addressed(*entry, attempt) : nullptr;
    if (!e || !e->awaitingOutcome)
        return;
    e->awaitingOutcome = false;
    switch (outcome) {
    case broker::PublishOutcome::Delivered:
        s.apply(*e, ExecutionEvent::Delivered);
        break;
    case broker::PublishOutcome::NoSubscribers:
        s.apply(*e, ExecutionEvent::NobodyThere);
        break;
    case broker::PublishOutcome::Refused:
        s.apply(*e, ExecutionEvent::Refused);
        break;
    case broker::PublishOutcome::Lost:
        s.apply(*e, ExecutionEvent::Lost);
        break;
    }
}

void Engine::onFetched(const DeviceId& device, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    DeviceEntry* entry = s.findDevice(device);
    Execution* e = entry ? entry->second.current : nullptr;
    if (!isOpen(e))
        return;
    e->tellAt = noTime;
    // Each command has a URL of its own: who fetches it again has a fresh one.
    if (e->state != ExecutionState::Queued) {
        e->handedAt = std::max({e->notifiedAt, e->resentAt, e->fetchedAt});
        e->fetchedAt = now;
        e->fetches = std::uint8_t(std::min(e->fetches + 1, UINT8_MAX));
        s.markDirty(*e);
    }
    if (e->state == ExecutionState::Notified)
        s.setReason(*e, Reason::None);
    s.apply(*e, ExecutionEvent::Fetched);
    s.schedule(*e);
}

void Engine::onSeen(const DeviceId& device, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    DeviceEntry* entry = s.findDevice(device);
    Execution* e = entry ? entry->second.current : nullptr;
    if (!isOpen(e) || e->reason != Reason::NotConnected)
        return;
    // A device may publish before it subscribes: not a command for each of its messages.
    const TimePoint next = std::max(e->sentAt, e->resentAt) + retellEvery;
    s.setReason(*e, Reason::None);
    if (next > now || e->state == ExecutionState::Notified) {
        e->tellAt = std::max(next, now);
        s.schedule(*e);
    } else {
        e->tellAt = noTime;
        s.enqueue(*e);
    }
}

} // namespace drydock::rollout
