// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/fleet_tally.h"

namespace drydock::client {
namespace {

/// Kinds without devices that are kept, beside as many as have some: jobs come and go for months.
constexpr std::size_t emptyKindsKept = 1000;
constexpr std::uint32_t goneKind = 0;

} // namespace

FieldSet FleetTally::fields()
{
    FieldSet fields;
    for (const Field field : {Field::Model, Field::SoftwareName, Field::SoftwareVersion, Field::Package,
                              Field::Job, Field::Reason, Field::State, Field::Online})
        fields.add(field);
    return fields;
}

void FleetTally::countAll(const FleetSnapshot& snapshot)
{
    *this = {};
    m_kinds.emplace_back();
    m_counted.resize(snapshot.rowCount(), goneKind);
    for (Row row = 0; row < snapshot.rowCount(); ++row)
        countRow(snapshot, row);
    m_kinds[goneKind].devices = 0;
}

void FleetTally::count(const FleetSnapshot& snapshot, std::span<const Row> rows)
{
    if (m_kinds.empty() || m_emptyKinds > m_kinds.size() / 2 + emptyKindsKept) {
        countAll(snapshot);
        return;
    }
    m_counted.resize(snapshot.rowCount(), goneKind);
    for (const Row row : rows)
        countRow(snapshot, row);
    m_kinds[goneKind].devices = 0;
}

void FleetTally::countRow(const FleetSnapshot& snapshot, Row row)
{
    const std::uint32_t before = m_counted[row];
    const std::uint32_t after =
        !snapshot.alive[row]
            ? goneKind
            : numberOf({snapshot.model[row], snapshot.softwareName[row], snapshot.softwareVersion[row],
                        snapshot.package[row], snapshot.job[row], snapshot.reason[row], snapshot.state[row],
                        snapshot.online[row] == Presence::Online});
    if (before == after)
        return;
    m_counted[row] = after;
    if (m_kinds[after].devices++ == 0 && after != goneKind)
        --m_emptyKinds;
    if (before != goneKind && --m_kinds[before].devices == 0)
        ++m_emptyKinds;
}

std::uint32_t FleetTally::numberOf(const Kind& kind)
{
    const auto [place, isNew] = m_numbers.try_emplace(kind, std::uint32_t(m_kinds.size()));
    if (isNew) {
        m_kinds.push_back({kind, 0});
        ++m_emptyKinds;
    }
    return place->second;
}

std::size_t FleetTally::Hash::operator()(const Kind& kind) const
{
    std::uint64_t hash = std::uint64_t(kind.state) << 1U | std::uint64_t(kind.isOnline);
    for (const TextId text :
         {kind.model, kind.softwareName, kind.softwareVersion, kind.package, kind.job, kind.reason})
        hash = (hash ^ text) * 0x9E37'79B9'7F4A'7C15U ^ hash >> 29U;
    return hash;
}

} // namespace drydock::client
