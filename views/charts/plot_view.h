// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>

namespace drydock::views {

/// Shows a scene that is as large as the view: scenes follow by their sceneRectChanged.
class PlotView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit PlotView(QGraphicsScene& scene, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace drydock::views
