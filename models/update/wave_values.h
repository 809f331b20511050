// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_field.h"

#include <QVariant>

namespace drydock::models {

/// Of the wave fields; see plan_values.h.
[[nodiscard]] QVariant waveValue(const WaveRule& wave, PlanField field);
void setWaveValue(WaveRule& wave, PlanField field, const QVariant& value);

} // namespace drydock::models
