// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_field.h"

#include <QVariant>

namespace drydock::models {

/// What a control shows, invalid for "none": numbers and milliseconds (UTC for times) as qlonglong, shares
/// and factors as double, choices as the int of their enumeration, switches as bool, texts as QString.
[[nodiscard]] QVariant valueOf(const UpdatePlan& plan, const PlanSpot& spot);

/// Sets what a control gives; a value that means nothing there changes nothing.
void setValue(UpdatePlan& plan, const PlanSpot& spot, const QVariant& value);

} // namespace drydock::models
