// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_delegate.h"

#include "models/groups/group_list_model.h"
#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {
namespace {

constexpr int lineHeight = 20;
constexpr int groupHeight = 50;
constexpr int side = 16;

QString columnText(const QModelIndex& index, models::GroupListModel::Column column)
{
    return index.siblingAtColumn(int(column)).data().toString();
}

} // namespace

GroupDelegate::GroupDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void GroupDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    using Column = models::GroupListModel::Column;
    const Theme& theme = m_theme.theme();
    const QRect& row = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = option.widget && option.widget->hasFocus();
    if (isSelected)
        painter->fillRect(row, hasFocus ? theme.selected : theme.selectedIdle);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, theme.hover);
    painter->fillRect(QRect(row.x() + scaledLength(side), row.bottom(), row.width() - scaledLength(side), 1),
                      theme.line);

    const QFont second = uiFont(TextSize::Second);
    const QFontMetrics secondMetrics(second);
    QRect line = row.adjusted(scaledLength(side), scaledLength(5), -scaledLength(12), 0);
    line.setHeight(scaledLength(lineHeight));
    const QString count = index.data(models::GroupListModel::IsSettledRole).toBool()
                              ? columnText(index, Column::Devices)
                              : tr("counting…");
    painter->setFont(second);
    painter->setPen(theme.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);

    const QFont first = uiFont(TextSize::Body, isSelected ? QFont::DemiBold : QFont::Medium);
    const int room = line.width() - secondMetrics.horizontalAdvance(count) - scaledLength(8);
    painter->setFont(first);
    painter->setPen(theme.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(first).elidedText(columnText(index, Column::Name), Qt::ElideRight, room));

    line.translate(0, line.height());
    const QString kind = columnText(index, Column::Kind);
    painter->setFont(second);
    painter->setPen(theme.muted);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, kind);
    line.setLeft(line.left() + secondMetrics.horizontalAdvance(kind) + scaledLength(8));
    const QFont mono = monoFont(TextSize::Second);
    painter->setFont(mono);
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(mono).elidedText(columnText(index, Column::Query), Qt::ElideRight, line.width()));
}

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(groupHeight)};
}

} // namespace drydock::views
