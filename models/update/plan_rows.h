// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_field.h"

#include <string>

/// Adding, removing and moving the waves, rules and windows of a plan.
namespace drydock::models {

[[nodiscard]] std::size_t mostRows(PlanSection section);
/// A wave goes before the last one, which takes all others; a rule or a window at the end, in `timeZone`.
void addRow(UpdatePlan& plan, PlanSection section, const std::string& timeZone);
/// Of two waves the one that is left takes everybody; the last one leaves none.
void removeRow(UpdatePlan& plan, PlanSection section, std::size_t row);
void swapWaves(UpdatePlan& plan, std::size_t left, std::size_t right);

} // namespace drydock::models
