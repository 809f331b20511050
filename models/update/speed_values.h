// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_field.h"

#include <QVariant>

namespace drydock::models {

/// Of how fast devices are told; see plan_values.h.
[[nodiscard]] QVariant speedValue(const RolloutPolicy& rollout, PlanField field);
void setSpeedValue(RolloutPolicy& rollout, PlanField field, const QVariant& value);

} // namespace drydock::models
