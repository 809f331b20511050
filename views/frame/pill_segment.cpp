// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/pill_segment.h"

#include "views/theme/style_context.h"

#include <QPainter>

namespace drydock::views {
namespace {

constexpr int gap = 5;
constexpr int margin = 6;

} // namespace

PillSegment::PillSegment(const ThemeSource& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PillSegment::setWords(const PartWords& words)
{
    m_light = words.light;
    setText(words.name);
    setAccessibleName(tr("%1: %2", "part of the system, its state").arg(words.name, words.state));
    const QString text = words.textNow();
    setAccessibleDescription(text);
    setToolTip(text.isEmpty() ? words.state : words.state + QLatin1Char('\n') + text);
    updateGeometry();
    update();
}

QSize PillSegment::sizeHint() const
{
    const QFontMetrics metrics(uiFont(TextSize::Second));
    return {2 * margin + glyphSize + gap + metrics.horizontalAdvance(text()) + 1, scaledLength(28)};
}

void PillSegment::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_theme.theme();
    const QRectF box = QRectF(rect()).adjusted(1, 3, -1, -3);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(box, 8, 8);
    }
    if (style::keyboardFocused(*this)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 8, 8);
    }
    const StateGlyph glyph = lightGlyph(m_light);
    paintGlyph(painter, QRectF(margin, (height() - glyphSize) / 2.0, glyphSize, glyphSize), glyph, theme);
    painter.setFont(uiFont(TextSize::Second));
    const bool isTrouble = m_light == models::Light::Red || m_light == models::Light::Amber;
    painter.setPen(isTrouble ? stateTextColour(glyph, theme) : theme.muted);
    painter.drawText(rect().adjusted(margin + glyphSize + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
}

} // namespace drydock::views
