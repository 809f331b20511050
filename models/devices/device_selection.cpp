// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_selection.h"

#include <algorithm>

namespace drydock::models {

using client::Row;

DeviceSelection::DeviceSelection(const DeviceModel& model, QObject* parent) : QObject(parent), m_model(model)
{
    connect(&model, &DeviceModel::startedOver, this, [this] {
        forgetAll();
        m_anchor.reset();
        setCurrent(std::nullopt);
        Q_EMIT changed();
    });
}

std::vector<Row> DeviceSelection::shownRows() const
{
    std::vector<Row> rows;
    const auto index = m_model.index();
    std::ranges::copy_if(index->rows(), std::back_inserter(rows), [this](Row row) { return contains(row); });
    return rows;
}

void DeviceSelection::select(int position)
{
    forgetAll();
    m_anchor = m_model.rowAt(position);
    set(*m_anchor, true);
    setCurrent(m_anchor);
    Q_EMIT changed();
}

void DeviceSelection::toggle(int position)
{
    m_anchor = m_model.rowAt(position);
    set(*m_anchor, !contains(*m_anchor));
    setCurrent(m_anchor);
    Q_EMIT changed();
}

void DeviceSelection::extendTo(int position, bool keepOthers)
{
    const auto anchor = m_anchor ? m_model.positionOf(*m_anchor) : std::nullopt;
    if (!anchor) {
        // What the range would begin with is not shown any more.
        select(position);
        return;
    }
    if (!keepOthers)
        forgetAll();
    for (int place = std::min(*anchor, position); place <= std::max(*anchor, position); ++place)
        set(m_model.rowAt(place), true);
    setCurrent(m_model.rowAt(position));
    Q_EMIT changed();
}

void DeviceSelection::moveTo(int position)
{
    setCurrent(m_model.rowAt(position));
}

void DeviceSelection::selectAll()
{
    for (int position = 0; position < m_model.rowCount(); ++position)
        set(m_model.rowAt(position), true);
    Q_EMIT changed();
}

void DeviceSelection::clear()
{
    if (m_count == 0)
        return;
    forgetAll();
    Q_EMIT changed();
}

void DeviceSelection::set(Row row, bool selected)
{
    if (row >= m_selected.size())
        m_selected.resize(std::max<std::size_t>(row + 1, m_model.snapshot().rowCount()));
    if (m_selected[row] == selected)
        return;
    m_selected[row] = selected;
    m_count += selected ? 1 : std::size_t(-1);
}

void DeviceSelection::setCurrent(std::optional<Row> row)
{
    if (m_current == row)
        return;
    m_current = row;
    Q_EMIT currentChanged();
}

void DeviceSelection::forgetAll()
{
    m_selected.assign(m_selected.size(), false);
    m_count = 0;
}

} // namespace drydock::models
