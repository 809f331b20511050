// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>

namespace drydock::views {

struct Theme;

/// One-colour drawings on a 20-unit grid; see resources/icons.
enum class Icon {
    Activity,
    Arrow, ///< becomes
    Bolt,  ///< local fleet
    Calendar,
    Check,
    Clock,
    Columns,
    Copy,
    Cross,
    Database,
    Devices,
    Down,
    Export,
    File,
    Filter,
    Groups,
    Hash,
    Image, ///< chart export
    Info,
    Jobs,
    Key, ///< passphrase
    Link,
    Lock,     ///< gate closed
    MarkDock, ///< the mark's part in text colour
    MarkHull, ///< the mark's part in accentFill
    More,
    Overview,
    Packages,
    Pause,
    Play,
    Plug, ///< connection
    PlugOff,
    Plus,
    Policy, ///< automatic decision
    Promote,
    Retry,
    Right,
    Rollback,
    Search,
    Server,
    Settings,
    Shield, ///< signed
    ShieldOff,
    Star,
    Stop,
    Trash,
    Upload,
    User, ///< a person decided
    Warn,
};
inline constexpr int iconCount = static_cast<int>(Icon::Warn) + 1;

/// The icon in one colour, `size` device-independent pixels wide; kept in QPixmapCache.
[[nodiscard]] QPixmap iconPixmap(Icon icon, const QColor& colour, int size, qreal devicePixelRatio);

/// The mark in the theme's two colours.
[[nodiscard]] QPixmap markPixmap(const Theme& theme, int size, qreal devicePixelRatio);

} // namespace drydock::views
