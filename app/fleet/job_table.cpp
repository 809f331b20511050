// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/job_table.h"

#include <array>

namespace drydock {

namespace {

using S = JobState;
using E = JobEvent;
using A = JobAction;

struct Row
{
    S state;
    E event;
    S next;
    A action;
};

// A request that has no row is refused.
// clang-format off
constexpr std::array rows{
    // state                    event                next                    action
    Row{S::Draft,              E::AskApproval,       S::WaitingForApproval, A::Wait},
    Row{S::Draft,              E::StartLater,        S::Scheduled,          A::Wait},
    Row{S::Draft,              E::Start,             S::InProgress,         A::Begin},
    Row{S::Draft,              E::Cancel,            S::Draft,              A::CancelExecutions},
    Row{S::Draft,              E::ForceCancel,       S::Draft,              A::CancelAll},
    // All its devices were deleted.
    Row{S::Draft,              E::AllEnded,          S::Completed,          A::Finish},
    Row{S::Draft,              E::AllEndedCanceled,  S::Canceled,           A::Finish},

    Row{S::WaitingForApproval, E::StartLater,        S::Scheduled,          A::Wait},
    Row{S::WaitingForApproval, E::Start,             S::InProgress,         A::Begin},
    Row{S::WaitingForApproval, E::Reject,            S::Rejected,           A::CancelAll},
    Row{S::WaitingForApproval, E::Cancel,            S::WaitingForApproval, A::CancelExecutions},
    Row{S::WaitingForApproval, E::ForceCancel,       S::WaitingForApproval, A::CancelAll},
    Row{S::WaitingForApproval, E::AllEnded,          S::Completed,          A::Finish},
    Row{S::WaitingForApproval, E::AllEndedCanceled,  S::Canceled,           A::Finish},

    Row{S::Scheduled,          E::Start,             S::InProgress,         A::Begin},
    Row{S::Scheduled,          E::Cancel,            S::Scheduled,          A::CancelExecutions},
    Row{S::Scheduled,          E::ForceCancel,       S::Scheduled,          A::CancelAll},
    Row{S::Scheduled,          E::AllEnded,          S::Completed,          A::Finish},
    Row{S::Scheduled,          E::AllEndedCanceled,  S::Canceled,           A::Finish},

    Row{S::InProgress,         E::Pause,             S::Paused,             A::Hold},
    Row{S::InProgress,         E::Promote,           S::InProgress,         A::OpenNextWave},
    Row{S::InProgress,         E::Cancel,            S::InProgress,         A::CancelExecutions},
    Row{S::InProgress,         E::ForceCancel,       S::InProgress,         A::CancelAll},
    Row{S::InProgress,         E::RetryFailed,       S::InProgress,         A::RetryExecutions},
    Row{S::InProgress,         E::RollBack,          S::RollingBack,        A::RollBack},
    Row{S::InProgress,         E::AllEnded,          S::Completed,          A::Finish},
    Row{S::InProgress,         E::AllEndedCanceled,  S::Canceled,           A::Finish},
    Row{S::InProgress,         E::AllEndedAborted,   S::Aborted,            A::Finish},

    // Nothing happens by itself to a job that is paused: what ends meanwhile is looked at as it goes on.
    Row{S::Paused,             E::Pause,             S::Paused,             A::Keep},
    Row{S::Paused,             E::Resume,            S::InProgress,         A::Continue},
    Row{S::Paused,             E::Promote,           S::InProgress,         A::OpenNextWave},
    Row{S::Paused,             E::Cancel,            S::InProgress,         A::CancelExecutions},
    Row{S::Paused,             E::ForceCancel,       S::InProgress,         A::CancelAll},
    Row{S::Paused,             E::RetryFailed,       S::Paused,             A::RetryExecutions},
    Row{S::Paused,             E::RollBack,          S::RollingBack,        A::RollBack},

    // Its roll-back jobs have ended.
    Row{S::RollingBack,        E::AllEndedCanceled,  S::Canceled,           A::Finish},
    Row{S::RollingBack,        E::AllEndedAborted,   S::Aborted,            A::Finish},

    // What is over stays so; its devices can go back all the same.
    Row{S::Completed,          E::RollBack,          S::Completed,          A::RollBack},
    Row{S::Canceled,           E::RollBack,          S::Canceled,           A::RollBack},
    Row{S::Aborted,            E::RollBack,          S::Aborted,            A::RollBack},

    Row{S::Canceled,           E::Cancel,            S::Canceled,           A::Keep},
    Row{S::Canceled,           E::ForceCancel,       S::Canceled,           A::Keep},
};
// clang-format on

constexpr std::array<std::string_view, jobEventCount> eventNames{
    "AskApproval",      "StartLater",     "Start",       "Reject",      "Pause",    "Resume",
    "Promote",          "Cancel",         "ForceCancel", "RetryFailed", "RollBack", "AllEnded",
    "AllEndedCanceled", "AllEndedAborted"};

} // namespace

std::string_view toString(JobEvent event)
{
    return eventNames[std::size_t(event)];
}

std::optional<JobTransition> transition(JobState state, JobEvent event)
{
    for (const auto& row : rows) {
        if (row.state == state && row.event == event)
            return JobTransition{row.next, row.action};
    }
    if (event <= JobEvent::RollBack)
        return JobTransition{state, JobAction::Refuse};
    return std::nullopt;
}

} // namespace drydock
