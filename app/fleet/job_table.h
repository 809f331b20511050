// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"

#include <optional>
#include <string_view>

namespace drydock {

/// What can happen to a job in this version.
enum class JobEvent : std::uint8_t {
    Start,
    Cancel,
    ForceCancel,
    RetryFailed,
    AllEnded,        ///< the last execution became terminal
    AllEndedCanceled ///< the same, after a cancel
};
inline constexpr std::size_t jobEventCount = 6;
[[nodiscard]] std::string_view toString(JobEvent event);

enum class JobAction : std::uint8_t {
    Refuse,           ///< the request cannot be done in this state (CONFLICT)
    Keep,             ///< nothing changes
    Begin,            ///< its executions may be told
    CancelExecutions, ///< those not begun end
    CancelAll,        ///< those begun too
    RetryExecutions,  ///< those that failed or timed out get another attempt
    Finish
};

struct JobTransition
{
    JobState next;
    JobAction action;
    bool operator==(const JobTransition&) const = default;
};

/// The table state × event. Nothing for a pair that cannot happen: a bug of who asks. States that only
/// approval, schedule, pause and roll-back lead to have no rows yet.
[[nodiscard]] std::optional<JobTransition> transition(JobState state, JobEvent event);

} // namespace drydock
