// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of reported keys.
#include "models/devices/device_model.h"
#include "models/devices/device_text.h"

#include <algorithm>

namespace drydock::models {

void DeviceModel::addKeyColumn(const std::string& path)
{
    if (std::ranges::find(m_keyColumns, path) != m_keyColumns.end())
        return;
    beginInsertColumns({}, columnCount(), columnCount());
    m_keyColumns.push_back(path);
    endInsertColumns();
}

void DeviceModel::removeKeyColumn(const std::string& path)
{
    const auto found = std::ranges::find(m_keyColumns, path);
    if (found == m_keyColumns.end())
        return;
    const int column = deviceColumnCount + int(found - m_keyColumns.begin());
    beginRemoveColumns({}, column, column);
    m_keyColumns.erase(found);
    endRemoveColumns();
    if (m_sort.key == path)
        setOrder({});
}

std::optional<client::KeyId> DeviceModel::keyAt(int column) const
{
    return snapshot().keys.find(m_keyColumns[std::size_t(column - deviceColumnCount)]);
}

QString DeviceModel::keyText(client::Row row, int column) const
{
    const auto key = keyAt(column);
    return key ? DeviceText(snapshot(), now()).keyCell(row, *key) : QString();
}

} // namespace drydock::models
