// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/pane.h"

#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {

Pane::Pane(const ThemeSource& theme, ThemeColour background, Qt::Edges hairlines, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_background(background), m_hairlines(hairlines)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    // Layouts keep clear of the hairlines.
    setContentsMargins(hairlines.testFlag(Qt::LeftEdge), hairlines.testFlag(Qt::TopEdge),
                       hairlines.testFlag(Qt::RightEdge), hairlines.testFlag(Qt::BottomEdge));
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void Pane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.theme().*m_background);
    const std::pair<Qt::Edge, QRect> edges[] = {{Qt::LeftEdge, {0, 0, 1, height()}},
                                                {Qt::TopEdge, {0, 0, width(), 1}},
                                                {Qt::RightEdge, {width() - 1, 0, 1, height()}},
                                                {Qt::BottomEdge, {0, height() - 1, width(), 1}}};
    for (const auto& [edge, line] : edges) {
        if (m_hairlines.testFlag(edge)) {
            painter.fillRect(line, m_theme.theme().line);
        }
    }
}

} // namespace drydock::views
