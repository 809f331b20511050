// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_field.h"

#include <QVariant>

namespace drydock::models {

/// Of the fields of rules that stop a job; see plan_values.h.
[[nodiscard]] QVariant abortValue(const AbortRule& rule, PlanField field);
void setAbortValue(AbortRule& rule, PlanField field, const QVariant& value);

} // namespace drydock::models
