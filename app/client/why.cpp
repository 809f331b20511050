// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/why.h"

namespace drydock::client {
namespace {

using S = ExecutionState;

WhyKind kindOfQueued(const std::string& reason)
{
    if (reason == toString(Reason::BlockedByJob))
        return WhyKind::WaitsForJob;
    if (reason == toString(Reason::NotConnected))
        return WhyKind::WaitsForDevice;
    if (reason == toString(Reason::BrokerRefused))
        return WhyKind::BrokerRefused;
    return WhyKind::WaitsForRate;
}

WhyKind kindOfRunning(const DeviceDocument& device, TimePoint now)
{
    if (device.execution->phase == toString(Phase::Confirming))
        return WhyKind::Confirming;
    if (device.online == Presence::Offline)
        return WhyKind::RunningAndGone;
    return now - device.seen > stalledAfter ? WhyKind::Stalled : WhyKind::Running;
}

WhyKind kindOf(const DeviceDocument& device, TimePoint now)
{
    const DeviceExecution& execution = *device.execution;
    switch (execution.state) {
    case S::Queued:
        return kindOfQueued(execution.reason);
    case S::Notified:
        return device.online == Presence::Offline ? WhyKind::ToldAndGone : WhyKind::Told;
    case S::InProgress:
        return kindOfRunning(device, now);
    case S::Quarantined:
        return WhyKind::Quarantined;
    case S::Succeeded:
    case S::Failed:
    case S::Rejected:
    case S::TimedOut:
    case S::Canceled:
    case S::Removed:
    case S::AlreadyInstalled:
    case S::Incompatible:
        break;
    }
    return endedKind(execution.state, execution.reason);
}

TimePoint sinceOf(WhyKind kind, const DeviceDocument& device, const std::optional<Execution>& details)
{
    switch (kind) {
    case WhyKind::ToldAndGone:
    case WhyKind::RunningAndGone:
    case WhyKind::WaitsForDevice:
        return device.onlineSince;
    case WhyKind::Stalled:
        return device.seen;
    case WhyKind::Told:
        return details ? details->notified : TimePoint{};
    case WhyKind::Running:
    case WhyKind::Confirming:
        return details ? details->started : TimePoint{};
    default:
        return details && isEnd(kind) ? details->ended : TimePoint{};
    }
}

} // namespace

Why whyOf(const DeviceDocument& device, const std::optional<Execution>& details, TimePoint now)
{
    if (!device.execution)
        return {};
    const DeviceExecution& execution = *device.execution;
    const bool isSame = details && details->attempt == execution.attempt && details->state == execution.state;
    const auto known = isSame ? details : std::nullopt;
    Why why{.kind = kindOf(device, now),
            .jobId = execution.jobId,
            .version = execution.package.substr(execution.package.find('@') + 1),
            .attempt = execution.attempt,
            .phase = execution.phase,
            .percent = execution.progress};
    const bool areWords = why.kind == WhyKind::Failed || why.kind == WhyKind::Rejected;
    (areWords ? why.words : why.reason) = execution.reason;
    why.since = sinceOf(why.kind, device, known);
    if (known && !isTerminal(execution.state) && known->due > now)
        (execution.state == S::InProgress ? why.until : why.next) = known->due;
    return why;
}

WhyTone toneOf(WhyKind kind)
{
    switch (kind) {
    case WhyKind::Arrived:
    case WhyKind::AlreadyInstalled:
        return WhyTone::Good;
    case WhyKind::ToldAndGone:
    case WhyKind::RunningAndGone:
    case WhyKind::Stalled:
    case WhyKind::TimedOut:
    case WhyKind::BrokerRefused:
    case WhyKind::Quarantined:
    case WhyKind::JobPaused:
    case WhyKind::Frozen:
        return WhyTone::Warning;
    case WhyKind::Failed:
    case WhyKind::VersionMismatch:
    case WhyKind::Unconfirmed:
        return WhyTone::Bad;
    case WhyKind::Rejected:
        return WhyTone::Refused;
    default:
        return WhyTone::Neutral;
    }
}

} // namespace drydock::client
