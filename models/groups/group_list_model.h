// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/groups/group_store.h"

#include <QAbstractTableModel>

#include <vector>

namespace drydock::models {

/// The groups that a text fits, by name.
class GroupListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Kind, Devices, Query, CreatedBy, Changed };
    Q_ENUM(Column)
    static constexpr int columns = 6;
    enum Role {
        IdRole = Qt::UserRole,
        IsDynamicRole,
        CountRole,
        IsSettledRole, ///< false while the service is still counting
        ChangedRole    ///< ms since 1970
    };
    Q_ENUM(Role)

    explicit GroupListModel(const GroupStore& store, QObject* parent = nullptr);

    /// Those whose name, id or query holds it; all for none.
    void setFilter(const QString& text);
    [[nodiscard]] const QString& filter() const { return m_filter; }
    [[nodiscard]] const client::GroupInfo& group(int row) const { return m_rows[std::size_t(row)]; }
    [[nodiscard]] int rowOf(const std::string& id) const; ///< -1: it isn't shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void update();
    [[nodiscard]] bool isShown(const client::GroupInfo& group) const;

    const GroupStore& m_store;
    QString m_filter;
    std::vector<client::GroupInfo> m_rows;
};

} // namespace drydock::models
