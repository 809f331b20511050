// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/device_document.h"

#include <QAbstractTableModel>

#include <vector>

namespace drydock::models {

/// What a device reports and what is desired of it, side by side, differing keys first.
class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ReportedColumn, DesiredColumn };
    Q_ENUM(Column)
    enum Role {
        DiffersRole = Qt::UserRole + 1, ///< bool
        KindRole,                       ///< int of client::ValueKind; -1 where there is no value
        ValueRole                       ///< QString, whole
    };
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Rows whose key stays where it was keep their index.
    void setRows(std::vector<client::StateRow> rows);
    [[nodiscard]] int differences() const;

private:
    std::vector<client::StateRow> m_rows;
};

} // namespace drydock::models
