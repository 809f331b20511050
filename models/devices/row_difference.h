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
    std::vector<client::Row> removed;
    std::vector<client::Row> inserted;
    std::vector<client::Row> moved; ///< the fewest that have to move for the others to stay
    bool isOtherOrder = false;      ///< some move, and nobody asked which

    [[nodiscard]] std::size_t count() const { return removed.size() + inserted.size() + moved.size(); }
};

class RowIndex;
/// `namesMoved`: finding out which rows move takes its time where the whole order is another.
[[nodiscard]] RowDifference differenceOf(const RowIndex& before, const RowIndex& after, bool namesMoved);

/// Contiguous spans of numbers that are ascending.
[[nodiscard]] std::vector<RowSpan> spansOf(const std::vector<std::size_t>& positions);

} // namespace drydock::models
