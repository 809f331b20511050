// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_frame.h"

#include "views/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace drydock::views {
namespace {

constexpr qreal labelGap = 8;
constexpr qreal tickLength = 4;
constexpr qreal markerGap = 5;

/// In the middle of a pixel: a line of one pixel stays one.
qreal crisp(qreal position)
{
    return std::floor(position) + 0.5;
}

} // namespace

QPointF PlotFrame::at(double seconds, double count) const
{
    const double width = std::max(end - begin, 1e-9);
    const double height = std::max(top - bottom, 1e-9);
    return {area.left() + area.width() * (seconds - begin) / width,
            area.bottom() - area.height() * (count - bottom) / height};
}

double PlotFrame::secondsAt(double x) const
{
    return area.width() > 0 ? begin + (end - begin) * (x - area.left()) / area.width() : begin;
}

QSizeF labelRoom(const std::vector<AxisTick>& countTicks, const QFont& font)
{
    const QFontMetricsF metrics(font);
    qreal width = 0;
    for (const AxisTick& tick : countTicks)
        width = std::max(width, metrics.horizontalAdvance(tick.label));
    return {std::ceil(width + labelGap), std::ceil(metrics.height() + tickLength)};
}

void paintGrid(QPainter& painter, const PlotFrame& frame, const Theme& theme)
{
    painter.setPen(QPen(theme.line, 1));
    for (const AxisTick& tick : frame.countTicks) {
        const qreal y = crisp(frame.at(frame.begin, tick.value).y());
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
    }
}

void paintAxes(QPainter& painter, const PlotFrame& frame, const QFont& font, const Theme& theme)
{
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const qreal base = crisp(frame.area.bottom());
    painter.setPen(QPen(theme.lineStrong, 1));
    painter.drawLine(QPointF(frame.area.left(), base), QPointF(frame.area.right(), base));
    painter.setPen(theme.muted);
    for (const AxisTick& tick : frame.countTicks) {
        const QRectF place(0, frame.at(0, tick.value).y() - metrics.height() / 2,
                           frame.area.left() - labelGap, metrics.height());
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, tick.label);
    }
    qreal taken = -1e9;
    const qreal rightmost = frame.area.right() + labelGap;
    for (const AxisTick& tick : frame.timeTicks) {
        const qreal x = frame.at(tick.value, 0).x();
        const qreal width = metrics.horizontalAdvance(tick.label);
        const qreal left = std::min(x - width / 2, rightmost - width);
        painter.setPen(QPen(theme.lineStrong, 1));
        painter.drawLine(QPointF(crisp(x), base), QPointF(crisp(x), base + tickLength));
        if (left < taken + labelGap)
            continue;
        painter.setPen(theme.muted);
        painter.drawText(QPointF(left, base + tickLength + metrics.ascent()), tick.label);
        taken = left + width;
    }
}

void paintMarkers(QPainter& painter, const PlotFrame& frame, const std::vector<PlotMarker>& markers,
                  const QFont& font, const Theme& theme)
{
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const qreal above = frame.area.top() - metrics.height() - markerGap;
    qreal taken = -1e9;
    for (const PlotMarker& marker : markers) {
        const qreal x = crisp(frame.at(marker.seconds, 0).x());
        painter.setPen(QPen(theme.muted, 1, Qt::DashLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, above), QPointF(x, frame.area.bottom()));
        const qreal width = metrics.horizontalAdvance(marker.text);
        const bool fitsRight = x + markerGap + width <= frame.area.right() + labelGap;
        const qreal left = fitsRight ? x + markerGap : x - markerGap - width;
        if (left < std::max(taken + labelGap, 0.0))
            continue;
        painter.drawText(QPointF(left, above + metrics.ascent()), marker.text);
        taken = left + width;
    }
}

} // namespace drydock::views
