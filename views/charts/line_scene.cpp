// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/line_scene.h"

#include <QLineSeries>
#include <QPen>

#include <algorithm>

namespace drydock::views {

LineScene::LineScene(QObject* parent) : PlotScene(parent), m_line(new QLineSeries(this))
{
    addSeries(m_line);
}

void LineScene::setPoints(const QList<QPointF>& points)
{
    const auto [least, most] =
        std::ranges::minmax_element(points, {}, [](const QPointF& p) { return p.y(); });
    setCountAxis(points.isEmpty() ? views::countTicks(1) : views::countTicksAround(least->y(), most->y()));
    m_line->replace(points);
}

void LineScene::colourSeries()
{
    QPen pen(theme().sOk, 1.6);
    pen.setJoinStyle(Qt::RoundJoin);
    m_line->setPen(pen);
}

} // namespace drydock::views
