// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/plot_scene.h"

class QLineSeries;

namespace drydock::views {

/// One number over time, as a line; its axis begins where the line would not be flat.
class LineScene : public PlotScene
{
    Q_OBJECT

public:
    explicit LineScene(QObject* parent = nullptr);

    /// Seconds and counts, by rising seconds. Sets the axis of the counts.
    void setPoints(const QList<QPointF>& points);

protected:
    void colourSeries() override;

private:
    QLineSeries* m_line;
};

} // namespace drydock::views
