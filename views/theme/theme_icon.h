// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QIcon>

#include <memory>

namespace drydock::views {

/// What an icon's colour is in its normal state. Disabled is always Theme::disabled. The style asks for
/// QIcon::Active on checked buttons, which turns muted to the accent; QIcon::On is no use, since views ask
/// for it on open branches.
enum class IconRole { Muted, Text, Accent, Warn, Danger, OnAccent };

[[nodiscard]] QColor iconColour(IconRole role, const Theme& theme);

/// A QIcon that takes its colour when it is painted, and so follows `theme`'s changes.
[[nodiscard]] QIcon makeIcon(Icon icon, std::shared_ptr<const Theme> theme, IconRole role);

} // namespace drydock::views
