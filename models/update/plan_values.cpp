// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/plan_values.h"

#include "models/update/abort_values.h"
#include "models/update/attempt_values.h"
#include "models/update/shown_value.h"
#include "models/update/speed_values.h"
#include "models/update/wave_values.h"
#include "models/update/window_values.h"

namespace drydock::models {
namespace {

using F = PlanField;
using S = PlanSection;

QVariant scheduleValue(const JobSchedule& schedule, PlanField field)
{
    if (field == F::StartTime)
        return shown::of(schedule.startTime);
    return field == F::EndTime ? shown::of(schedule.endTime) : shown::of(schedule.endBehavior);
}

void setScheduleValue(JobSchedule& schedule, PlanField field, const QVariant& value)
{
    if (field == F::StartTime)
        schedule.startTime = shown::orNone(value, shown::time);
    else if (field == F::EndTime)
        schedule.endTime = shown::orNone(value, shown::time);
    else
        schedule.endBehavior = EndBehavior(value.toInt());
    // It goes with an end only.
    if (!schedule.endTime)
        schedule.endBehavior = {};
}

QVariant termValue(const UpdatePlan& plan, PlanField field)
{
    if (field == F::Approval)
        return plan.needsApproval;
    return field == F::Priority ? shown::of(plan.priority) : shown::of(plan.targetSelection);
}

void setTermValue(UpdatePlan& plan, PlanField field, const QVariant& value)
{
    if (field == F::Approval)
        plan.needsApproval = value.toBool();
    else if (field == F::Priority)
        plan.priority = value.toInt();
    else
        plan.targetSelection = TargetSelection(value.toInt());
}

} // namespace

QVariant valueOf(const UpdatePlan& plan, const PlanSpot& spot)
{
    const PlanSection section = sectionOf(spot.field);
    if (spot.row >= rowCount(plan, section))
        return {};
    switch (section) {
    case S::Waves:
        return waveValue(plan.rollout.waves[spot.row], spot.field);
    case S::Speed:
        return speedValue(plan.rollout, spot.field);
    case S::Abort:
        return abortValue(plan.abort[spot.row], spot.field);
    case S::Attempts:
        return attemptValue(plan, spot.field);
    case S::Schedule:
        return scheduleValue(plan.schedule, spot.field);
    case S::Windows:
        return windowValue(plan.schedule.maintenanceWindows[spot.row], spot.field);
    case S::Terms:
        return termValue(plan, spot.field);
    }
    return {};
}

void setValue(UpdatePlan& plan, const PlanSpot& spot, const QVariant& value)
{
    const PlanSection section = sectionOf(spot.field);
    if (spot.row >= rowCount(plan, section))
        return;
    switch (section) {
    case S::Waves:
        setWaveValue(plan.rollout.waves[spot.row], spot.field, value);
        break;
    case S::Speed:
        setSpeedValue(plan.rollout, spot.field, value);
        break;
    case S::Abort:
        setAbortValue(plan.abort[spot.row], spot.field, value);
        break;
    case S::Attempts:
        setAttemptValue(plan, spot.field, value);
        break;
    case S::Schedule:
        setScheduleValue(plan.schedule, spot.field, value);
        break;
    case S::Windows:
        setWindowValue(plan.schedule.maintenanceWindows[spot.row], spot.field, value);
        break;
    case S::Terms:
        setTermValue(plan, spot.field, value);
        break;
    }
}

} // namespace drydock::models
