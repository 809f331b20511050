// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/percentage.h"

#include <QString>

namespace drydock::models {

/// "95 %", "2.5 %": as exact as it was given, with the space that does not break.
[[nodiscard]] QString shareWords(Percentage share);

} // namespace drydock::models
