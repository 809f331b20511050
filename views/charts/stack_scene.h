// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/acknowledgement_layers.h"
#include "views/charts/plot_scene.h"

class QAreaSeries;
class QLineSeries;

namespace drydock::views {

/// Executions by state over time, stacked, with the surface showing between the layers.
class StackScene : public PlotScene
{
    Q_OBJECT

public:
    /// A step takes two points: no series has more than 600.
    static constexpr std::size_t mostSamples = 300;

    explicit StackScene(QObject* parent = nullptr);

    /// By rising time; thinned to `mostSamples`. Sets the axis of the counts.
    void setSamples(const std::vector<AcknowledgementSample>& samples);
    [[nodiscard]] const std::vector<AcknowledgementSample>& samples() const { return m_samples; }

protected:
    void colourSeries() override;
    void drawForeground(QPainter* painter, const QRectF& exposed) override;

private:
    /// The upper border of a layer, as steps.
    [[nodiscard]] QList<QPointF> border(std::size_t layers) const;

    std::vector<AcknowledgementSample> m_samples;
    std::array<QLineSeries*, layerCount> m_borders{};
    std::array<QAreaSeries*, layerCount> m_areas{};
};

} // namespace drydock::views
