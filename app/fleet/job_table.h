// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"

#include <optional>
#include <string_view>

namespace drydock {

/// What can happen to a job. Those up to RollBack are asked for by an operator or the job's own rules; the
/// others follow from what its executions do.
enum class JobEvent : std::uint8_t {
    AskApproval, ///< start, of a job that somebody else has to approve first
    StartLater,  ///< start or approve, before its start time
    Start,       ///< start or approve, or its start time has come
    Reject,
    Pause,
    Resume,
    Promote,
    Cancel,
    ForceCancel,
    RetryFailed,
    RollBack,
    AllEnded,         ///< the last execution became terminal
    AllEndedCanceled, ///< the same, after a cancel
    AllEndedAborted   ///< the same, after a rule of the job stopped it
};
inline constexpr std::size_t jobEventCount = 14;
[[nodiscard]] std::string_view toString(JobEvent event);

enum class JobAction : std::uint8_t {
    Refuse,           ///< the request cannot be done in this state (CONFLICT)
    Keep,             ///< nothing changes
    Wait,             ///< for somebody's approval, or its time
    Begin,            ///< its executions may be told
    Hold,             ///< nobody else is told; what runs goes on
    Continue,         ///< the same wave goes on
    OpenNextWave,     ///< whatever the gate says
    CancelExecutions, ///< those not begun end
    CancelAll,        ///< those begun too
    RetryExecutions,  ///< those that failed or timed out get another attempt
    RollBack,         ///< those begun end too, and who was told goes back to what it ran before
    Finish
};

struct JobTransition
{
    JobState next;
    JobAction action;
    bool operator==(const JobTransition&) const = default;
};

/// The table state × event. Nothing for a pair that cannot happen: a bug of who asks.
[[nodiscard]] std::optional<JobTransition> transition(JobState state, JobEvent event);

} // namespace drydock
