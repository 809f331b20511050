// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"

#include <cstddef>
#include <vector>

namespace drydock::models {

/// Rows that stand together.
struct RowSpan
{
    std::size_t first = 0;
    std::size_t count = 0;
    bool operator==(const RowSpan&) const = default;
};

/// How one order of rows becomes another.
struct RowDifference
{
    std::vector<RowSpan> removed;  ///< positions in the old order
    std::vector<RowSpan> inserted; ///< positions in the new order
    std::size_t removedCount = 0;
    std::size_t insertedCount = 0;
    std::size_t movedCount = 0; ///< the fewest rows that have to move for the others to stay

    [[nodiscard]] std::size_t count() const { return removedCount + insertedCount + movedCount; }
};

class RowIndex;
[[nodiscard]] RowDifference differenceOf(const RowIndex& before, const RowIndex& after);

/// Contiguous spans of numbers that are ascending.
[[nodiscard]] std::vector<RowSpan> spansOf(const std::vector<std::size_t>& positions);

} // namespace drydock::models
