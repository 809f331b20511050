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

// clang-format off
constexpr std::array rows{
    // state          event                next           action
    Row{S::Draft,      E::Start,            S::InProgress, A::Begin},
    Row{S::Draft,      E::Cancel,           S::Draft,      A::CancelExecutions},
    Row{S::Draft,      E::ForceCancel,      S::Draft,      A::CancelAll},
    Row{S::Draft,      E::RetryFailed,      S::Draft,      A::Refuse},
    // All its devices were deleted.
    Row{S::Draft,      E::AllEnded,         S::Completed,  A::Finish},
    Row{S::Draft,      E::AllEndedCanceled, S::Canceled,   A::Finish},

    Row{S::InProgress, E::Start,            S::InProgress, A::Refuse},
    Row{S::InProgress, E::Cancel,           S::InProgress, A::CancelExecutions},
    Row{S::InProgress, E::ForceCancel,      S::InProgress, A::CancelAll},
    Row{S::InProgress, E::RetryFailed,      S::InProgress, A::RetryExecutions},
    Row{S::InProgress, E::AllEnded,         S::Completed,  A::Finish},
    Row{S::InProgress, E::AllEndedCanceled, S::Canceled,   A::Finish},

    Row{S::Completed,  E::Start,            S::Completed,  A::Refuse},
    Row{S::Completed,  E::Cancel,           S::Completed,  A::Refuse},
    Row{S::Completed,  E::ForceCancel,      S::Completed,  A::Refuse},
    Row{S::Completed,  E::RetryFailed,      S::Completed,  A::Refuse},
    Row{S::Canceled,   E::Start,            S::Canceled,   A::Refuse},
    Row{S::Canceled,   E::Cancel,           S::Canceled,   A::Keep},
    Row{S::Canceled,   E::ForceCancel,      S::Canceled,   A::Keep},
    Row{S::Canceled,   E::RetryFailed,      S::Canceled,   A::Refuse},
    Row{S::Rejected,   E::Start,            S::Rejected,   A::Refuse},
    Row{S::Rejected,   E::Cancel,           S::Rejected,   A::Refuse},
    Row{S::Rejected,   E::ForceCancel,      S::Rejected,   A::Refuse},
    Row{S::Rejected,   E::RetryFailed,      S::Rejected,   A::Refuse},
    Row{S::Aborted,    E::Start,            S::Aborted,    A::Refuse},
    Row{S::Aborted,    E::Cancel,           S::Aborted,    A::Refuse},
    Row{S::Aborted,    E::ForceCancel,      S::Aborted,    A::Refuse},
    Row{S::Aborted,    E::RetryFailed,      S::Aborted,    A::Refuse},
};
// clang-format on

constexpr std::array<std::string_view, jobEventCount> eventNames{
    "Start", "Cancel", "ForceCancel", "RetryFailed", "AllEnded", "AllEndedCanceled"};

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
    return std::nullopt;
}

} // namespace drydock
