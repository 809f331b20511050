// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace drydock::models {

/// A short list whose rows are replaced as a whole: those that are the same stay untouched, the others are
/// one span of changes, and the end grows or shrinks.
template <typename Row>
class SpanListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    void setRows(std::vector<Row> wanted)
    {
        const std::size_t common = std::min(m_rows.size(), wanted.size());
        if (m_rows.size() > common) {
            beginRemoveRows({}, int(common), int(m_rows.size()) - 1);
            m_rows.resize(common);
            endRemoveRows();
        }
        int first = -1;
        int last = -1;
        for (std::size_t i = 0; i < common; ++i) {
            if (m_rows[i] == wanted[i])
                continue;
            m_rows[i] = wanted[i];
            first = first < 0 ? int(i) : first;
            last = int(i);
        }
        if (first >= 0)
            Q_EMIT dataChanged(index(first), index(last));
        if (wanted.size() > common) {
            beginInsertRows({}, int(common), int(wanted.size()) - 1);
            m_rows = std::move(wanted);
            endInsertRows();
        }
    }

protected:
    /// Null for an index of another model, or none.
    [[nodiscard]] const Row* rowAt(const QModelIndex& index) const
    {
        const bool isOurs =
            index.isValid() && index.model() == this && std::size_t(index.row()) < m_rows.size();
        return isOurs ? &m_rows[std::size_t(index.row())] : nullptr;
    }

private:
    std::vector<Row> m_rows;
};

} // namespace drydock::models
