// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/quarantine_model.h"

#include "models/holds/hold_words.h"
#include "models/jobs/standing_words.h"
#include "models/text/format.h"

namespace drydock::models {

QuarantineModel::QuarantineModel(const HoldStore& store, QObject* parent)
    : QAbstractTableModel(parent), m_store(store), m_rows(store.devices())
{
    connect(&store, &HoldStore::devicesChanged, this, &QuarantineModel::update);
}

int QuarantineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int QuarantineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant QuarantineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
        return {};
    const client::HeldDevice& device = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(device, column);
    case Qt::AccessibleTextRole:
        return column == Column::Device
                   ? tr("%1. %2", "a device, how it is held back")
                         .arg(QString::fromStdString(device.id), heldWords(device, systemNow()))
                   : text(device, column);
    case Qt::ToolTipRole:
        if (column == Column::Since)
            return format::exactTime(device.since);
        if (column == Column::Until && !device.isEndless())
            return format::exactTime(device.until);
        return text(device, column);
    case IdRole:
        return QString::fromStdString(device.id);
    default:
        return {};
    }
}

QString QuarantineModel::text(const client::HeldDevice& device, Column column) const
{
    const TimePoint now = systemNow();
    switch (column) {
    case Column::Device:
        return QString::fromStdString(device.id);
    case Column::Since:
        return format::dayAndTime(device.since, now);
    case Column::Until:
        return device.isEndless() ? tr("it is released") : format::dayAndTime(device.until, now);
    case Column::Why:
        return whyWords(device.why);
    case Column::By:
        return heldByWords(device);
    }
    return {};
}

QVariant QuarantineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Device:
        return tr("Device");
    case Column::Since:
        return tr("Since");
    case Column::Until:
        return tr("Until");
    case Column::Why:
        return tr("Why");
    case Column::By:
        return tr("By");
    }
    return {};
}

// Both lists are by id: what stays keeps its row, and so its selection.
void QuarantineModel::update()
{
    const auto& wanted = m_store.devices();
    std::size_t row = 0;
    for (const client::HeldDevice& device : wanted) {
        while (row < m_rows.size() && m_rows[row].id < device.id) {
            beginRemoveRows({}, int(row), int(row));
            m_rows.erase(m_rows.begin() + std::ptrdiff_t(row));
            endRemoveRows();
        }
        if (row == m_rows.size() || m_rows[row].id != device.id) {
            beginInsertRows({}, int(row), int(row));
            m_rows.insert(m_rows.begin() + std::ptrdiff_t(row), device);
            endInsertRows();
        } else if (m_rows[row] != device) {
            m_rows[row] = device;
            Q_EMIT dataChanged(index(int(row), 0), index(int(row), columns - 1));
        }
        ++row;
    }
    if (row < m_rows.size()) {
        beginRemoveRows({}, int(row), int(m_rows.size()) - 1);
        m_rows.resize(row);
        endRemoveRows();
    }
}

} // namespace drydock::models
