// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/donut_scene.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QPieSeries>
#include <QPieSlice>

#include <algorithm>

namespace drydock::views {

DonutScene::DonutScene(QObject* parent)
    : QGraphicsScene(parent), m_chart(new QChart), m_ring(new QPieSeries(this))
{
    addItem(m_chart); // owns it from here
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_ring->setPieSize(0.98);
    m_ring->setHoleSize(0.98 * 0.7);
    m_chart->addSeries(m_ring);
}

void DonutScene::setLook(const Theme& theme, const QFont& figure, const QFont& word)
{
    m_theme = theme;
    m_figureFont = figure;
    m_wordFont = word;
    colourSlices();
    update();
}

void DonutScene::setPlace(const QRectF& place)
{
    m_place = place;
    m_chart->setGeometry(place);
    m_chart->setPlotArea(QRectF({}, place.size()));
    m_chart->layout()->activate();
}

void DonutScene::setOutcomes(const Outcomes& outcomes)
{
    m_outcomes = outcomes;
    const std::vector<double> shares = ringShares(outcomes.slices);
    while (m_ring->count() > static_cast<int>(shares.size()))
        m_ring->remove(m_ring->slices().constLast());
    while (m_ring->count() < static_cast<int>(shares.size()))
        m_ring->append(new QPieSlice(m_ring));
    const QList<QPieSlice*> slices = m_ring->slices();
    for (std::size_t i = 0; i < shares.size(); ++i)
        slices.at(static_cast<qsizetype>(i))->setValue(shares[i]);
    colourSlices();
    update();
}

void DonutScene::colourSlices()
{
    const QList<QPieSlice*> slices = m_ring->slices();
    const auto counting = std::ranges::count_if(slices, [](const auto* slice) { return slice->value() > 0; });
    for (qsizetype i = 0; i < slices.size(); ++i) {
        slices.at(i)->setBrush(stateColour(m_outcomes.slices[static_cast<std::size_t>(i)].state, m_theme));
        // The gap between neighbours, where there are any.
        slices.at(i)->setPen(slices.at(i)->value() > 0 && counting > 1 ? QPen(m_theme.surface, 1.5)
                                                                       : QPen(Qt::NoPen));
    }
}

void DonutScene::drawBackground(QPainter* painter, const QRectF& exposed)
{
    painter->fillRect(exposed, m_theme.surface);
    bool isEmpty = true;
    for (const OutcomeSlice& slice : m_outcomes.slices)
        isEmpty = isEmpty && slice.count == 0;
    if (!isEmpty)
        return;
    const qreal side = std::min(m_place.width(), m_place.height()) * 0.98;
    const qreal width = side * 0.15;
    QRectF ring(0, 0, side - width, side - width);
    ring.moveCenter(m_place.center());
    painter->setPen(QPen(m_theme.track, width));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(ring);
}

void DonutScene::drawForeground(QPainter* painter, const QRectF&)
{
    const QFontMetricsF figure(m_figureFont);
    const QFontMetricsF word(m_wordFont);
    QRectF place(m_place.left(), 0, m_place.width(), figure.height() + word.height());
    place.moveCenter(m_place.center());
    painter->setFont(m_figureFont);
    painter->setPen(m_theme.text);
    painter->drawText(place, Qt::AlignHCenter | Qt::AlignTop, m_outcomes.figure);
    painter->setFont(m_wordFont);
    painter->setPen(m_theme.muted);
    painter->drawText(place, Qt::AlignHCenter | Qt::AlignBottom, m_outcomes.figureWord);
}

} // namespace drydock::views
