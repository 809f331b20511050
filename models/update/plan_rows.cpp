// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/plan_rows.h"

#include "models/update/window_form.h"

#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

/// What a wave needs that others follow, and that none of them may lack.
void completeWaves(std::vector<WaveRule>& waves)
{
    for (std::size_t row = 0; row + 1 < waves.size(); ++row) {
        WaveRule& wave = waves[row];
        if (!wave.percentage && !wave.count && wave.query.empty())
            wave.percentage = Percentage::ofHundredths(10'00);
        if (!wave.successThreshold)
            wave.successThreshold = Percentage::ofHundredths(95'00);
    }
}

template <typename Row>
void erase(std::vector<Row>& rows, std::size_t row)
{
    if (row < rows.size())
        rows.erase(rows.begin() + std::ptrdiff_t(row));
}

} // namespace

std::size_t mostRows(PlanSection section)
{
    switch (section) {
    case PlanSection::Waves:
        return mostWaves;
    case PlanSection::Abort:
        return mostAbortRules;
    case PlanSection::Windows:
        return mostWindows;
    case PlanSection::Speed:
    case PlanSection::Attempts:
    case PlanSection::Schedule:
    case PlanSection::Terms:
        break;
    }
    return 1;
}

void addRow(UpdatePlan& plan, PlanSection section, const std::string& timeZone)
{
    auto& waves = plan.rollout.waves;
    if (section == PlanSection::Waves) {
        if (waves.empty())
            waves.emplace_back();
        WaveRule wave;
        if (waves.size() > 1)
            wave = waves[waves.size() - 2];
        wave.percentage = Percentage::ofHundredths(10'00);
        wave.count.reset();
        wave.query.clear();
        waves.insert(waves.end() - 1, wave);
        completeWaves(waves);
    } else if (section == PlanSection::Abort) {
        plan.abort.push_back({.failureType = AbortFailure::All,
                              .threshold = Percentage::ofHundredths(10'00),
                              .minimumExecuted = 20,
                              .action = AbortAction::Pause});
    } else if (section == PlanSection::Windows) {
        plan.schedule.maintenanceWindows.push_back(
            {.cron = cronOf(WeeklyTime()), .duration = 4h, .timeZone = timeZone});
    }
}

void removeRow(UpdatePlan& plan, PlanSection section, std::size_t row)
{
    if (section == PlanSection::Waves)
        erase(plan.rollout.waves, row);
    else if (section == PlanSection::Abort)
        erase(plan.abort, row);
    else if (section == PlanSection::Windows)
        erase(plan.schedule.maintenanceWindows, row);
}

void swapWaves(UpdatePlan& plan, std::size_t left, std::size_t right)
{
    auto& waves = plan.rollout.waves;
    if (left >= waves.size() || right >= waves.size())
        return;
    std::swap(waves[left], waves[right]);
    completeWaves(waves);
}

} // namespace drydock::models
