// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>

namespace drydock::views {

/// Shows a scene that is as large as the view.
class PlotView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit PlotView(QGraphicsScene& scene, QWidget* parent = nullptr);

Q_SIGNALS:
    /// What the scene has to fill now.
    void placed(const QRectF& place);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace drydock::views
