// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/style_context.h"

#include "views/theme/fonts.h"

#include <QPlainTextEdit>
#include <QTextEdit>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace drydock::views::style {

bool keyboardFocused(const QStyleOption& option, const QWidget* widget)
{
    if (!(option.state & QStyle::State_HasFocus)) {
        return false;
    }
    if (widget && widget->window()->windowType() == Qt::Popup) {
        return false; // what the pointer or an arrow key is on is filled there
    }
    // Views claim keyboard focus for each current item; the window knows how the focus came.
    return widget ? widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)
                  : bool(option.state & QStyle::State_KeyboardFocusChange);
}

bool keyboardFocused(const QWidget& control)
{
    return control.hasFocus() && control.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

bool isTextEditor(const QWidget* widget)
{
    return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

ButtonKind buttonKind(const QWidget* widget)
{
    const auto kind = widget ? widget->property("kind").toString() : QString();
    if (kind == QLatin1String("primary")) {
        return ButtonKind::Primary;
    }
    if (kind == QLatin1String("danger")) {
        return ButtonKind::Danger;
    }
    if (kind == QLatin1String("link")) {
        return ButtonKind::Link;
    }
    if (kind == QLatin1String("disclosure")) {
        return ButtonKind::Disclosure;
    }
    return kind == QLatin1String("quiet") ? ButtonKind::Quiet : ButtonKind::Plain;
}

void drawBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line,
             qreal lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    const auto inset = line.isValid() ? lineWidth / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void drawFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Theme& theme)
{
    drawBox(painter, rect, radius, {}, theme.accent, 2);
}

void drawIcon(QPainter& painter, const QRect& rect, Icon icon, const QColor& colour, int size)
{
    const auto side = scaledLength(size);
    const auto pixmap = iconPixmap(icon, colour, side, painter.device()->devicePixelRatioF());
    painter.drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
}

void drawText(QPainter& painter, const QRect& rect, int flags, const QString& text, const QColor& colour)
{
    painter.setPen(colour);
    const auto shown =
        painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width(), Qt::TextShowMnemonic);
    painter.drawText(rect, flags | Qt::TextSingleLine, shown);
}

int heightFor(const QFontMetrics& metrics, int least)
{
    return std::max(least, metrics.height() + 10);
}

} // namespace drydock::views::style
