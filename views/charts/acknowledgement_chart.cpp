// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/acknowledgement_chart.h"

#include "views/charts/chart_axes.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace drydock::views {
namespace {

constexpr QSize size(1200, 600);
constexpr qreal pixelRatio = 2;
constexpr int margin = 24;
constexpr int headerHeight = 92; ///< title, subtitle and legend

// Light theme: surface, text, muted, line; then the states.
constexpr QRgb surface = 0xFFFFFFFF;
constexpr QRgb text = 0xFF18202A;
constexpr QRgb muted = 0xFF566270;
constexpr QRgb gridLine = 0xFFE2E6EA;

constexpr std::array<Layer, layerCount> layers{Layer::NotSuccessful,    Layer::Succeeded,
                                               Layer::AlreadyInstalled, Layer::InProgress,
                                               Layer::Notified,         Layer::Queued};

QRgb stateColor(Layer layer)
{
    switch (layer) {
    case Layer::NotSuccessful:
        return 0xFFC63F21;
    case Layer::Succeeded:
        return 0xFF1D936A;
    case Layer::AlreadyInstalled:
        return 0xFF78D2AF;
    case Layer::InProgress:
        return 0xFF2A6DDD;
    case Layer::Notified:
        return 0xFF89A7D9;
    case Layer::Queued:
        return 0xFFB8C2CC;
    }
    return 0;
}

QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::NotSuccessful:
        return QCoreApplication::translate("AcknowledgementChart", "Not successful");
    case Layer::Succeeded:
        return QCoreApplication::translate("AcknowledgementChart", "Succeeded");
    case Layer::AlreadyInstalled:
        return QCoreApplication::translate("AcknowledgementChart", "Already installed");
    case Layer::InProgress:
        return QCoreApplication::translate("AcknowledgementChart", "In progress");
    case Layer::Notified:
        return QCoreApplication::translate("AcknowledgementChart", "Notified");
    case Layer::Queued:
        return QCoreApplication::translate("AcknowledgementChart", "Queued");
    }
    return {};
}

QFont chartFont(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK SC"), font.family()});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal secondsOf(std::chrono::milliseconds time)
{
    return static_cast<qreal>(time.count()) / 1000.0;
}

int totalOf(const AcknowledgementSample& sample)
{
    return std::accumulate(sample.counts.begin(), sample.counts.end(), 0);
}

struct Extent
{
    qreal seconds = 1;
    qreal count = 1;
};

Extent extentOf(const AcknowledgementChart& chart)
{
    Extent extent;
    for (const AcknowledgementSample& sample : chart.samples) {
        extent.seconds = std::max(extent.seconds, secondsOf(sample.time));
        extent.count = std::max(extent.count, static_cast<qreal>(totalOf(sample)));
    }
    return extent;
}

bool hasDevices(const AcknowledgementChart& chart, Layer layer)
{
    return std::ranges::any_of(chart.samples, [layer](const auto& sample) { return sample[layer] > 0; });
}

// Counts jump between samples: an area that slopes from one to the next would show devices that never were.
void appendStep(QLineSeries& line, qreal x, qreal y)
{
    if (line.count() > 0)
        line.append(x, line.at(line.count() - 1).y());
    line.append(x, y);
}

void addLayers(QChart& plot, const AcknowledgementChart& chart)
{
    std::vector<int> below(chart.samples.size(), 0);
    QLineSeries* lower = nullptr;
    for (const Layer layer : layers) {
        auto* upper = new QLineSeries(&plot);
        for (std::size_t i = 0; i < chart.samples.size(); ++i) {
            below[i] += chart.samples[i][layer];
            appendStep(*upper, secondsOf(chart.samples[i].time), below[i]);
        }
        auto* area = new QAreaSeries(upper, lower);
        area->setColor(layerColor(layer));
        area->setPen(Qt::NoPen);
        area->setName(layerName(layer));
        plot.addSeries(area);
        lower = upper;
    }
}

void styleAxis(QAbstractAxis& axis, const QString& title)
{
    axis.setLabelsFont(chartFont(13));
    axis.setLabelsColor(QColor(muted));
    axis.setTitleText(title);
    axis.setTitleFont(chartFont(13, QFont::Medium));
    axis.setTitleBrush(QColor(muted));
    axis.setLinePen(QPen(QColor(gridLine), 1));
    axis.setGridLinePen(QPen(QColor(gridLine), 1));
}

QCategoryAxis* timeAxis(qreal longest)
{
    auto* axis = new QCategoryAxis;
    axis->setRange(0, longest);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    const qreal step = timeTickStep(longest);
    for (qreal tick = 0; tick <= longest * 1.0001; tick += step)
        axis->append(elapsedLabel(tick, longest), tick);
    styleAxis(*axis, QCoreApplication::translate("AcknowledgementChart", "Time since the start"));
    axis->setGridLineVisible(false);
    return axis;
}

QCategoryAxis* countAxis(qreal largest)
{
    auto* axis = new QCategoryAxis;
    const qreal step = tickStep(largest, 1);
    // Up to a tick with its label: what is the most must be readable too.
    const qreal top = std::ceil(largest / step) * step;
    axis->setRange(0, top);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (qreal tick = 0; tick <= top * 1.0001; tick += step)
        axis->append(countLabel(tick), tick);
    styleAxis(*axis, QCoreApplication::translate("AcknowledgementChart", "Device updates"));
    axis->setLineVisible(false);
    return axis;
}

void paintHeader(QPainter& painter, const AcknowledgementChart& chart)
{
    painter.setPen(QColor(text));
    painter.setFont(chartFont(20, QFont::DemiBold));
    painter.drawText(QPointF(margin, 38), chart.title);
    const qreal titleWidth = QFontMetricsF(painter.font()).horizontalAdvance(chart.title);
    painter.setPen(QColor(muted));
    painter.setFont(chartFont(14));
    painter.drawText(QPointF(margin + titleWidth + 14, 38), chart.subtitle);

    painter.setFont(chartFont(14));
    const QFontMetricsF metrics(painter.font());
    qreal x = margin;
    for (const Layer layer : {Layer::Succeeded, Layer::AlreadyInstalled, Layer::InProgress, Layer::Notified,
                              Layer::Queued, Layer::NotSuccessful}) {
        if (!hasDevices(chart, layer))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(layerColor(layer));
        painter.drawRoundedRect(QRectF(x, 62, 14, 14), 3, 3);
        painter.setPen(QColor(text));
        painter.drawText(QPointF(x + 21, 74), layerName(layer));
        x += 21 + metrics.horizontalAdvance(layerName(layer)) + 26;
    }
}

// The surface shows between the layers, so that they are told apart without their colours.
void paintSeams(QPainter& painter, QChart& plot, const AcknowledgementChart& chart)
{
    painter.setPen(QPen(QColor(surface), 1));
    std::vector<int> below(chart.samples.size(), 0);
    for (const Layer layer : layers) {
        QPolygonF seam;
        for (std::size_t i = 0; i < chart.samples.size(); ++i) {
            below[i] += chart.samples[i][layer];
            const QPointF point =
                plot.mapToScene(plot.mapToPosition(QPointF(secondsOf(chart.samples[i].time), below[i])));
            if (!seam.isEmpty())
                seam.append(QPointF(point.x(), seam.last().y()));
            seam.append(point);
        }
        if (hasDevices(chart, layer))
            painter.drawPolyline(seam);
    }
}

void paintMarkers(QPainter& painter, QChart& plot, const AcknowledgementChart& chart)
{
    painter.setFont(chartFont(13));
    const QFontMetricsF metrics(painter.font());
    const QRectF area = plot.mapRectToScene(plot.plotArea());
    for (const ChartMarker& marker : chart.markers) {
        const qreal x = plot.mapToScene(plot.mapToPosition(QPointF(secondsOf(marker.time), 0))).x();
        painter.setPen(QPen(QColor(muted), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top() - 18), QPointF(x, area.bottom()));
        painter.setPen(QColor(muted));
        const qreal width = metrics.horizontalAdvance(marker.text);
        const bool fitsRight = x + 8 + width <= size.width() - margin;
        painter.drawText(QPointF(fitsRight ? x + 6 : x - 6 - width, area.top() - 6), marker.text);
    }
}

// Left of the end and at the top: failures rest on the axis and stay in sight. The plate keeps it readable.
void paintResults(QPainter& painter, QChart& plot, const AcknowledgementChart& chart)
{
    painter.setFont(chartFont(13, QFont::Medium));
    const QFontMetricsF metrics(painter.font());
    const QRectF area = plot.mapRectToScene(plot.plotArea());
    for (const ChartMarker& result : chart.results) {
        const qreal x = plot.mapToScene(plot.mapToPosition(QPointF(secondsOf(result.time), 0))).x();
        const QSizeF plate(metrics.horizontalAdvance(result.text) + 16, 24);
        const qreal left = std::max(area.left() + 4, x - plate.width() - 6);
        const QRectF where(QPointF(left, area.top() + 8), plate);
        painter.setPen(QPen(QColor(gridLine), 1));
        painter.setBrush(QColor(surface));
        painter.drawRoundedRect(where, 4, 4);
        painter.setPen(QColor(text));
        painter.drawText(where, Qt::AlignCenter, result.text);
    }
}

} // namespace

QColor layerColor(Layer layer)
{
    constexpr int percentSurface = 12;
    const QColor color(stateColor(layer));
    const auto mixed = [](int channel) {
        return (channel * (100 - percentSurface) + 255 * percentSurface) / 100;
    };
    return {mixed(color.red()), mixed(color.green()), mixed(color.blue())};
}

QImage renderAcknowledgementChart(const AcknowledgementChart& chart)
{
    const Extent extent = extentOf(chart);
    QGraphicsScene scene{QRectF(QPointF(), QSizeF(size))};
    auto* plot = new QChart;
    scene.addItem(plot); // owns it from here
    plot->setAnimationOptions(QChart::NoAnimation);
    plot->legend()->hide();
    plot->setBackgroundVisible(false);
    plot->setMargins(QMargins(8, 20, 16, 4));
    addLayers(*plot, chart);
    QCategoryAxis* const time = timeAxis(extent.seconds);
    QCategoryAxis* const count = countAxis(extent.count);
    plot->addAxis(time, Qt::AlignBottom);
    plot->addAxis(count, Qt::AlignLeft);
    for (QAbstractSeries* series : plot->series()) {
        series->attachAxis(time);
        series->attachAxis(count);
    }
    // Once the axes are there: the layout is made now and not by an event later.
    plot->setGeometry(QRectF(0, headerHeight, size.width(), size.height() - headerHeight));
    plot->layout()->activate();

    QImage image(size * pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(QColor(surface));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, QRectF(QPointF(), QSizeF(size)), scene.sceneRect());
    paintSeams(painter, *plot, chart);
    paintMarkers(painter, *plot, chart);
    paintResults(painter, *plot, chart);
    paintHeader(painter, chart);
    return image;
}

} // namespace drydock::views
