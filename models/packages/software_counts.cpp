// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/software_counts.h"

#include <utility>

namespace drydock::models {

using client::Field;
using client::Row;

bool SoftwareCounts::apply(const client::MirrorChanges& changes, const client::FleetSnapshot& snapshot)
{
    client::FieldSet counted;
    for (const Field field : {Field::SoftwareName, Field::SoftwareVersion, Field::Model})
        counted.add(field);
    m_kindOf.resize(snapshot.rowCount(), none);
    bool isOther = false;
    for (const auto& change : changes.changed) {
        if (change.fields.overlaps(counted))
            isOther = count(change.row, snapshot) || isOther;
    }
    for (const auto* rows : {&changes.added, &changes.removed}) {
        for (const Row row : *rows)
            isOther = count(row, snapshot) || isOther;
    }
    return isOther;
}

void SoftwareCounts::clear()
{
    m_kinds.clear();
    m_numbers.clear();
    m_kindOf.clear();
}

bool SoftwareCounts::count(Row row, const client::FleetSnapshot& snapshot)
{
    const std::uint32_t now =
        snapshot.alive[row]
            ? numberOf({snapshot.softwareName[row], snapshot.softwareVersion[row], snapshot.model[row]})
            : none;
    const std::uint32_t before = std::exchange(m_kindOf[row], now);
    if (before == now)
        return false;
    if (before != none)
        --m_kinds[before].devices;
    if (now != none)
        ++m_kinds[now].devices;
    return true;
}

std::uint32_t SoftwareCounts::numberOf(const Kind& kind)
{
    const auto [found, isNew] = m_numbers.try_emplace(kind, static_cast<std::uint32_t>(m_kinds.size()));
    if (isNew)
        m_kinds.push_back({kind, 0});
    return found->second;
}

std::size_t SoftwareCounts::Hash::operator()(const Kind& kind) const
{
    const std::uint64_t mixed =
        (std::uint64_t(kind.name) << 42U) ^ (std::uint64_t(kind.version) << 21U) ^ kind.model;
    return std::size_t((mixed * 0x9E37'79B9'7F4A'7C15ULL) >> 20U);
}

} // namespace drydock::models
