// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/job.h"

#include <array>
#include <utility>

namespace drydock {

namespace {
constexpr std::array<std::string_view, jobStateCount> names{
    "DRAFT",  "WAITING_FOR_APPROVAL", "REJECTED",  "SCHEDULED", "IN_PROGRESS",
    "PAUSED", "ROLLING_BACK",         "COMPLETED", "CANCELED",  "ABORTED"};
} // namespace

std::string_view toString(JobState state)
{
    return names[std::size_t(state)];
}

std::optional<JobState> jobStateFromString(std::string_view text)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == text)
            return JobState(i);
    }
    return std::nullopt;
}

bool isTerminal(JobState state)
{
    return state == JobState::Rejected || state == JobState::Completed || state == JobState::Canceled ||
           state == JobState::Aborted;
}

} // namespace drydock
