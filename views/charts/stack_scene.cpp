// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/stack_scene.h"

#include "views/charts/chart_time.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>

namespace drydock::views {
StackScene::StackScene(QObject* parent) : PlotScene(parent)
{
    QLineSeries* lower = nullptr;
    for (std::size_t i = 0; i < layerCount; ++i) {
        m_borders[i] = new QLineSeries(this);
        m_areas[i] = new QAreaSeries(m_borders[i], lower);
        m_areas[i]->setPen(Qt::NoPen);
        addSeries(m_areas[i]);
        lower = m_borders[i];
    }
}

void StackScene::setSamples(const std::vector<AcknowledgementSample>& samples)
{
    m_samples = thinned(samples, mostSamples);
    int most = 1;
    for (const AcknowledgementSample& sample : m_samples)
        most = std::max(most, sample.total());
    setCountAxis(views::countTicks(most));
    for (std::size_t i = 0; i < layerCount; ++i)
        m_borders[i]->replace(border(i + 1));
    update();
}

// Counts jump between samples: an area that slopes from one to the next would show devices that never were.
QList<QPointF> StackScene::border(std::size_t layers) const
{
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(2 * m_samples.size()));
    for (const AcknowledgementSample& sample : m_samples) {
        int sum = 0;
        for (std::size_t i = 0; i < layers; ++i)
            sum += sample[layersFromTheAxisUp[i]];
        const QPointF point(secondsOf(sample.time), sum);
        if (!points.isEmpty())
            points.append({point.x(), points.last().y()});
        points.append(point);
    }
    return points;
}

void StackScene::colourSeries()
{
    for (std::size_t i = 0; i < layerCount; ++i)
        m_areas[i]->setColor(layerFill(layersFromTheAxisUp[i], theme()));
}

// The surface shows between the layers, so that they are told apart without their colours.
void StackScene::drawForeground(QPainter* painter, const QRectF& exposed)
{
    painter->setPen(QPen(theme().surface, 1));
    for (std::size_t i = 0; i < layerCount; ++i) {
        if (!hasDevices(m_samples, layersFromTheAxisUp[i]))
            continue;
        QPolygonF seam;
        for (const QPointF& point : border(i + 1))
            seam.append(frame().at(point.x(), point.y()));
        painter->drawPolyline(seam);
    }
    PlotScene::drawForeground(painter, exposed);
}

} // namespace drydock::views
