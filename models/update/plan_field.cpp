// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/plan_field.h"

#include "models/update/attempt_values.h"
#include "models/update/window_form.h"

#include <algorithm>
#include <array>

namespace drydock::models {
namespace {

using F = PlanField;
using S = PlanSection;

struct Entry
{
    PlanField field;
    PlanSection section;
    const char* path; ///< # stands for the row
};

constexpr std::array entries{
    Entry{F::WaveSize, S::Waves, "rollout.waves.#"},
    Entry{F::WavePercentage, S::Waves, "rollout.waves.#.percentage"},
    Entry{F::WaveCount, S::Waves, "rollout.waves.#.count"},
    Entry{F::WaveQuery, S::Waves, "rollout.waves.#.query"},
    Entry{F::WaveSuccess, S::Waves, "rollout.waves.#.successThreshold"},
    Entry{F::WaveThen, S::Waves, "rollout.waves.#.afterSuccess"},
    Entry{F::WaveError, S::Waves, "rollout.waves.#.errorThreshold"},
    Entry{F::WaveMinimum, S::Waves, "rollout.waves.#.minimumExecuted"},
    Entry{F::MaximumPerMinute, S::Speed, "rollout.maximumPerMinute"},
    Entry{F::RateGrows, S::Speed, "rollout.exponentialRate"},
    Entry{F::RateBase, S::Speed, "rollout.exponentialRate.baseRatePerMinute"},
    Entry{F::RateFactor, S::Speed, "rollout.exponentialRate.incrementFactor"},
    Entry{F::RateEvery, S::Speed, "rollout.exponentialRate.rateIncreaseCriteria"},
    Entry{F::RateCriterion, S::Speed, "rollout.exponentialRate.rateIncreaseCriteria"},
    Entry{F::MaximumConcurrent, S::Speed, "rollout.maximumConcurrent"},
    Entry{F::BytesPerSecond, S::Speed, "rollout.bytesPerSecond"},
    Entry{F::AbortType, S::Abort, "abort.#.failureType"},
    Entry{F::AbortThreshold, S::Abort, "abort.#.thresholdPercentage"},
    Entry{F::AbortMinimum, S::Abort, "abort.#.minNumberOfExecutedThings"},
    Entry{F::AbortAction, S::Abort, "abort.#.action"},
    Entry{F::TimeoutNotified, S::Attempts, "timeout.notified"},
    Entry{F::TimeoutStep, S::Attempts, "timeout.step"},
    Entry{F::TimeoutInProgress, S::Attempts, "timeout.inProgress"},
    Entry{F::TimeoutConfirm, S::Attempts, "timeout.confirmWithin"},
    Entry{F::RetriesTogether, S::Attempts, "retry"},
    Entry{F::RetriesOfAll, S::Attempts, "retry"},
    Entry{F::RetriesOfFailure, S::Attempts, "retry"},
    Entry{F::RetriesOfTimeOut, S::Attempts, "retry"},
    Entry{F::ReissueTimes, S::Attempts, "reissue.times"},
    Entry{F::ReissueAfter, S::Attempts, "reissue.after"},
    Entry{F::ReissueFactor, S::Attempts, "reissue.factor"},
    Entry{F::Quarantine, S::Attempts, "quarantine"},
    Entry{F::QuarantineFailures, S::Attempts, "quarantine.failures"},
    Entry{F::QuarantineWithin, S::Attempts, "quarantine.within"},
    Entry{F::QuarantineHold, S::Attempts, "quarantine.for"},
    Entry{F::StartTime, S::Schedule, "schedule.startTime"},
    Entry{F::EndTime, S::Schedule, "schedule.endTime"},
    Entry{F::EndBehavior, S::Schedule, "schedule.endBehavior"},
    Entry{F::WindowAsText, S::Windows, "schedule.maintenanceWindows.#"},
    Entry{F::WindowDays, S::Windows, "schedule.maintenanceWindows.#.cron"},
    Entry{F::WindowCron, S::Windows, "schedule.maintenanceWindows.#.cron"},
    Entry{F::WindowStart, S::Windows, "schedule.maintenanceWindows.#.cron"},
    Entry{F::WindowDuration, S::Windows, "schedule.maintenanceWindows.#.duration"},
    Entry{F::WindowZone, S::Windows, "schedule.maintenanceWindows.#.timeZone"},
    Entry{F::Approval, S::Terms, "approval.required"},
    Entry{F::Priority, S::Terms, "priority"},
    Entry{F::Selection, S::Terms, "targetSelection"},
};

const Entry& entryOf(PlanField field)
{
    return *std::ranges::find(entries, field, &Entry::field);
}

bool isShownOfWave(const WaveRule& wave, PlanField field, bool isLast)
{
    switch (field) {
    case F::WaveSize:
        return !isLast;
    case F::WavePercentage:
        return !isLast && !wave.count && wave.query.empty();
    case F::WaveCount:
        return !isLast && wave.count.has_value();
    case F::WaveQuery:
        return !isLast && !wave.query.empty();
    case F::WaveThen:
        return !isLast;
    case F::WaveMinimum:
        return wave.errorThreshold.has_value();
    default:
        return true;
    }
}

} // namespace

PlanSection sectionOf(PlanField field)
{
    return entryOf(field).section;
}

std::vector<PlanField> fieldsOf(PlanSection section)
{
    std::vector<PlanField> fields;
    for (const Entry& entry : entries) {
        if (entry.section == section)
            fields.push_back(entry.field);
    }
    return fields;
}

bool hasRows(PlanSection section)
{
    return section == S::Waves || section == S::Abort || section == S::Windows;
}

std::size_t rowCount(const UpdatePlan& plan, PlanSection section)
{
    switch (section) {
    case S::Waves:
        return plan.rollout.waves.size();
    case S::Abort:
        return plan.abort.size();
    case S::Windows:
        return plan.schedule.maintenanceWindows.size();
    case S::Speed:
    case S::Attempts:
    case S::Schedule:
    case S::Terms:
        break;
    }
    return 1;
}

bool isShown(const UpdatePlan& plan, const PlanSpot& spot)
{
    const PlanSection section = sectionOf(spot.field);
    if (spot.row >= rowCount(plan, section))
        return false;
    if (section == S::Waves)
        return isShownOfWave(plan.rollout.waves[spot.row], spot.field,
                             spot.row + 1 == plan.rollout.waves.size());
    switch (spot.field) {
    case F::RateBase:
    case F::RateFactor:
    case F::RateCriterion:
    case F::RateEvery:
        return plan.rollout.exponentialRate.has_value();
    case F::RetriesOfAll:
        return attemptValue(plan, F::RetriesTogether).toBool();
    case F::RetriesOfFailure:
    case F::RetriesOfTimeOut:
        return !attemptValue(plan, F::RetriesTogether).toBool();
    case F::ReissueAfter:
    case F::ReissueFactor:
        return plan.reissue.times > 0;
    case F::QuarantineFailures:
    case F::QuarantineWithin:
    case F::QuarantineHold:
        return plan.quarantine.has_value();
    case F::EndBehavior:
        return plan.schedule.endTime.has_value();
    case F::WindowDays:
    case F::WindowStart:
        return weeklyTime(plan.schedule.maintenanceWindows[spot.row].cron).has_value();
    case F::WindowCron:
        return !weeklyTime(plan.schedule.maintenanceWindows[spot.row].cron);
    default:
        return true;
    }
}

std::string pathOf(const PlanSpot& spot)
{
    std::string path = entryOf(spot.field).path;
    if (const auto place = path.find('#'); place != std::string::npos)
        path.replace(place, 1, std::to_string(spot.row));
    return path;
}

std::optional<PlanSpot> spotAt(const UpdatePlan& plan, const std::string& path)
{
    for (const Entry& entry : entries) {
        for (std::size_t row = 0; row < rowCount(plan, entry.section); ++row) {
            const PlanSpot spot{entry.field, row};
            if (isShown(plan, spot) && pathOf(spot) == path)
                return spot;
        }
    }
    return std::nullopt;
}

} // namespace drydock::models
