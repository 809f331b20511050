// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/timeline_view.h"

#include "views/devices/timeline_delegate.h"

#include <QWheelEvent>

namespace drydock::views {

TimelineView::TimelineView(const ThemeSource& theme, models::TimelineModel& model, QWidget* parent)
    : QListView(parent)
{
    setAccessibleName(tr("Timeline"));
    setModel(&model);
    setItemDelegate(new TimelineDelegate(theme, this));
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    const auto resize = [this] { updateGeometry(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, resize);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, resize);
    connect(&model, &QAbstractItemModel::modelReset, this, resize);
    connect(&model, &QAbstractItemModel::dataChanged, this, resize);
    connect(&theme, &ThemeSource::changed, this, resize);
}

QSize TimelineView::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < model()->rowCount(); ++row)
        height += sizeHintForIndex(model()->index(row, 0)).height();
    return {200, height + 2};
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the pane's
}

} // namespace drydock::views
