// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_scene.h"

#include <QAbstractSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <utility>

namespace drydock::views {
namespace {

constexpr qreal rightMargin = 16;
constexpr qreal topMargin = 8;

} // namespace

PlotScene::PlotScene(QObject* parent)
    : QGraphicsScene(parent), m_chart(new QChart), m_timeAxis(new QValueAxis), m_countAxis(new QValueAxis)
{
    addItem(m_chart); // owns it from here, and the chart its axes
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addAxis(m_timeAxis, Qt::AlignBottom);
    m_chart->addAxis(m_countAxis, Qt::AlignLeft);
    m_timeAxis->setVisible(false);
    m_countAxis->setVisible(false);
}

void PlotScene::setLook(const Theme& theme, const QFont& labels)
{
    m_theme = theme;
    m_font = labels;
    colourSeries();
    arrange();
}

void PlotScene::setPlace(const QRectF& place)
{
    m_place = place;
    arrange();
}

void PlotScene::setTimeAxis(double seconds, std::vector<AxisTick> ticks)
{
    m_frame.end = seconds;
    m_frame.timeTicks = std::move(ticks);
    m_timeAxis->setRange(0, seconds);
    update();
}

void PlotScene::setCountAxis(std::vector<AxisTick> ticks)
{
    m_frame.bottom = ticks.front().value;
    m_frame.top = ticks.back().value;
    m_frame.countTicks = std::move(ticks);
    m_countAxis->setRange(m_frame.bottom, m_frame.top);
    arrange();
}

void PlotScene::setMarkers(std::vector<PlotMarker> markers)
{
    m_markers = std::move(markers);
    arrange();
}

void PlotScene::setNote(const QString& note)
{
    m_note = note;
    update();
}

void PlotScene::addSeries(QAbstractSeries* series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_timeAxis);
    series->attachAxis(m_countAxis);
}

void PlotScene::arrange()
{
    const QSizeF room = labelRoom(m_frame.countTicks, m_font);
    const qreal above = topMargin + (m_markers.empty() ? 0 : room.height());
    m_frame.area = m_place.adjusted(room.width(), above, -rightMargin, -room.height() - 2);
    m_chart->setGeometry(m_place);
    m_chart->setPlotArea(m_frame.area.translated(-m_place.topLeft()));
    // Now, and not by an event later: a picture is rendered at once.
    m_chart->layout()->activate();
    update();
}

void PlotScene::drawBackground(QPainter* painter, const QRectF& exposed)
{
    painter->fillRect(exposed, m_theme.surface);
    paintGrid(*painter, m_frame, m_theme);
}

void PlotScene::drawForeground(QPainter* painter, const QRectF&)
{
    paintAxes(*painter, m_frame, m_font, m_theme);
    paintMarkers(*painter, m_frame, m_markers, m_font, m_theme);
    painter->setPen(m_theme.muted);
    painter->drawText(m_frame.area, Qt::AlignCenter | Qt::TextWordWrap, m_note);
}

} // namespace drydock::views
