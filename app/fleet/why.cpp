// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/why.h"

#include <algorithm>
#include <array>

namespace drydock {

namespace {

constexpr std::array<std::string_view, whyKindCount> names{"NO_UPDATE",
                                                           "DRAFT",
                                                           "WAITS_FOR_APPROVAL",
                                                           "PREPARING",
                                                           "SCHEDULED",
                                                           "JOB_PAUSED",
                                                           "JOB_ENDING",
                                                           "WAITS_FOR_WAVE",
                                                           "WAITS_FOR_JOB",
                                                           "FROZEN",
                                                           "BLACKED_OUT",
                                                           "WAITS_FOR_WINDOW",
                                                           "WAITS_FOR_SLOT",
                                                           "WAITS_FOR_BYTES",
                                                           "WAITS_FOR_RATE",
                                                           "QUARANTINED",
                                                           "SENDING",
                                                           "SENDS_AGAIN",
                                                           "WAITS_FOR_DEVICE",
                                                           "BROKER_REFUSED",
                                                           "TOLD",
                                                           "TOLD_AND_GONE",
                                                           "FETCHED_AGAIN",
                                                           "RUNNING",
                                                           "RUNNING_AND_GONE",
                                                           "STALLED",
                                                           "CONFIRMING",
                                                           "ARRIVED",
                                                           "ALREADY_INSTALLED",
                                                           "FAILED",
                                                           "VERSION_MISMATCH",
                                                           "UNCONFIRMED",
                                                           "REJECTED",
                                                           "TIMED_OUT",
                                                           "CANCELED",
                                                           "INCOMPATIBLE",
                                                           "REMOVED"};

} // namespace

std::string_view toString(WhyKind kind)
{
    return names[std::size_t(kind)];
}

std::optional<WhyKind> whyKindFromString(std::string_view text)
{
    const auto found = std::ranges::find(names, text);
    return found == names.end() ? std::nullopt : std::optional(WhyKind(found - names.begin()));
}

WhyKind endedKind(ExecutionState state, std::string_view reason)
{
    switch (state) {
    case ExecutionState::Succeeded:
        return WhyKind::Arrived;
    case ExecutionState::Failed:
        return reason == toString(Reason::VersionMismatch) ? WhyKind::VersionMismatch
               : reason == toString(Reason::Unconfirmed)   ? WhyKind::Unconfirmed
                                                           : WhyKind::Failed;
    case ExecutionState::Rejected:
        return WhyKind::Rejected;
    case ExecutionState::TimedOut:
        return WhyKind::TimedOut;
    case ExecutionState::Canceled:
        return WhyKind::Canceled;
    case ExecutionState::Removed:
        return WhyKind::Removed;
    case ExecutionState::AlreadyInstalled:
        return WhyKind::AlreadyInstalled;
    case ExecutionState::Incompatible:
        return WhyKind::Incompatible;
    case ExecutionState::Queued:
    case ExecutionState::Notified:
    case ExecutionState::InProgress:
    case ExecutionState::Quarantined:
        break;
    }
    return WhyKind::NoUpdate;
}

bool isEnd(WhyKind kind)
{
    return kind >= WhyKind::Arrived;
}

void addPresence(Why& why, bool online, TimePoint since)
{
    if (isEnd(why.kind))
        return;
    why.online = online;
    why.onlineSince = since;
    if (online)
        return;
    if (why.kind == WhyKind::Told || why.kind == WhyKind::FetchedAgain)
        why.kind = WhyKind::ToldAndGone;
    else if (why.kind == WhyKind::Running || why.kind == WhyKind::Stalled)
        why.kind = WhyKind::RunningAndGone;
}

} // namespace drydock
