// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/audit_delegate.h"

#include "models/activity/audit_model.h"
#include "views/theme/theme_source.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace drydock::views {
namespace {

using models::AuditModel;

constexpr int iconSide = 16;

AuditModel::Column columnOf(const QModelIndex& index)
{
    return AuditModel::Column(index.column());
}

} // namespace

AuditDelegate::AuditDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void AuditDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme& theme = m_theme.theme();
    option->state.setFlag(QStyle::State_MouseOver, index.row() == m_hovered);
    // Rows are chosen, not cells.
    option->state.setFlag(QStyle::State_HasFocus, false);
    if (columnOf(index) == AuditModel::Column::Actor) {
        const int side = scaledLength(iconSide);
        const bool isAutomatic = index.data(AuditModel::IsAutomaticRole).toBool();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(side, side);
        option->icon = m_theme.icon(isAutomatic ? Icon::Policy : Icon::User);
    }
    const QColor colour = columnOf(index) == AuditModel::Column::Time ? theme.muted : theme.text;
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
}

bool AuditDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                              const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (columnOf(index) != AuditModel::Column::Time)
        tip = tr("%1\n%2", "what is in a cell, when it was")
                  .arg(tip,
                       index.siblingAtColumn(int(AuditModel::Column::Time)).data(Qt::ToolTipRole).toString());
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

} // namespace drydock::views
