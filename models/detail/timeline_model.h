// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/device_document.h"

#include <QAbstractListModel>

#include <vector>

namespace drydock::models {

/// What happened to a device, newest first.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SubTitleRole = Qt::UserRole + 1, ///< QString; empty where there is nothing to add
        TimeRole,                        ///< qint64, ms since 1970
        DayRole,                         ///< QDate in the operator's zone, for groups
        KindRole,                        ///< int of client::HistoryKind
        StateRole                        ///< int of ExecutionState; -1 for what is none
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Newest first. What continues what is shown is put before it.
    void setEntries(std::vector<client::HistoryEntry> entries);

private:
    std::vector<client::HistoryEntry> m_entries;
};

} // namespace drydock::models
