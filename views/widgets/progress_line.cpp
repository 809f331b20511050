// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/progress_line.h"

#include "views/theme/theme_source.h"

#include <QPainter>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int thickness = 4;

} // namespace

ProgressLine::ProgressLine(const ThemeSource& theme, QWidget* parent) : QProgressBar(parent), m_theme(theme)
{
    setRange(0, 100);
    setValue(0);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void ProgressLine::setPercent(int percent)
{
    setRange(0, percent < 0 ? 0 : 100);
    setValue(std::min(percent, 100));
}

void ProgressLine::setState(StateGlyph state)
{
    m_state = state;
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {110, thickness};
}

QSize ProgressLine::minimumSizeHint() const
{
    return {24, thickness};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& theme = m_theme.theme();
    const QRectF line(0, (height() - thickness) / 2., width(), thickness);
    if (maximum() > 0) {
        paintProgressLine(painter, line, value(), stateColour(m_state, theme), theme.track);
        return;
    }
    // Unknown how far: the middle third, at rest.
    paintProgressLine(painter, line, 0, {}, theme.track);
    paintProgressLine(painter, line.adjusted(line.width() / 3, 0, -line.width() / 3, 0), 100,
                      stateColour(m_state, theme), theme.track);
}

void paintProgressLine(QPainter& painter, const QRectF& rect, int percent, const QColor& colour,
                       const QColor& groove)
{
    if (percent < 0) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(groove);
    const auto radius = rect.height() / 2;
    painter.drawRoundedRect(rect, radius, radius);
    if (percent > 0) {
        auto done = rect;
        done.setWidth(std::max(rect.height(), rect.width() * std::min(percent, 100) / 100));
        painter.setBrush(colour);
        painter.drawRoundedRect(done, radius, radius);
    }
    painter.restore();
}

} // namespace drydock::views
