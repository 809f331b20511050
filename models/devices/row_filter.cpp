// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_filter.h"

#include <algorithm>
#include <span>

namespace drydock::models {

std::optional<Filtered> filterRows(PartedQuery query, const client::FleetSnapshot& snapshot,
                                   const std::stop_token& stop)
{
    constexpr std::size_t chunkSize = CompiledQuery::chunkSize;
    const std::size_t rows = snapshot.rowCount();
    Filtered filtered{memory::LargeVector<Failures>(rows), 0, FacetCounts(snapshot)};
    for (std::size_t chunk = 0; chunk * chunkSize < rows; ++chunk) {
        if (stop.stop_requested())
            return std::nullopt;
        const auto failures = std::span(filtered.failures)
                                  .subspan(chunk * chunkSize, std::min(chunkSize, rows - chunk * chunkSize));
        query.evaluate(chunk, failures);
        filtered.count += std::size_t(std::ranges::count(failures, Failures{0}));
        filtered.counts.add(chunk, failures);
    }
    return filtered;
}

} // namespace drydock::models
