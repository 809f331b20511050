// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/preset_card.h"

#include <QPainter>

namespace drydock::views {
namespace {

constexpr int cardHeight = 56;
constexpr int radio = 16;
constexpr int margin = 12;
constexpr int radius = 6;

} // namespace

PresetCard::PresetCard(const ThemeSource& theme, const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void PresetCard::setExplanation(const QString& explanation)
{
    m_explanation = explanation;
    setAccessibleDescription(explanation);
    update();
}

QSize PresetCard::sizeHint() const
{
    return {320, scaledLength(cardHeight)};
}

void PresetCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_theme.theme();
    painter.setPen(
        QPen(isChecked() || hasFocus() ? theme.accent : theme.line, isChecked() || hasFocus() ? 1.5 : 1));
    painter.setBrush(isChecked() ? theme.accentTint : underMouse() ? theme.hover : theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    const QRectF circle(margin, (height() - radio) / 2.0, radio, radio);
    painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(theme.lineControl, 1.2));
    painter.setBrush(isChecked() ? theme.accentFill : theme.raised);
    painter.drawEllipse(circle);
    if (isChecked()) {
        painter.setBrush(theme.onAccent);
        painter.drawEllipse(circle.center(), 3, 3);
    }
    const QRectF words(2 * margin + radio, 0, width() - 3 * margin - radio, height() / 2.0 + 2);
    painter.setFont(uiFont(TextSize::Body, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(words.adjusted(0, 4, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(uiFont(TextSize::Second));
    painter.setPen(theme.muted);
    painter.drawText(words.translated(0, height() / 2.0 - 4), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_explanation, Qt::ElideRight, words.width()));
}

} // namespace drydock::views
