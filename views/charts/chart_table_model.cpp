// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_table_model.h"

#include <utility>

namespace drydock::views {

void ChartTableModel::setTable(ChartTable table)
{
    // The same columns and rows that only go on keep the reader's place.
    const int before = rowCount();
    const int after = static_cast<int>(table.rows.size());
    if (table.columns != m_table.columns || after < before) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    if (after > before)
        beginInsertRows({}, before, after - 1);
    m_table = std::move(table);
    if (after > before)
        endInsertRows();
    if (before > 0)
        Q_EMIT dataChanged(index(0, 0), index(before - 1, columnCount() - 1));
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QVariant& value = m_table.rows[static_cast<std::size_t>(index.row())].at(index.column());
    const bool isNumber = value.userType() == QMetaType::Int || value.userType() == QMetaType::LongLong;
    if (role == Qt::DisplayRole)
        return shownValue(value);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < columnCount())
        return m_table.columns.at(section);
    return {};
}

} // namespace drydock::views
