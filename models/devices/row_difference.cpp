// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_difference.h"

#include "models/devices/row_index.h"

#include <algorithm>

namespace drydock::models {
namespace {

void add(std::vector<RowSpan>& spans, std::size_t position)
{
    if (!spans.empty() && spans.back().first + spans.back().count == position)
        ++spans.back().count;
    else
        spans.push_back({position, 1});
}

/// What is left over by the longest ascending sequence within `numbers`, which are all different.
std::size_t outOfOrder(const std::vector<std::size_t>& numbers)
{
    std::vector<std::size_t> tails; // by length: the least number that a sequence of that length ends with
    for (const std::size_t number : numbers) {
        if (tails.empty() || tails.back() < number)
            tails.push_back(number);
        else
            *std::ranges::lower_bound(tails, number) = number;
    }
    return numbers.size() - tails.size();
}

} // namespace

RowDifference differenceOf(const RowIndex& before, const RowIndex& after)
{
    RowDifference difference;
    for (std::size_t position = 0; position < before.size(); ++position) {
        if (after.positionOf(before[position]))
            continue;
        add(difference.removed, position);
        ++difference.removedCount;
    }
    std::vector<std::size_t> kept;
    kept.reserve(after.size());
    for (std::size_t position = 0; position < after.size(); ++position) {
        if (const auto old = before.positionOf(after[position])) {
            kept.push_back(*old);
        } else {
            add(difference.inserted, position);
            ++difference.insertedCount;
        }
    }
    difference.movedCount = outOfOrder(kept);
    return difference;
}

std::vector<RowSpan> spansOf(const std::vector<std::size_t>& positions)
{
    std::vector<RowSpan> spans;
    for (const std::size_t position : positions)
        add(spans, position);
    return spans;
}

} // namespace drydock::models
