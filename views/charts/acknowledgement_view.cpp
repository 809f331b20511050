// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/acknowledgement_view.h"

#include "views/charts/acknowledgement_chart.h"
#include "views/charts/chart_time.h"
#include "views/charts/plot_view.h"
#include "views/charts/stack_scene.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace drydock::views {
namespace {

/// "Succeeded: 28,181" for each layer that has devices.
QStringList countWords(const AcknowledgementSample& sample)
{
    QStringList words;
    for (const Layer layer : layersForReading) {
        if (sample[layer] > 0)
            words << QStringLiteral("%1: %2").arg(layerName(layer), QLocale().toString(sample[layer]));
    }
    return words;
}

} // namespace

AcknowledgementView::AcknowledgementView(const ThemeSource& theme, QWidget* parent)
    : ChartWidget(theme, tr("Acknowledgements over time"), parent), m_scene(new StackScene(this))
{
    auto* view = new PlotView(*m_scene);
    connect(view, &PlotView::placed, m_scene, &StackScene::setPlace);
    setPicture(view);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_pace, &ChartPace::due, this, &AcknowledgementView::draw);
    connect(&theme, &ThemeSource::changed, this, &AcknowledgementView::restyle);
    restyle();
    draw();
}

void AcknowledgementView::setSeries(AcknowledgementSeries series)
{
    const bool isAnother =
        series.begin != m_series.begin || series.title != m_series.title || series.samples.empty();
    m_series = std::move(series);
    isAnother ? m_pace.askNow() : m_pace.ask();
}

void AcknowledgementView::restyle()
{
    m_scene->setLook(themeSource().theme(), uiFont(TextSize::Tag));
    updateGeometry();
}

void AcknowledgementView::draw()
{
    const auto& samples = m_series.samples;
    const auto shown = withTail(samples, m_series.hasEnded);
    const double length = shown.empty() ? 1 : secondsOf(shown.back().time);
    m_scene->setSamples(shown);
    m_scene->setTimeAxis(length,
                         samples.empty() ? std::vector<AxisTick>() : clockTicks(m_series.begin, length));
    std::vector<PlotMarker> markers;
    for (const ChartMarker& marker : m_series.markers)
        markers.push_back({secondsOf(marker.time), marker.text});
    m_scene->setMarkers(std::move(markers));
    m_scene->setNote(samples.empty() ? summary() : QString());
    numbersChanged(summary());
}

QString AcknowledgementView::summary() const
{
    if (m_series.samples.empty())
        return tr("Nothing has been told to a device yet.");
    const AcknowledgementSample& last = m_series.samples.back();
    return tr("From %1 to %2. At the end: %3.")
        .arg(shownValue(dateTime(m_series.begin + m_series.samples.front().time)),
             shownValue(dateTime(m_series.begin + last.time)),
             QLocale().createSeparatedList(countWords(last)));
}

ChartTable AcknowledgementView::table() const
{
    ChartTable table;
    table.columns << tr("Time");
    for (const Layer layer : layersForReading)
        table.columns << layerName(layer);
    for (const AcknowledgementSample& sample : m_series.samples) {
        QVariantList row{dateTime(m_series.begin + sample.time)};
        for (const Layer layer : layersForReading)
            row << sample[layer];
        table.rows.push_back(row);
    }
    return table;
}

QSize AcknowledgementView::sizeHint() const
{
    return {scaledLength(640), scaledLength(280)};
}

QSize AcknowledgementView::minimumSizeHint() const
{
    return {scaledLength(240), scaledLength(200)};
}

QSize AcknowledgementView::pictureSize() const
{
    return acknowledgementChartSize;
}

void AcknowledgementView::paintPicture(QPainter& painter) const
{
    AcknowledgementChart chart;
    chart.title = m_series.title;
    chart.subtitle = accessibleName();
    chart.samples = withTail(m_series.samples, m_series.hasEnded);
    chart.markers = m_series.markers;
    chart.begin = m_series.begin;
    paintAcknowledgementChart(painter, chart);
}

QString AcknowledgementView::tipAt(const QPoint& position) const
{
    const PlotFrame& frame = m_scene->frame();
    const double seconds = frame.secondsAt(position.x());
    if (m_series.samples.empty() || seconds < 0 || seconds > frame.end)
        return {};
    const auto after = std::ranges::upper_bound(
        m_series.samples, seconds, {}, [](const AcknowledgementSample& s) { return secondsOf(s.time); });
    const auto& sample = after == m_series.samples.begin() ? *after : *std::prev(after);
    return (QStringList(shownValue(dateTime(m_series.begin + sample.time))) + countWords(sample))
        .join(QLatin1Char('\n'));
}

bool AcknowledgementView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !isTableShown()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return ChartWidget::event(event);
}

} // namespace drydock::views
