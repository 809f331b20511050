// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/indented_header.h"

#include <QPainter>
#include <QStyleOptionHeader>

namespace drydock::views {

IndentedHeader::IndentedHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

void IndentedHeader::setIndent(int logicalIndex, int pixels)
{
    m_indents.insert(logicalIndex, pixels);
    viewport()->update();
}

void IndentedHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const int indent = m_indents.value(logicalIndex);
    if (indent > 0) {
        QStyleOptionHeader before;
        initStyleOption(&before);
        before.rect = QRect(rect.x(), rect.y(), indent, rect.height());
        style()->drawControl(QStyle::CE_HeaderEmptyArea, &before, painter, this);
    }
    QHeaderView::paintSection(painter, rect.adjusted(indent, 0, 0, 0), logicalIndex);
}

} // namespace drydock::views
