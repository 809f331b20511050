// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/row_index.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace drydock::models {

struct Filtered
{
    std::vector<std::uint8_t> matches; ///< by row of the mirror: 1 where it is shown
    std::size_t count = 0;
    Facets facets;
};

/// One pass over all devices: which match, and the counts of every facet. Nothing once stopped.
[[nodiscard]] std::optional<Filtered> filterRows(const RowRequest& request, const std::stop_token& stop);

} // namespace drydock::models
