// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_choice.h"

#include <algorithm>

namespace drydock::models {
namespace {

constexpr std::uint64_t fastest = 60'000; ///< devices a minute that a job may tell
constexpr std::uint64_t smallFleet = 100; ///< devices; a mistake with them is soon mended
constexpr std::uint64_t everyoneRate = 1000;
constexpr std::uint64_t slowestGentleRate = 10; ///< a person can watch it, and cancel in time
constexpr std::uint64_t fastestGentleRate = 1000;
constexpr std::uint64_t everyoneMinutes = 60;
constexpr std::uint64_t gentleMinutes = 120;

/// The next of 1, 2, 5, 10, 20, 50 … that is not smaller: rates that are easy to say.
std::uint64_t roundRate(std::uint64_t rate)
{
    for (std::uint64_t decade = 1;; decade *= 10) {
        for (const std::uint64_t digit : {1, 2, 5}) {
            if (digit * decade >= rate)
                return digit * decade;
        }
    }
}

} // namespace

UpdatePolicy presetPolicy(UpdatePreset preset, std::uint64_t devices)
{
    UpdatePolicy policy;
    const std::uint64_t rate =
        preset == UpdatePreset::Gently
            ? std::clamp(roundRate(devices / gentleMinutes), slowestGentleRate, fastestGentleRate)
            : std::clamp(roundRate(devices / everyoneMinutes), everyoneRate, fastest);
    policy.maximumPerMinute = int(rate);
    return policy;
}

UpdatePreset proposedPreset(std::uint64_t devices)
{
    return devices <= smallFleet ? UpdatePreset::EveryoneNow : UpdatePreset::Gently;
}

} // namespace drydock::models
