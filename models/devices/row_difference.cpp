// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_difference.h"

#include "memory/large_allocator.h"
#include "models/devices/row_index.h"

#include <algorithm>
#include <cstdint>

namespace drydock::models {
namespace {

constexpr std::uint32_t nothing = 0xFFFF'FFFF;

/// The indexes of the numbers, which are all different, that the longest ascending sequence leaves over.
std::vector<std::size_t> outOfOrder(const std::vector<std::uint32_t>& numbers)
{
    std::vector<std::uint32_t> tails; // by length: where a sequence of that length ends with the least number
    std::vector<std::uint32_t> before(numbers.size(), nothing);
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
        auto place = tails.end();
        if (!tails.empty() && numbers[tails.back()] > numbers[i])
            place = std::ranges::lower_bound(tails, numbers[i], {},
                                             [&numbers](std::uint32_t at) { return numbers[at]; });
        if (place != tails.begin())
            before[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> stays(numbers.size(), false);
    for (std::uint32_t at = tails.empty() ? nothing : tails.back(); at != nothing; at = before[at])
        stays[at] = true;
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!stays[i])
            left.push_back(i);
    }
    return left;
}

} // namespace

RowDifference differenceOf(const RowIndex& before, const RowIndex& after, bool namesMoved)
{
    RowDifference difference;
    memory::LargeVector<std::uint32_t> places; // by row of the mirror
    {
        const std::vector<client::Row> rows = before.rows();
        places.resize(rows.empty() ? 0 : *std::ranges::max_element(rows) + std::size_t{1}, nothing);
        for (std::uint32_t place = 0; place < rows.size(); ++place) {
            if (!after.contains(rows[place]))
                difference.removed.push_back(rows[place]);
            places[rows[place]] = place;
        }
    }
    // Of those that stay; all of them only where those that moved are to be named.
    std::vector<client::Row> kept;
    std::vector<std::uint32_t> old;
    std::uint32_t last = 0;
    for (const client::Row row : after.rows()) {
        if (row >= places.size() || places[row] == nothing) {
            difference.inserted.push_back(row);
            continue;
        }
        const std::uint32_t place = places[row];
        difference.isOtherOrder = difference.isOtherOrder || place < last;
        last = place;
        if (namesMoved) {
            kept.push_back(row);
            old.push_back(place);
        }
    }
    if (difference.isOtherOrder && namesMoved) {
        difference.isOtherOrder = false;
        for (const std::size_t i : outOfOrder(old))
            difference.moved.push_back(kept[i]);
    }
    return difference;
}

std::vector<RowSpan> spansOf(const std::vector<std::size_t>& positions)
{
    std::vector<RowSpan> spans;
    for (const std::size_t position : positions) {
        if (!spans.empty() && spans.back().first + spans.back().count == position)
            ++spans.back().count;
        else
            spans.push_back({position, 1});
    }
    return spans;
}

} // namespace drydock::models
