// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/execution.h"

#include <array>
#include <optional>
#include <string_view>

namespace drydock {

/// What can happen to an execution. The engine decides which of them a message is (it knows what the device
/// ever reported, and whether the version is the job's).
enum class ExecutionEvent : std::uint8_t {
    Tell,         ///< its turn has come: rate, device and job are free
    Delivered,    ///< the broker took the command for somebody
    NobodyThere,  ///< the broker took it, and nobody is subscribed
    Refused,      ///< the broker would not take it
    Lost,         ///< no answer of the broker
    Fetched,      ///< the device fetched its state, and got the command with it
    ReissueDue,   ///< told, and unanswered for too long
    Running,      ///< RUNNING, with or without progress
    SuccessHeld,  ///< SUCCESS from a device that reports versions, and the version is not there yet
    SuccessTaken, ///< SUCCESS from one that never reported a version
    VersionSeen,  ///< the device reported the job's version
    OtherVersion, ///< it reported another one while confirming
    Failure,
    DeviceRejected, ///< REJECTED
    NotifiedTimeout,
    InProgressTimeout,
    StepTimeout,
    ConfirmTimeout,
    Cancel,
    ForceCancel,
    DeviceDeleted,
    Retry, ///< the job's policy gives it another attempt
    FoundInstalled,
    FoundIncompatible,
    Withdraw,   ///< its command is with nobody, and others may have the device
    Quarantine, ///< the device is held back from all jobs
    Release,    ///< it is let go again
    Leave,      ///< the device is no longer among the job's targets
    Rejoin      ///< it is among them again
};
inline constexpr std::size_t executionEventCount = 29;
[[nodiscard]] std::string_view toString(ExecutionEvent event);

/// What the engine does on a transition, beside taking the new state.
enum class ExecutionAction : std::uint8_t {
    Ignore,       ///< nothing changes; an entry in the device's history at most
    Keep,         ///< nothing changes, and nothing is worth an entry
    Intend,       ///< write desired, then send the command
    Settle,       ///< note that it was told, and when
    AwaitDevice,  ///< tell it when it is seen
    TryAgain,     ///< back into the queue
    TryLater,     ///< back into the queue after a while
    Resend,       ///< the same command again
    Begin,        ///< note when it began, and the progress
    Progress,     ///< note progress; the step timer starts anew
    Hold,         ///< wait for the version's report
    SucceedProof, ///< end, proved by the version
    SucceedAck,   ///< end, on the device's word: reported takes the software
    End,          ///< end; desired lets go of the software
    NewAttempt,
    HoldBack, ///< desired lets go of the software where it was told
    LetGo     ///< back into the queue
};

struct ExecutionTransition
{
    ExecutionState next;
    ExecutionAction action;
    bool operator==(const ExecutionTransition&) const = default;
};

/// The table state × event. Nothing for a pair that cannot happen: a bug of who asks.
[[nodiscard]] std::optional<ExecutionTransition> transition(ExecutionState state, ExecutionEvent event);

} // namespace drydock
