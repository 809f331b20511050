// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/query.h"
#include "memory/large_allocator.h"
#include "models/devices/facet_counts.h"
#include "models/devices/parted_query.h"
#include "models/devices/row_order.h"
#include "models/devices/sort_keys.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace drydock::models {

/// What is asked of the devices.
struct RowQuestion
{
    Query query;
    std::shared_ptr<const RowSet> only; ///< set: these instead of what `query` says
    RowSort sort;
    TimePoint now{};
};

/// The answer to a question as it stands: the devices that match, in their order, and the counts of the
/// facets. Once it was built from all devices, each change is merged in, at a cost that hardly depends on how
/// many there are.
class LiveRows
{
public:
    struct Parts
    {
        RowOrder order;
        SortKeys keys;
        memory::LargeVector<Failures> failures; ///< by row of the mirror
        FacetCounts counts;
        std::shared_ptr<const memory::LargeVector<std::uint32_t>> ranks; ///< of ids, by row of the mirror
    };
    /// What a merge did to a row.
    struct Step
    {
        bool belongs = false;
        std::optional<RowMove> move; ///< where it came, went, or moved
        bool isAmongOthers = false;  ///< it was there before and after
    };

    LiveRows() = default;
    LiveRows(RowQuestion question, Parts parts);

    /// From now on the changes of `snapshot`, which outlives this, are merged.
    void follow(const client::FleetSnapshot& snapshot);
    /// Merges a row of which these fields may be others. Nothing where that cannot be done, and all is to be
    /// built anew: the device or a text was not there when it was.
    [[nodiscard]] std::optional<Step> merge(client::Row row, client::FieldSet fields);
    /// Two steps ahead of `merge`: loads what it will look at, then what that leads to.
    void prefetch(client::Row row, client::FieldSet fields) const;
    void prefetchPlace(client::Row row, client::FieldSet fields) const;

    /// Fields whose change changes the answer.
    [[nodiscard]] client::FieldSet fields() const;
    /// Positions are right after `settle`.
    [[nodiscard]] const RowIndex& index() const { return m_parts.order.index(); }
    void settle() { m_parts.order.settle(); }
    [[nodiscard]] Facets facets(const client::TextTable& texts) const { return m_parts.counts.facets(texts); }

private:
    [[nodiscard]] std::optional<RowMove> reorder(client::Row row, bool belonged, bool belongs,
                                                 const std::optional<OrderKey>& key);

    RowQuestion m_question;
    Parts m_parts;
    client::FieldSet m_queryFields;
    client::FieldSet m_sortFields;
    const client::FleetSnapshot* m_snapshot = nullptr;
    PartedQuery m_query;
};

} // namespace drydock::models
