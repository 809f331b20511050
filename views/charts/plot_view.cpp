// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_view.h"

#include <QResizeEvent>

namespace drydock::views {

PlotView::PlotView(QGraphicsScene& scene, QWidget* parent) : QGraphicsView(&scene, parent)
{
    // Never as large as its items by itself: they are as large as it is.
    scene.setSceneRect(0, 0, 1, 1);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setInteractive(false);
    setMinimumSize(1, 1);
}

void PlotView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    const QRectF place(QPointF(0, 0), QSizeF(event->size()));
    scene()->setSceneRect(place);
    Q_EMIT placed(place);
}

// A wheel over the plot scrolls the page.
void PlotView::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace drydock::views
