// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/parted_query.h"

#include "models/devices/query_parts.h"

#include <utility>

namespace drydock::models {

PartedQuery::PartedQuery(const Query& query, std::shared_ptr<const RowSet> only,
                         const client::FleetSnapshot& snapshot, TimePoint now)
    : m_snapshot(&snapshot), m_only(std::move(only))
{
    m_isForService = m_only && isForService(query.tree());
    if (m_isForService)
        return;
    m_gaps = KeyGaps(query.tree());
    const QueryParts parts = partsOf(query.tree());
    const auto add = [&](const QueryTree& tree, unsigned bit) {
        if (tree)
            m_parts.push_back({CompiledQuery(tree, snapshot, now), static_cast<Failures>(bit)});
    };
    add(parts.rest, otherFailure);
    for (std::size_t facet = 0; facet < facetCount; ++facet)
        add(parts.facets[facet], 1U << facet);
}

void PartedQuery::evaluate(std::size_t chunk, std::span<Failures> failures)
{
    const auto alive = m_snapshot->alive.chunk(chunk);
    for (std::size_t i = 0; i < alive.size(); ++i)
        failures[i] = alive[i] ? 0 : goneFailure;
    for (Part& part : m_parts) {
        part.query.evaluate(chunk, m_verdicts);
        for (std::size_t i = 0; i < alive.size(); ++i)
            failures[i] |= static_cast<Failures>(m_verdicts[i] != 0 ? 0 : part.bit);
    }
    if (!m_isForService && !m_gaps.mayContain(*m_snapshot))
        return;
    for (std::size_t i = 0; i < alive.size(); ++i) {
        const auto row = client::Row(chunk * CompiledQuery::chunkSize + i);
        if (alive[i] && (m_isForService || m_gaps.contains(row, *m_snapshot)))
            failures[i] = isFound(row) ? 0 : otherFailure;
    }
}

Failures PartedQuery::failuresOf(client::Row row)
{
    if (!m_snapshot->alive[row])
        return goneFailure;
    if (m_isForService || m_gaps.contains(row, *m_snapshot))
        return isFound(row) ? 0 : otherFailure;
    Failures failures = 0;
    for (Part& part : m_parts)
        failures |= static_cast<Failures>(part.query.holdsFor(row) ? 0 : part.bit);
    return failures;
}

} // namespace drydock::models
