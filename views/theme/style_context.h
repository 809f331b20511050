// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

class QWidget;

namespace drydock::views::style {

inline constexpr int controlHeight = 28;
inline constexpr qreal controlRadius = 5;
inline constexpr int iconSize = 16; ///< at 100 %

/// What one call to draw has: everything the style's parts are given.
struct Context
{
    QPainter& painter;
    const QStyleOption& option;
    const QWidget* widget; ///< may be null
    const Theme& theme;

    [[nodiscard]] bool is(QStyle::State state) const { return (option.state & state) == state; }
    [[nodiscard]] bool enabled() const { return is(QStyle::State_Enabled); }
    [[nodiscard]] bool hovered() const { return enabled() && is(QStyle::State_MouseOver); }
    [[nodiscard]] QColor textColour() const { return enabled() ? theme.text : theme.disabled; }
};

/// Focus that came by Tab or a shortcut: the only one that shows a ring.
[[nodiscard]] bool keyboardFocused(const QStyleOption& option, const QWidget* widget);
/// The same for a control that paints itself.
[[nodiscard]] bool keyboardFocused(const QWidget& control);

/// Whether it is a field of several lines, the one scroll area with a frame.
[[nodiscard]] bool isTextEditor(const QWidget* widget);

/// The dynamic property `kind` of a button: primary, danger, quiet, link or nothing.
enum class ButtonKind { Plain, Primary, Danger, Quiet, Disclosure, Link };
[[nodiscard]] ButtonKind buttonKind(const QWidget* widget);

/// Filled and outlined box with round corners. An invalid colour draws nothing; the line lies inside `rect`.
void drawBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line = {},
             qreal lineWidth = 1);

/// The 2 px ring along the inside of `rect`.
void drawFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Theme& theme);

/// `icon` centred in `rect`; `size` at 100 %.
void drawIcon(QPainter& painter, const QRect& rect, Icon icon, const QColor& colour, int size = iconSize);

/// One line of text, elided, in the painter's font.
void drawText(QPainter& painter, const QRect& rect, int flags, const QString& text, const QColor& colour);

/// `least` at 100 %, and what larger fonts need.
[[nodiscard]] int heightFor(const QFontMetrics& metrics, int least = controlHeight);

} // namespace drydock::views::style
