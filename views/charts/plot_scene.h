// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/plot_frame.h"
#include "views/theme/theme.h"

#include <QGraphicsScene>

class QAbstractSeries;
class QChart;
class QValueAxis;

namespace drydock::views {

/// A plot over time: QtCharts draws the series, this the grid, the axes and the markers around them, so that
/// they are the same in a window, a picture and a drawing.
class PlotScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit PlotScene(QObject* parent = nullptr);

    void setLook(const Theme& theme, const QFont& labels);
    /// Where the plot with its labels lies in the scene.
    void setPlace(const QRectF& place);
    void setTimeAxis(double seconds, std::vector<AxisTick> ticks);
    void setCountAxis(std::vector<AxisTick> ticks);
    void setMarkers(std::vector<PlotMarker> markers);
    /// Said in the middle while there is nothing to show; empty says nothing.
    void setNote(const QString& note);
    [[nodiscard]] const PlotFrame& frame() const { return m_frame; }

protected:
    void addSeries(QAbstractSeries* series);
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// Gives the series the theme's colours.
    virtual void colourSeries() = 0;
    void drawBackground(QPainter* painter, const QRectF& exposed) override;
    void drawForeground(QPainter* painter, const QRectF& exposed) override;

private:
    void arrange();

    Theme m_theme = Theme::of(ColourScheme::Light);
    QFont m_font;
    QRectF m_place;
    QString m_note;
    PlotFrame m_frame;
    std::vector<PlotMarker> m_markers;
    QChart* m_chart;
    QValueAxis* m_timeAxis;
    QValueAxis* m_countAxis;
};

} // namespace drydock::views
