// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/online_chart.h"

#include "views/charts/chart_time.h"
#include "views/charts/line_scene.h"
#include "views/charts/picture_font.h"
#include "views/charts/plot_view.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace drydock::views {
namespace {

constexpr QSize onlineFileSize(960, 360);

} // namespace

OnlineChart::OnlineChart(const ThemeSource& theme, QWidget* parent)
    : ChartWidget(theme, tr("Devices online"), parent), m_scene(new LineScene(this))
{
    auto* view = new PlotView(*m_scene);
    connect(view, &PlotView::placed, m_scene, &LineScene::setPlace);
    setPicture(view);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_pace, &ChartPace::due, this, &OnlineChart::draw);
    connect(&theme, &ThemeSource::changed, this, &OnlineChart::restyle);
    restyle();
    draw();
}

void OnlineChart::setPoints(const std::vector<OnlinePoint>& points)
{
    m_points.clear();
    const std::size_t step = (points.size() + mostPoints - 1) / mostPoints;
    // From the end: the newest is always there.
    for (std::size_t i = points.size(); i > 0; i -= std::min(i, step))
        m_points.push_front(points[i - 1]);
    m_pace.askNow();
}

void OnlineChart::append(const OnlinePoint& point)
{
    if (m_points.size() == mostPoints)
        m_points.pop_front();
    m_points.push_back(point);
    m_pace.ask();
}

void OnlineChart::setEvents(std::vector<OnlineEvent> events)
{
    m_events = std::move(events);
    m_pace.ask();
}

void OnlineChart::fill(LineScene& scene) const
{
    QList<QPointF> line;
    for (const OnlinePoint& point : m_points)
        line.append({secondsOf(point.time - m_points.front().time), static_cast<double>(point.online)});
    if (line.size() == 1) // one point has no length
        line.append({1, line.first().y()});
    scene.setPoints(line);
    const double length = line.isEmpty() ? 1 : std::max(line.last().x(), 1.0);
    scene.setTimeAxis(length,
                      m_points.empty() ? std::vector<AxisTick>() : clockTicks(m_points.front().time, length));
    std::vector<PlotMarker> markers;
    for (const OnlineEvent& happened : m_events) {
        if (!m_points.empty() && happened.time >= m_points.front().time)
            markers.push_back({secondsOf(happened.time - m_points.front().time), happened.text});
    }
    scene.setMarkers(std::move(markers));
}

void OnlineChart::draw()
{
    fill(*m_scene);
    const QString nothing = m_points.empty() ? tr("Nothing is known yet.") : QString();
    m_scene->setNote(nothing);
    if (m_points.empty()) {
        numbersChanged(nothing);
        return;
    }
    const auto [least, most] = std::ranges::minmax_element(m_points, {}, &OnlinePoint::online);
    numbersChanged(tr("%1 now; since %2 at least %3 and at most %4.")
                       .arg(shownValue(m_points.back().online), shownValue(dateTime(m_points.front().time)),
                            shownValue(least->online), shownValue(most->online)));
}

void OnlineChart::restyle()
{
    m_scene->setLook(themeSource().theme(), uiFont(TextSize::Tag));
    updateGeometry();
}

ChartTable OnlineChart::table() const
{
    ChartTable table;
    table.columns << tr("Time") << tr("Online");
    for (const OnlinePoint& point : m_points)
        table.rows.push_back({dateTime(point.time), point.online});
    return table;
}

QSize OnlineChart::sizeHint() const
{
    return {scaledLength(480), scaledLength(180)};
}

QSize OnlineChart::minimumSizeHint() const
{
    return {scaledLength(200), scaledLength(120)};
}

QSize OnlineChart::pictureSize() const
{
    return onlineFileSize;
}

void OnlineChart::paintPicture(QPainter& painter) const
{
    const Theme theme = Theme::of(ColourScheme::Light);
    const QRectF place = QRectF({}, QSizeF(onlineFileSize)).adjusted(24, 48, -8, -12);
    LineScene scene;
    scene.setSceneRect(place);
    scene.setPlace(place);
    scene.setLook(theme, pictureFont(12));
    fill(scene);
    scene.render(&painter, place, place);
    painter.setFont(pictureFont(16, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(QPointF(24, 32), accessibleName());
}

QString OnlineChart::tipAt(const QPoint& position) const
{
    if (m_points.empty())
        return {};
    const auto at =
        m_points.front().time +
        std::chrono::milliseconds(static_cast<qint64>(1000 * m_scene->frame().secondsAt(position.x())));
    const auto after = std::ranges::upper_bound(m_points, at, {}, &OnlinePoint::time);
    const OnlinePoint& point = after == m_points.begin() ? *after : *std::prev(after);
    return tr("%1: %2 online").arg(shownValue(dateTime(point.time)), shownValue(point.online));
}

bool OnlineChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !isTableShown()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return ChartWidget::event(event);
}

} // namespace drydock::views
