// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/status_glyph_label.h"

#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {
namespace {

constexpr int glyphGap = 6;
constexpr int badgePadding = 5;

} // namespace

StatusGlyphLabel::StatusGlyphLabel(const ThemeSource& theme, StateGlyph state, const QString& word,
                                   Shape shape, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_shape(shape)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(state, word);
    connect(&theme, &ThemeSource::changed, this, &StatusGlyphLabel::restyle);
}

void StatusGlyphLabel::setState(StateGlyph state, const QString& word)
{
    m_state = state;
    m_word = word;
    setAccessibleName(word);
    restyle();
}

QSize StatusGlyphLabel::sizeHint() const
{
    const QFontMetrics metrics(wordFont());
    const auto glyph = scaledLength(glyphSize);
    const auto padding = m_shape == Shape::Badge ? 2 * badgePadding : 0;
    const auto text = m_word.isEmpty() ? 0 : glyphGap + metrics.horizontalAdvance(m_word) + 1;
    return {glyph + text + padding, std::max(metrics.height(), glyph) + (m_shape == Shape::Badge ? 4 : 0)};
}

void StatusGlyphLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& theme = m_theme.theme();
    auto area = rect();
    if (m_shape == Shape::Badge) {
        const auto tint = stateTint(m_state, theme);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint.isValid() ? tint : theme.hover);
        painter.drawRoundedRect(area, 4, 4);
        area.adjust(badgePadding, 0, -badgePadding, 0);
    }
    const auto side = scaledLength(glyphSize);
    const QRect glyph(area.x(), area.y() + (area.height() - side) / 2, side, side);
    painter.drawPixmap(glyph.topLeft(), glyphPixmap(m_state, theme, side, devicePixelRatioF()));
    painter.setFont(wordFont());
    painter.setPen(isEnabled() ? stateTextColour(m_state, theme) : theme.disabled);
    painter.drawText(area.adjusted(side + glyphGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_word);
}

QFont StatusGlyphLabel::wordFont() const
{
    return m_shape == Shape::Badge ? uiFont(TextSize::Second, QFont::Medium) : uiFont();
}

void StatusGlyphLabel::restyle()
{
    updateGeometry();
    update();
}

} // namespace drydock::views
