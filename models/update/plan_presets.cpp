// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/plan_presets.h"

#include <algorithm>
#include <initializer_list>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t fastestRate = 60'000; ///< devices a minute that a job may tell
constexpr std::uint64_t smallFleet = 100;     ///< devices; a mistake with them is soon mended
constexpr std::uint64_t everyoneRate = 1000;
constexpr std::uint64_t slowestWaveRate = 10; ///< a person can watch it, and stop it in time
constexpr std::uint64_t fastestWaveRate = 1000;
constexpr std::uint64_t everyoneMinutes = 60;
constexpr std::uint64_t waveMinutes = 120;

constexpr auto toSucceed = Percentage::ofHundredths(95'00);
constexpr auto tooManyOfAWave = Percentage::ofHundredths(5'00);
constexpr auto tooManyOfAll = Percentage::ofHundredths(20'00);
/// Fewer say little: a wave of less that fails misses its gate.
constexpr std::uint32_t tried = 20;

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

std::vector<WaveRule> waves(std::initializer_list<int> percentages, AfterSuccess after)
{
    std::vector<WaveRule> rules;
    for (const int percentage : percentages)
        rules.push_back({.percentage = Percentage::ofHundredths(percentage * 100),
                         .successThreshold = toSucceed,
                         .errorThreshold = tooManyOfAWave,
                         .minimumExecuted = tried,
                         .afterSuccess = after});
    rules.push_back({.errorThreshold = tooManyOfAWave, .minimumExecuted = tried});
    return rules;
}

RolloutPolicy rolloutOf(UpdatePreset preset, std::uint64_t devices)
{
    RolloutPolicy rollout;
    const bool inWaves = preset == UpdatePreset::Canary || preset == UpdatePreset::Careful;
    rollout.maximumPerMinute =
        int(inWaves ? std::clamp(roundRate(devices / waveMinutes), slowestWaveRate, fastestWaveRate)
                    : std::clamp(roundRate(devices / everyoneMinutes), everyoneRate, fastestRate));
    if (preset == UpdatePreset::Canary)
        rollout.waves = waves({1, 10}, AfterSuccess::Next);
    else if (preset == UpdatePreset::Careful)
        rollout.waves = waves({1, 10, 30}, AfterSuccess::Pause);
    return rollout;
}

} // namespace

UpdatePlan withPreset(UpdatePlan plan, UpdatePreset preset, std::uint64_t devices,
                      const std::string& timeZone)
{
    if (preset == UpdatePreset::Own)
        return plan;
    plan.rollout = rolloutOf(preset, devices);
    plan.abort = {{.failureType = AbortFailure::All,
                   .threshold = tooManyOfAll,
                   .minimumExecuted = tried,
                   .action = preset == UpdatePreset::Canary ? AbortAction::Cancel : AbortAction::Pause}};
    if (preset != UpdatePreset::Window)
        plan.schedule.maintenanceWindows.clear();
    else if (plan.schedule.maintenanceWindows.empty())
        plan.schedule.maintenanceWindows = {{.cron = "0 22 * * *", .duration = 4h, .timeZone = timeZone}};
    return plan;
}

UpdatePreset proposedPreset(std::uint64_t devices)
{
    return devices <= smallFleet ? UpdatePreset::EveryoneNow : UpdatePreset::Canary;
}

} // namespace drydock::models
