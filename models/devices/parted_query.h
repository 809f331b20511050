// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/query.h"
#include "fleet/time.h"
#include "models/devices/compiled_query.h"
#include "models/devices/facets.h"
#include "models/devices/key_lookup.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace drydock::models {

/// Devices that somebody else found: by row of the mirror, which may have grown since.
using RowSet = std::vector<bool>;

/// A device's clauses that do not hold: a bit for each facet's own, one for all others, one for a device that
/// is gone. None: it matches.
using Failures = std::uint8_t;
inline constexpr Failures otherFailure = 1U << facetCount;
inline constexpr Failures goneFailure = 1U << (facetCount + 1);

/// Whether something does not hold beside the clauses about the facet itself.
[[nodiscard]] constexpr bool failsElsewhere(Failures failures, Facet facet)
{
    return (failures & ~(1U << int(facet))) != 0;
}

/// A query by the parts that facets ask about.
class PartedQuery
{
public:
    PartedQuery() = default;
    /// Where `only` is set, it is asked of the devices that `snapshot` cannot say it of: of all, where the
    /// query is for the service, else of those with gaps (KeyGaps); where it is not, these do not match.
    /// `snapshot` outlives this, and may change.
    PartedQuery(const Query& query, std::shared_ptr<const RowSet> only, const client::FleetSnapshot& snapshot,
                TimePoint now);

    /// Of a chunk's rows.
    void evaluate(std::size_t chunk, std::span<Failures> failures);
    /// Of one row.
    [[nodiscard]] Failures failuresOf(client::Row row);

private:
    struct Part
    {
        CompiledQuery query;
        Failures bit;
    };

    [[nodiscard]] bool isFound(std::size_t row) const
    {
        return m_only && row < m_only->size() && (*m_only)[row];
    }

    const client::FleetSnapshot* m_snapshot = nullptr;
    std::shared_ptr<const RowSet> m_only;
    bool m_isForService = false; ///< and `m_only` is set: nothing else counts
    KeyGaps m_gaps;
    std::vector<Part> m_parts;
    CompiledQuery::Verdicts m_verdicts{};
};

} // namespace drydock::models
