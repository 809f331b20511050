// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_view.h"

#include <QResizeEvent>

namespace drydock::views {

PlotView::PlotView(QGraphicsScene& scene, QWidget* parent) : QGraphicsView(&scene, parent)
{
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
    scene()->setSceneRect(QRectF(QPointF(), QSizeF(event->size())));
}

// A wheel over the plot scrolls the page.
void PlotView::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace drydock::views
