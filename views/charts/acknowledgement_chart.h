// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"
#include "views/charts/acknowledgement_layers.h"

#include <QImage>
#include <QSize>

#include <optional>

class QPainter;

namespace drydock::views {

struct AcknowledgementChart
{
    QString title;
    QString subtitle;
    std::vector<AcknowledgementSample> samples; ///< by rising time
    std::vector<ChartMarker> markers;           ///< beginnings, at the top of the plot
    std::vector<ChartMarker> results;           ///< ends: a few words that lead up to them, in the plot
    std::optional<TimePoint> begin; ///< when the chart begins; without it the axis tells time since the start
};

inline constexpr QSize acknowledgementChartSize(1200, 600);

/// Acknowledgements over time as stacked areas with title, legend and axes, in the light theme and
/// `acknowledgementChartSize` large. Needs a QApplication; the offscreen platform will do.
void paintAcknowledgementChart(QPainter& painter, const AcknowledgementChart& chart);

/// The same at twice the pixels.
[[nodiscard]] QImage renderAcknowledgementChart(const AcknowledgementChart& chart);

} // namespace drydock::views
