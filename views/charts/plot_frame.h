// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_axes.h"

#include <QFont>
#include <QRectF>

#include <vector>

class QPainter;

namespace drydock::views {

struct Theme;

/// Where numbers lie on a picture: seconds to the right, counts upwards.
struct PlotFrame
{
    QRectF area; ///< between the axes
    double begin = 0;
    double end = 1;
    double bottom = 0;
    double top = 1;
    std::vector<AxisTick> timeTicks;
    std::vector<AxisTick> countTicks;

    [[nodiscard]] QPointF at(double seconds, double count) const;
    /// The seconds below a point of the picture.
    [[nodiscard]] double secondsAt(double x) const;
};

/// Words on a plot, `seconds` from its left end.
struct PlotMarker
{
    double seconds = 0;
    QString text;
    bool operator==(const PlotMarker&) const = default;
};

/// How wide the labels of the counts are, and how high a line of labels is.
[[nodiscard]] QSizeF labelRoom(const std::vector<AxisTick>& countTicks, const QFont& font);

void paintGrid(QPainter& painter, const PlotFrame& frame, const Theme& theme);
/// Labels of both axes; one that has no room beside its neighbour is left out.
void paintAxes(QPainter& painter, const PlotFrame& frame, const QFont& font, const Theme& theme);
/// Dashed lines and their words above the plot; words that have no room are left out.
void paintMarkers(QPainter& painter, const PlotFrame& frame, const std::vector<PlotMarker>& markers,
                  const QFont& font, const Theme& theme);

} // namespace drydock::views
