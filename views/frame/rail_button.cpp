// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/rail_button.h"

#include "models/text/format.h"
#include "views/theme/style_context.h"

#include <QPainter>

namespace drydock::views {
namespace {

constexpr int iconSide = 20;
constexpr int radius = 7;
constexpr int badgeHeight = 14;

} // namespace

RailButton::RailButton(const ThemeSource& theme, Icon icon, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void RailButton::setBadge(int count, const QString& described)
{
    if (m_badge == count)
        return;
    m_badge = count;
    setAccessibleDescription(count > 0 ? described : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    return {60, iconSide + 14 + QFontMetrics(uiFont(TextSize::Tag)).height()};
}

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_theme.theme();
    const QRectF box = QRectF(rect()).adjusted(0, 1, 0, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme.selected : theme.hover);
        painter.drawRoundedRect(box, radius, radius);
    }
    if (style::keyboardFocused(*this)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    }
    painter.drawPixmap(
        QPointF((width() - iconSide) / 2.0, 7),
        iconPixmap(m_icon, isChecked() ? theme.accent : theme.muted, iconSide, devicePixelRatioF()));
    const QFont font = uiFont(TextSize::Tag, isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(isChecked() ? theme.text : theme.muted);
    const QRectF words(0, iconSide + 9, width(), QFontMetrics(font).height());
    painter.drawText(words, Qt::AlignCenter,
                     QFontMetricsF(font).elidedText(text(), Qt::ElideRight, words.width()));
    if (m_badge > 0 && !isChecked())
        paintBadge(painter);
}

void RailButton::paintBadge(QPainter& painter) const
{
    const QString number = m_badge > 99 ? QStringLiteral("99+") : models::format::count(m_badge);
    const QFont font = uiFont(TextSize::Tag, QFont::DemiBold);
    const qreal wide = std::max<qreal>(16, QFontMetricsF(font).horizontalAdvance(number) + 8);
    const QRectF box(width() / 2.0 + 6, 4, wide, badgeHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.theme().accentFill);
    painter.drawRoundedRect(box, badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setFont(font);
    painter.setPen(m_theme.theme().onAccent);
    painter.drawText(box, Qt::AlignCenter, number);
}

} // namespace drydock::views
