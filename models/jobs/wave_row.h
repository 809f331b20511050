// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_summary.h"

#include <vector>

namespace drydock::models {

/// What a wave does; each is open at most once.
enum class WaveState {
    Waiting, ///< for the gate of the one before
    Open,
    Held,     ///< open in a job that is paused
    Passed,   ///< its gate was reached
    Promoted, ///< an operator went on before it was
    Stopped,  ///< the job ended while it was open
    NotOpened ///< the job ended before
};

/// One wave of a job: its rule, and where it stands.
struct WaveRow
{
    int number = 1;
    bool isLast = false;
    WaveState state = WaveState::Waiting;
    WaveRule rule;
    client::WaveStanding standing;

    /// Its devices that were to be told and came to their end without the version.
    [[nodiscard]] std::uint32_t notSuccessful() const;
    /// Its devices that had the version, cannot have it, or are gone.
    [[nodiscard]] std::uint32_t needNothing() const { return standing.devices - standing.candidates; }
    [[nodiscard]] bool isOpen() const { return state == WaveState::Open || state == WaveState::Held; }
    bool operator==(const WaveRow&) const = default;
};

/// All waves of a job, in their order; none for a job without waves.
[[nodiscard]] std::vector<WaveRow> wavesOf(const client::JobSummary& job);

} // namespace drydock::models
