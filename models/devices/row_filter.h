// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/large_allocator.h"
#include "models/devices/facet_counts.h"
#include "models/devices/parted_query.h"

#include <cstddef>
#include <optional>
#include <stop_token>

namespace drydock::models {

struct Filtered
{
    memory::LargeVector<Failures> failures; ///< by row of the mirror
    std::size_t count = 0;                  ///< of those that match
    FacetCounts counts;
};

/// One pass over all devices: which match, and the counts of every facet. Nothing once stopped.
[[nodiscard]] std::optional<Filtered> filterRows(PartedQuery query, const client::FleetSnapshot& snapshot,
                                                 const std::stop_token& stop);

} // namespace drydock::models
