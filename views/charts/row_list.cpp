// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/row_list.h"

#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace drydock::views {

RowList::RowList(const ThemeSource& theme, const QString& name, int rowHeight, QWidget* parent)
    : QListView(parent), m_rowHeight(rowHeight)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(this, &QListView::clicked, this, &RowList::chosen);
    connect(&theme, &ThemeSource::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void RowList::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    if (!model)
        return;
    const auto resize = [this] { updateGeometry(); };
    connect(model, &QAbstractItemModel::modelReset, this, resize);
    connect(model, &QAbstractItemModel::rowsInserted, this, resize);
    connect(model, &QAbstractItemModel::rowsRemoved, this, resize);
    updateGeometry();
}

void RowList::setMostRows(int rows)
{
    m_mostRows = rows;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    updateGeometry();
}

int RowList::rowHeight() const
{
    return scaledLength(m_rowHeight);
}

QSize RowList::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {scaledLength(240), (m_mostRows > 0 ? std::min(rows, m_mostRows) : rows) * rowHeight()};
}

QSize RowList::minimumSizeHint() const
{
    return {scaledLength(120), sizeHint().height()};
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentIndex().isValid())
            Q_EMIT chosen(currentIndex());
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void RowList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

// A wheel over rows that are all there scrolls the page.
void RowList::wheelEvent(QWheelEvent* event)
{
    if (m_mostRows > 0)
        QListView::wheelEvent(event);
    else
        event->ignore();
}

void paintRowBackground(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    const bool hasFocus = option.widget && option.widget->hasFocus();
    if (option.state.testFlag(QStyle::State_Selected) && hasFocus)
        painter.fillRect(option.rect, theme.selected);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, theme.hover);
}

} // namespace drydock::views
