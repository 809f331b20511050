// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/fleet_snapshot.h"

#include <algorithm>

namespace drydock::client {

DeviceValues FleetSnapshot::values(Row row) const
{
    return {.model = model[row],
            .softwareName = softwareName[row],
            .softwareVersion = softwareVersion[row],
            .desiredVersion = desiredVersion[row],
            .job = job[row],
            .package = package[row],
            .groups = groups[row],
            .reason = reason[row],
            .seen = seen[row],
            .state = state[row],
            .phase = phase[row],
            .progress = progress[row],
            .online = online[row],
            .keysWhole = rowKeys[row].whole()};
}

void SnapshotFacts::setRow(Row row)
{
    m_row = row;
}

std::string_view SnapshotFacts::text(QueryField field) const
{
    switch (field) {
    case QueryField::Id:
        return m_snapshot.ids[m_row];
    case QueryField::Model:
        return m_snapshot.text(m_snapshot.model[m_row]);
    case QueryField::SoftwareVersion:
        return m_snapshot.text(m_snapshot.softwareVersion[m_row]);
    case QueryField::Desired:
        return m_snapshot.text(m_snapshot.desiredVersion[m_row]);
    case QueryField::State: {
        const auto state = executionState(m_snapshot.state[m_row]);
        return state ? toString(*state) : std::string_view();
    }
    case QueryField::Job:
        return m_snapshot.text(m_snapshot.job[m_row]);
    case QueryField::Package:
        return m_snapshot.text(m_snapshot.package[m_row]);
    case QueryField::Reason:
        return m_snapshot.text(m_snapshot.reason[m_row]);
    case QueryField::Online:
    case QueryField::Seen:
    case QueryField::Group:
    case QueryField::Progress:
    case QueryField::Reported:
    case QueryField::Attribute:
        break;
    }
    return {};
}

std::size_t SnapshotFacts::groupCount() const
{
    const std::string_view joined = m_snapshot.text(m_snapshot.groups[m_row]);
    return joined.empty() ? 0 : std::size_t(std::ranges::count(joined, ' ')) + 1;
}

std::string_view SnapshotFacts::group(std::size_t index) const
{
    std::string_view rest = m_snapshot.text(m_snapshot.groups[m_row]);
    for (; index > 0; --index)
        rest.remove_prefix(rest.find(' ') + 1);
    return rest.substr(0, rest.find(' '));
}

std::optional<std::chrono::seconds> SnapshotFacts::sinceSeen() const
{
    const std::int64_t seen = m_snapshot.seen[m_row];
    if (seen == 0)
        return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(m_now - fromMilliseconds(seen));
}

std::optional<int> SnapshotFacts::progress() const
{
    const std::int8_t progress = m_snapshot.progress[m_row];
    return progress < 0 ? std::nullopt : std::optional<int>(progress);
}

std::optional<std::string> SnapshotFacts::reported(std::string_view path) const
{
    const auto key = m_snapshot.keys.find(path);
    const KeyValue value = key ? m_snapshot.keys.value(*key, m_row) : KeyValue();
    if (value.cell.isNone() || value.cell.kind() == KeyCell::Kind::Elsewhere)
        return std::nullopt;
    return m_snapshot.keys.textOf(value);
}

} // namespace drydock::client
