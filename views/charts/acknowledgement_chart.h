// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QString>

#include <array>
#include <chrono>
#include <cstddef>
#include <vector>

namespace drydock::views {

/// Layers of the stack from the axis up: failures rest on zero, so that their growth shows.
enum class Layer { NotSuccessful, Succeeded, AlreadyInstalled, InProgress, Notified, Queued };
inline constexpr std::size_t layerCount = 6;

/// How many executions are in each layer at one time.
struct AcknowledgementSample
{
    std::chrono::milliseconds time{}; ///< since the chart's beginning
    std::array<int, layerCount> counts{};

    [[nodiscard]] int& operator[](Layer layer) { return counts[static_cast<std::size_t>(layer)]; }
    [[nodiscard]] int operator[](Layer layer) const { return counts[static_cast<std::size_t>(layer)]; }
};

/// Something that happened, as a dashed line and a few words on the plot.
struct ChartMarker
{
    std::chrono::milliseconds time{};
    QString text;
};

struct AcknowledgementChart
{
    QString title;
    QString subtitle;
    std::vector<AcknowledgementSample> samples; ///< by rising time
    std::vector<ChartMarker> markers;           ///< beginnings, at the top of the plot
    std::vector<ChartMarker> results;           ///< ends: a few words that lead up to them, in the plot
};

/// The colour of a layer in the light theme, as painted.
[[nodiscard]] QColor layerColor(Layer layer);

/// Acknowledgements over time as stacked areas with title, legend and axes, in the light theme: 1200 × 600 at
/// twice the pixels. Needs a QApplication; the offscreen platform will do.
[[nodiscard]] QImage renderAcknowledgementChart(const AcknowledgementChart& chart);

} // namespace drydock::views
