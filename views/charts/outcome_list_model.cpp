// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/outcome_list_model.h"

#include <QLocale>

#include <algorithm>
#include <iterator>
#include <utility>

namespace drydock::views {

void OutcomeListModel::setSlices(const std::vector<OutcomeSlice>& slices)
{
    std::vector<OutcomeSlice> rows;
    std::ranges::copy_if(slices, std::back_inserter(rows), [](const auto& slice) { return slice.count > 0; });
    const bool sameStates = std::ranges::equal(rows, m_slices, {}, &OutcomeSlice::key, &OutcomeSlice::key);
    if (!sameStates)
        beginResetModel();
    m_slices = std::move(rows);
    if (!sameStates)
        endResetModel();
    else if (!m_slices.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const OutcomeSlice& OutcomeListModel::slice(const QModelIndex& index) const
{
    return m_slices[static_cast<std::size_t>(index.row())];
}

int OutcomeListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_slices.size());
}

QVariant OutcomeListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutcomeSlice& row = slice(index);
    if (role == Qt::DisplayRole)
        return row.word;
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2").arg(row.word, QLocale().toString(row.count));
    return {};
}

} // namespace drydock::views
