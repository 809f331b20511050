// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/wave_row.h"

#include <algorithm>

namespace drydock::models {
namespace {

WaveState stateOf(const client::JobSummary& job, const client::WaveStanding& wave)
{
    if (wave.passed != TimePoint{})
        return wave.promoted ? WaveState::Promoted : WaveState::Passed;
    const bool isOpened = wave.opened != TimePoint{};
    if (!job.isOpen())
        return isOpened ? WaveState::Stopped : WaveState::NotOpened;
    if (!isOpened)
        return WaveState::Waiting;
    return job.state == JobState::Paused ? WaveState::Held : WaveState::Open;
}

} // namespace

std::uint32_t WaveRow::notSuccessful() const
{
    // What needed nothing has ended as well.
    const std::uint32_t others = standing.succeeded + needNothing();
    return standing.ended > others ? standing.ended - others : 0;
}

std::vector<WaveRow> wavesOf(const client::JobSummary& job)
{
    std::vector<WaveRow> rows;
    const auto& rules = job.document.rollout.waves;
    const std::size_t count = std::min(rules.size(), job.waves.size());
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back({.number = int(i) + 1,
                        .isLast = i + 1 == count,
                        .state = stateOf(job, job.waves[i]),
                        .rule = rules[i],
                        .standing = job.waves[i]});
    return rows;
}

} // namespace drydock::models
