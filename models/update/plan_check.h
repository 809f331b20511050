// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"
#include "models/update/plan_field.h"
#include "models/update/update_choice.h"

#include <QString>

#include <vector>

namespace drydock::models {

/// What is wrong with one control, and what to do.
struct PlanProblem
{
    PlanSpot spot;
    QString sentence;
};

/// Everything that the service would not take, and what would never come to anything. Empty: it can be sent.
[[nodiscard]] std::vector<PlanProblem> planProblems(const UpdatePlan& plan, TargetKind targets,
                                                    TimePoint now);

/// Where the service's refusal belongs; nothing where it is not about the plan.
[[nodiscard]] std::optional<PlanProblem> problemOf(const UpdatePlan& plan, const Error& refusal);

} // namespace drydock::models
