// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/execution.h"
#include "models/devices/shown_state.h"
#include "views/theme/glyphs.h"

namespace drydock::views {

/// What states of devices and executions look like.
[[nodiscard]] StateGlyph glyphOf(models::ShownState state);
[[nodiscard]] StateGlyph glyphOf(ExecutionState state);
/// By a state's name on the wire; None for any other text.
[[nodiscard]] StateGlyph glyphOfStateName(const QString& name);

} // namespace drydock::views
