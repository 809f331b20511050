// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/acknowledgement_chart.h"

#include "views/charts/chart_time.h"
#include "views/charts/picture_font.h"
#include "views/charts/stack_scene.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int margin = 24;
constexpr int headerHeight = 92; ///< title, subtitle and legend
constexpr int titleRoom = 24;    ///< for the title of an axis

double lengthOf(const AcknowledgementChart& chart)
{
    double seconds = 1;
    for (const AcknowledgementSample& sample : chart.samples)
        seconds = std::max(seconds, secondsOf(sample.time));
    return seconds;
}

void paintHeader(QPainter& painter, const AcknowledgementChart& chart, const Theme& theme)
{
    painter.setPen(theme.text);
    painter.setFont(pictureFont(20, QFont::DemiBold));
    painter.drawText(QPointF(margin, 38), chart.title);
    const qreal titleWidth = QFontMetricsF(painter.font()).horizontalAdvance(chart.title);
    painter.setPen(theme.muted);
    painter.setFont(pictureFont(14));
    painter.drawText(QPointF(margin + titleWidth + 14, 38), chart.subtitle);

    const QFontMetricsF metrics(painter.font());
    qreal x = margin;
    for (const Layer layer : layersForReading) {
        if (!hasDevices(chart.samples, layer))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(layerFill(layer, theme));
        painter.drawRoundedRect(QRectF(x, 62, 14, 14), 3, 3);
        painter.setPen(theme.text);
        painter.drawText(QPointF(x + 21, 74), layerName(layer));
        x += 21 + metrics.horizontalAdvance(layerName(layer)) + 26;
    }
}

void paintAxisTitles(QPainter& painter, const AcknowledgementChart& chart, const PlotFrame& frame,
                     const Theme& theme)
{
    painter.setPen(theme.muted);
    painter.setFont(pictureFont(13, QFont::Medium));
    const QString time = chart.begin
                             ? QCoreApplication::translate("AcknowledgementChart", "Time of day")
                             : QCoreApplication::translate("AcknowledgementChart", "Time since the start");
    const QRectF below(frame.area.left(), acknowledgementChartSize.height() - titleRoom - 4,
                       frame.area.width(), titleRoom);
    painter.drawText(below, Qt::AlignCenter, time);
    painter.save();
    painter.translate(margin / 2.0 + 6, frame.area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-frame.area.height() / 2, -10, frame.area.height(), 20), Qt::AlignCenter,
                     QCoreApplication::translate("AcknowledgementChart", "Device updates"));
    painter.restore();
}

// Left of the end and at the top: failures rest on the axis and stay in sight. The plate keeps it readable.
void paintResults(QPainter& painter, const AcknowledgementChart& chart, const PlotFrame& frame,
                  const Theme& theme)
{
    painter.setFont(pictureFont(13, QFont::Medium));
    const QFontMetricsF metrics(painter.font());
    for (const ChartMarker& result : chart.results) {
        const qreal x = frame.at(secondsOf(result.time), 0).x();
        const QSizeF plate(metrics.horizontalAdvance(result.text) + 16, 24);
        const qreal left = std::max(frame.area.left() + 4, x - plate.width() - 6);
        const QRectF where(QPointF(left, frame.area.top() + 8), plate);
        painter.setPen(QPen(theme.line, 1));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(where, 4, 4);
        painter.setPen(theme.text);
        painter.drawText(where, Qt::AlignCenter, result.text);
    }
}

} // namespace

void paintAcknowledgementChart(QPainter& painter, const AcknowledgementChart& chart)
{
    const Theme theme = Theme::of(ColourScheme::Light);
    const QRectF whole{QPointF(), QSizeF(acknowledgementChartSize)};
    const double length = lengthOf(chart);
    StackScene scene;
    scene.setSceneRect(whole);
    scene.setLook(theme, pictureFont(13));
    scene.setPlace(whole.adjusted(margin + titleRoom / 2.0, headerHeight, -8, -titleRoom));
    scene.setSamples(chart.samples);
    scene.setTimeAxis(length, chart.begin ? clockTicks(*chart.begin, length) : elapsedTicks(length));
    std::vector<PlotMarker> markers;
    for (const ChartMarker& marker : chart.markers)
        markers.push_back({secondsOf(marker.time), marker.text});
    scene.setMarkers(std::move(markers));

    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, whole, whole);
    paintAxisTitles(painter, chart, scene.frame(), theme);
    paintResults(painter, chart, scene.frame(), theme);
    paintHeader(painter, chart, theme);
    painter.restore();
}

QImage renderAcknowledgementChart(const AcknowledgementChart& chart)
{
    constexpr qreal pixelRatio = 2;
    QImage image(acknowledgementChartSize * pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    QPainter painter(&image);
    paintAcknowledgementChart(painter, chart);
    return image;
}

} // namespace drydock::views
