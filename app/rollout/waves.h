// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/rollout_policy.h"
#include "rollout/records.h"
#include "rollout/series.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace drydock::rollout {

/// Gives each device of a new job its wave, and puts the devices in the order of the waves. A wave of a
/// percentage or a count takes a sample that is the same each time for this job, and whose order says nothing
/// of the device's name; one of a query takes all that match and are in no earlier wave; the last takes who
/// is left.
void assignWaves(const RolloutPolicy& policy, const JobId& job, std::vector<Target>& targets);
void assignWaves(const RolloutPolicy& policy, const JobId& job, std::vector<Lot>& lots);

/// What a wave's success gate looks at.
struct GateStanding
{
    std::uint64_t succeeded = 0;
    std::uint64_t needed = 0;     ///< so many of `candidates` have to succeed
    std::uint64_t candidates = 0; ///< the wave − ALREADY_INSTALLED − INCOMPATIBLE − REMOVED
    [[nodiscard]] bool isReached() const { return succeeded >= needed; }
};
[[nodiscard]] GateStanding successGate(const WaveRule& rule, const Counts& wave);

/// What a rule that stops looks at: `counted` of `of`, once `of` is `minimum`.
struct ErrorStanding
{
    std::uint64_t counted = 0;
    std::uint64_t of = 0;
};
/// FAILED + TIMED_OUT + REJECTED of those executed since the baseline.
[[nodiscard]] ErrorStanding errorGate(const Counts& wave, const Counts& baseline);
/// The rule's failures of those executed since the baseline; for OFFLINE those that went offline of those
/// told.
[[nodiscard]] ErrorStanding abortStanding(AbortFailure type, const Counts& job, const Counts& baseline,
                                          std::uint32_t offline, std::uint32_t told);
[[nodiscard]] bool isReached(const ErrorStanding& standing, Percentage threshold, std::uint32_t minimum);

/// Devices a minute that an exponential rate allows once `reached` are notified or succeeded.
[[nodiscard]] int exponentialRate(const ExponentialRate& rate, int maximumPerMinute, std::uint32_t reached);

} // namespace drydock::rollout
