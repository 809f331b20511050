// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/live_rows.h"

#include "memory/prefetch.h"
#include "models/devices/query_parts.h"

#include <utility>

namespace drydock::models {

using client::Row;

LiveRows::LiveRows(RowQuestion question, Parts parts)
    : m_question(std::move(question)), m_parts(std::move(parts)),
      m_queryFields(fieldsOf(m_question.query.tree())), m_sortFields(fieldsOf(m_question.sort))
{
}

void LiveRows::follow(const client::FleetSnapshot& snapshot)
{
    m_snapshot = &snapshot;
    m_query = PartedQuery(m_question.query, m_question.only, snapshot, m_question.now);
}

client::FieldSet LiveRows::fields() const
{
    client::FieldSet fields = FacetCounts::fields();
    fields.add(m_queryFields);
    fields.add(m_sortFields);
    return fields;
}

std::optional<LiveRows::Step> LiveRows::merge(Row row, client::FieldSet fields)
{
    if (row >= m_parts.failures.size())
        return std::nullopt;
    Failures& failures = m_parts.failures[row];
    const Failures before = failures;
    const bool isAlive = m_snapshot->alive[row];
    const bool isAsked = !isAlive || (before & goneFailure) != 0 || fields.overlaps(m_queryFields);
    const Failures after = isAsked ? m_query.failuresOf(row) : before;
    const bool belonged = before == 0;
    const bool belongs = after == 0;
    std::optional<OrderKey> key;
    if (belongs && (!belonged || fields.overlaps(m_sortFields))) {
        const std::uint32_t rank = (*m_parts.ranks)[row];
        const auto value = m_parts.keys.of(row, rank, *m_snapshot);
        if (!value)
            return std::nullopt;
        key = {*value, rank};
    }
    if (before != after || fields.overlaps(FacetCounts::fields()))
        m_parts.counts.replace(row, fields, before, after, *m_snapshot);
    failures = after;
    return Step{belongs, reorder(row, belonged, belongs, key), belonged && belongs};
}

void LiveRows::prefetch(Row row, client::FieldSet fields) const
{
    if (row >= m_parts.failures.size())
        return;
    memory::prefetchLine(&m_parts.failures[row]);
    m_parts.counts.prefetch(row, fields);
    if (!fields.overlaps(m_sortFields))
        return;
    memory::prefetchLine(&(*m_parts.ranks)[row]);
    m_parts.order.index().prefetch(row);
}

void LiveRows::prefetchPlace(Row row, client::FieldSet fields) const
{
    if (fields.overlaps(m_sortFields))
        m_parts.order.prefetchPlace(row);
}

std::optional<RowMove> LiveRows::reorder(Row row, bool belonged, bool belongs,
                                         const std::optional<OrderKey>& key)
{
    if (belonged && !belongs)
        return m_parts.order.remove(row);
    if (!belonged && belongs)
        return m_parts.order.insert(row, *key);
    return key ? m_parts.order.move(row, *key) : std::nullopt;
}

} // namespace drydock::models
