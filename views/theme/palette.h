// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QPalette>

namespace drydock::views {

/// The theme as far as QPalette's roles go: Window is chrome, Base surface, Button raised.
[[nodiscard]] QPalette palette(const Theme& theme);

} // namespace drydock::views
