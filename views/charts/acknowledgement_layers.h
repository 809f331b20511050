// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/glyphs.h"

#include <QColor>
#include <QString>

#include <array>
#include <chrono>
#include <cstddef>
#include <vector>

namespace drydock::views {

/// Layers of the stack from the axis up: failures rest on zero, so that their growth shows.
enum class Layer { NotSuccessful, Succeeded, AlreadyInstalled, InProgress, Notified, Queued };
inline constexpr std::size_t layerCount = 6;

inline constexpr std::array<Layer, layerCount> layersFromTheAxisUp{Layer::NotSuccessful,    Layer::Succeeded,
                                                                   Layer::AlreadyInstalled, Layer::InProgress,
                                                                   Layer::Notified,         Layer::Queued};
/// As legends read them: what went well first.
inline constexpr std::array<Layer, layerCount> layersForReading{Layer::Succeeded,  Layer::AlreadyInstalled,
                                                                Layer::InProgress, Layer::Notified,
                                                                Layer::Queued,     Layer::NotSuccessful};

/// How many executions are in each layer at one time.
struct AcknowledgementSample
{
    std::chrono::milliseconds time{}; ///< since the chart's beginning
    std::array<int, layerCount> counts{};

    [[nodiscard]] int& operator[](Layer layer) { return counts[static_cast<std::size_t>(layer)]; }
    [[nodiscard]] int operator[](Layer layer) const { return counts[static_cast<std::size_t>(layer)]; }
    [[nodiscard]] int total() const;
    bool operator==(const AcknowledgementSample&) const = default;
};

/// Something that happened, as a dashed line and a few words on the plot.
struct ChartMarker
{
    std::chrono::milliseconds time{}; ///< since the chart's beginning
    QString text;
    bool operator==(const ChartMarker&) const = default;
};

[[nodiscard]] QString layerName(Layer layer);
[[nodiscard]] StateGlyph layerGlyph(Layer layer);
/// The state's colour, a little calmer: as areas and their swatches are painted.
[[nodiscard]] QColor layerFill(Layer layer, const Theme& theme);

[[nodiscard]] bool hasDevices(const std::vector<AcknowledgementSample>& samples, Layer layer);
/// At most `most` samples over the same time: the last of each of as many equal spans, and the first of all.
[[nodiscard]] std::vector<AcknowledgementSample> thinned(const std::vector<AcknowledgementSample>& samples,
                                                         std::size_t most);

/// As they are drawn: what is so at the end stays for a while where the job `hasEnded`, or its last step
/// would be the picture's edge; and nothing is shorter than a second.
[[nodiscard]] std::vector<AcknowledgementSample> withTail(std::vector<AcknowledgementSample> samples,
                                                          bool hasEnded);

} // namespace drydock::views
