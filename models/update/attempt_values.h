// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_field.h"

#include <QVariant>

namespace drydock::models {

/// Of timeouts, retries, repeated commands and quarantine; see plan_values.h.
[[nodiscard]] QVariant attemptValue(const UpdatePlan& plan, PlanField field);
void setAttemptValue(UpdatePlan& plan, PlanField field, const QVariant& value);

} // namespace drydock::models
