// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_plan.h"

#include <QVariant>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace drydock::models {

/// What can be set in a plan, one control each. Those of waves, rules and windows are there once a row.
enum class PlanField {
    WaveSize, ///< WaveSizeKind
    WavePercentage,
    WaveCount,
    WaveQuery,
    WaveSuccess,
    WaveError,
    WaveMinimum,
    WaveThen,
    MaximumPerMinute,
    RateGrows,
    RateBase,
    RateFactor,
    RateCriterion,
    RateEvery,
    MaximumConcurrent,
    BytesPerSecond,
    AbortType,
    AbortThreshold,
    AbortMinimum,
    AbortAction,
    TimeoutNotified,
    TimeoutInProgress,
    TimeoutStep,
    TimeoutConfirm,
    RetriesTogether, ///< one number for failures and silence
    RetriesOfAll,
    RetriesOfFailure,
    RetriesOfTimeOut,
    ReissueTimes,
    ReissueAfter,
    ReissueFactor,
    Quarantine,
    QuarantineFailures,
    QuarantineWithin,
    QuarantineHold,
    StartTime,
    EndTime,
    EndBehavior,
    WindowAsText, ///< a cron text in place of days and a time
    WindowDays,   ///< bit n: weekday n, 0 is Sunday
    WindowStart,  ///< minute of the day
    WindowCron,
    WindowDuration,
    WindowZone,
    Approval,
    Priority,
    Selection,
};

enum class WaveSizeKind { Percentage, Count, Query };

/// The parts of a plan, each shown together.
enum class PlanSection { Waves, Speed, Abort, Attempts, Schedule, Windows, Terms };
inline constexpr int planSectionCount = 7;

/// One control: a field, and of which row it is; 0 for those that are there once.
struct PlanSpot
{
    PlanField field;
    std::size_t row = 0;
    bool operator==(const PlanSpot&) const = default;
};

[[nodiscard]] PlanSection sectionOf(PlanField field);
/// In their order.
[[nodiscard]] std::vector<PlanField> fieldsOf(PlanSection section);
/// The section's fields are there once a row.
[[nodiscard]] bool hasRows(PlanSection section);
[[nodiscard]] std::size_t rowCount(const UpdatePlan& plan, PlanSection section);

/// Whether it means something in this plan: how a rate grows only where it does.
[[nodiscard]] bool isShown(const UpdatePlan& plan, const PlanSpot& spot);

/// Its member in the document: "rollout.waves.0.count".
[[nodiscard]] std::string pathOf(const PlanSpot& spot);
/// The control for what the service calls by this path; nothing for what has none.
[[nodiscard]] std::optional<PlanSpot> spotAt(const UpdatePlan& plan, const std::string& path);

} // namespace drydock::models
