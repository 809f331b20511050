// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/shown_state.h"
#include "views/theme/glyphs.h"

namespace drydock::views {

/// What a device's state looks like.
[[nodiscard]] StateGlyph glyphOf(models::ShownState state);

} // namespace drydock::views
