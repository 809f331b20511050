// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_field.h"

#include <QVariant>

namespace drydock::models {

/// Of the fields of maintenance windows; see plan_values.h.
[[nodiscard]] QVariant windowValue(const MaintenanceWindow& window, PlanField field);
void setWindowValue(MaintenanceWindow& window, PlanField field, const QVariant& value);

} // namespace drydock::models
