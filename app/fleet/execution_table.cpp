// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/execution_table.h"

namespace drydock {

namespace {

using S = ExecutionState;
using E = ExecutionEvent;
using A = ExecutionAction;

struct Row
{
    S state;
    E event;
    S next;
    A action;
};

// clang-format off
constexpr std::array liveRows{
    // state          event                 next                 action
    Row{S::Queued,     E::Tell,              S::Queued,           A::Intend},
    Row{S::Queued,     E::Delivered,         S::Notified,         A::Settle},
    Row{S::Queued,     E::Fetched,           S::Notified,         A::Settle},
    Row{S::Queued,     E::NobodyThere,       S::Queued,           A::AwaitDevice},
    Row{S::Queued,     E::Refused,           S::Queued,           A::TryLater},
    Row{S::Queued,     E::Lost,              S::Queued,           A::TryAgain},
    // A device may answer before the broker's answer is heard.
    Row{S::Queued,     E::Running,           S::InProgress,       A::Begin},
    Row{S::Queued,     E::SuccessHeld,       S::InProgress,       A::Hold},
    Row{S::Queued,     E::SuccessTaken,      S::Succeeded,        A::SucceedAck},
    Row{S::Queued,     E::VersionSeen,       S::Succeeded,        A::SucceedProof},
    Row{S::Queued,     E::Failure,           S::Failed,           A::End},
    Row{S::Queued,     E::DeviceRejected,    S::Rejected,         A::End},
    Row{S::Queued,     E::Cancel,            S::Canceled,         A::End},
    Row{S::Queued,     E::ForceCancel,       S::Canceled,         A::End},
    Row{S::Queued,     E::DeviceDeleted,     S::Removed,          A::End},
    Row{S::Queued,     E::FoundInstalled,    S::AlreadyInstalled, A::End},
    Row{S::Queued,     E::FoundIncompatible, S::Incompatible,     A::End},
    Row{S::Queued,     E::Withdraw,          S::Queued,           A::HoldBack},
    Row{S::Queued,     E::Quarantine,        S::Quarantined,      A::HoldBack},
    Row{S::Queued,     E::Leave,             S::Removed,          A::End},

    Row{S::Notified,   E::Delivered,         S::Notified,         A::Keep},
    Row{S::Notified,   E::Fetched,           S::Notified,         A::Keep},
    Row{S::Notified,   E::NobodyThere,       S::Notified,         A::AwaitDevice},
    Row{S::Notified,   E::Refused,           S::Notified,         A::Keep},
    Row{S::Notified,   E::Lost,              S::Notified,         A::Keep},
    Row{S::Notified,   E::ReissueDue,        S::Notified,         A::Resend},
    Row{S::Notified,   E::Running,           S::InProgress,       A::Begin},
    Row{S::Notified,   E::SuccessHeld,       S::InProgress,       A::Hold},
    Row{S::Notified,   E::SuccessTaken,      S::Succeeded,        A::SucceedAck},
    Row{S::Notified,   E::VersionSeen,       S::Succeeded,        A::SucceedProof},
    Row{S::Notified,   E::Failure,           S::Failed,           A::End},
    Row{S::Notified,   E::DeviceRejected,    S::Rejected,         A::End},
    Row{S::Notified,   E::NotifiedTimeout,   S::TimedOut,         A::End},
    Row{S::Notified,   E::Cancel,            S::Canceled,         A::End},
    Row{S::Notified,   E::ForceCancel,       S::Canceled,         A::End},
    Row{S::Notified,   E::DeviceDeleted,     S::Removed,          A::End},
    Row{S::Notified,   E::Leave,             S::Removed,          A::End},

    Row{S::InProgress, E::Delivered,         S::InProgress,       A::Keep},
    Row{S::InProgress, E::Fetched,           S::InProgress,       A::Keep},
    Row{S::InProgress, E::NobodyThere,       S::InProgress,       A::Keep},
    Row{S::InProgress, E::Refused,           S::InProgress,       A::Keep},
    Row{S::InProgress, E::Lost,              S::InProgress,       A::Keep},
    Row{S::InProgress, E::Running,           S::InProgress,       A::Progress},
    Row{S::InProgress, E::SuccessHeld,       S::InProgress,       A::Hold},
    Row{S::InProgress, E::SuccessTaken,      S::Succeeded,        A::SucceedAck},
    Row{S::InProgress, E::VersionSeen,       S::Succeeded,        A::SucceedProof},
    Row{S::InProgress, E::OtherVersion,      S::Failed,           A::End},
    Row{S::InProgress, E::Failure,           S::Failed,           A::End},
    Row{S::InProgress, E::DeviceRejected,    S::Rejected,         A::End},
    Row{S::InProgress, E::InProgressTimeout, S::TimedOut,         A::End},
    Row{S::InProgress, E::StepTimeout,       S::TimedOut,         A::End},
    Row{S::InProgress, E::ConfirmTimeout,    S::Failed,           A::End},
    Row{S::InProgress, E::Cancel,            S::InProgress,       A::Keep},
    Row{S::InProgress, E::ForceCancel,       S::Canceled,         A::End},
    Row{S::InProgress, E::DeviceDeleted,     S::Removed,          A::End},

    // An attempt's end is final; these may be followed by another attempt.
    Row{S::Failed,     E::Retry,             S::Queued,           A::NewAttempt},
    Row{S::TimedOut,   E::Retry,             S::Queued,           A::NewAttempt},
    Row{S::Removed,    E::Rejoin,            S::Queued,           A::NewAttempt},

    Row{S::Quarantined, E::Release,          S::Queued,           A::LetGo},
    Row{S::Quarantined, E::Cancel,           S::Canceled,         A::End},
    Row{S::Quarantined, E::ForceCancel,      S::Canceled,         A::End},
    Row{S::Quarantined, E::DeviceDeleted,    S::Removed,          A::End},
    Row{S::Quarantined, E::Leave,            S::Removed,          A::End},
};

// What comes late, for an attempt that is over (or withheld), from the device: history only. From the broker or
// an operator: nothing.
constexpr std::array endedIgnores{E::Running, E::SuccessHeld, E::SuccessTaken, E::VersionSeen, E::OtherVersion,
                                  E::Failure, E::DeviceRejected};
constexpr std::array endedKeeps{E::Delivered, E::NobodyThere, E::Refused, E::Lost,
                                E::Fetched,   E::Cancel,      E::ForceCancel, E::DeviceDeleted};
// clang-format on

struct Cell
{
    bool handled = false;
    ExecutionTransition transition{S::Queued, A::Ignore};
};
using Table = std::array<std::array<Cell, executionEventCount>, executionStateCount>;

constexpr Table makeTable()
{
    Table table{};
    for (std::size_t state = std::size_t(S::Succeeded); state < executionStateCount; ++state) {
        for (const auto event : endedIgnores)
            table[state][std::size_t(event)] = {true, {S(state), A::Ignore}};
        for (const auto event : endedKeeps)
            table[state][std::size_t(event)] = {true, {S(state), A::Keep}};
    }
    for (const auto& row : liveRows)
        table[std::size_t(row.state)][std::size_t(row.event)] = {true, {row.next, row.action}};
    return table;
}

constexpr Table table = makeTable();

constexpr std::array<std::string_view, executionEventCount> eventNames{
    "Tell",          "Delivered",      "NobodyThere",     "Refused",
    "Lost",          "Fetched",        "ReissueDue",      "Running",
    "SuccessHeld",   "SuccessTaken",   "VersionSeen",     "OtherVersion",
    "Failure",       "DeviceRejected", "NotifiedTimeout", "InProgressTimeout",
    "StepTimeout",   "ConfirmTimeout", "Cancel",          "ForceCancel",
    "DeviceDeleted", "Retry",          "FoundInstalled",  "FoundIncompatible",
    "Withdraw",      "Quarantine",     "Release",         "Leave",
    "Rejoin"};

} // namespace

std::string_view toString(ExecutionEvent event)
{
    return eventNames[std::size_t(event)];
}

std::optional<ExecutionTransition> transition(ExecutionState state, ExecutionEvent event)
{
    const Cell& cell = table[std::size_t(state)][std::size_t(event)];
    return cell.handled ? std::optional(cell.transition) : std::nullopt;
}

} // namespace drydock
