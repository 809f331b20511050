// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_sort.h"

#include "models/devices/sort_keys.h"

#include <algorithm>
#include <array>
#include <bit>

namespace drydock::models {
namespace {

using client::Row;
using Keys = std::vector<std::uint64_t>;

struct Range
{
    std::uint64_t least = SortKeys::none;
    std::uint64_t most = 0;
};

/// Of the keys that there are.
Range rangeOf(const Keys& keys)
{
    Range range;
    for (const std::uint64_t key : keys) {
        if (key != SortKeys::none) {
            range.least = std::min(range.least, key);
            range.most = std::max(range.most, key);
        }
    }
    return range;
}

} // namespace

bool sortRows(std::vector<Row>& rows, Keys& keys, const std::stop_token& stop)
{
    if (std::ranges::is_sorted(keys))
        return true;
    const Range range = rangeOf(keys);
    // Counted from the least, so that as few digits as possible are to be looked at; none is the number after
    // the last.
    const std::uint64_t least = std::min(range.least, range.most);
    const std::uint64_t after = range.most - least + 1;
    const auto digitsOf = [&](std::uint64_t key) { return key == SortKeys::none ? after : key - least; };
    // By digits from the last: linear, and what is equal keeps its order.
    constexpr int digitBits = 11;
    constexpr std::size_t digits = std::size_t{1} << digitBits;
    std::vector<Row> nextRows(rows.size());
    Keys nextKeys(keys.size());
    const int bits = int(std::bit_width(after));
    for (int shift = 0; shift < bits; shift += digitBits) {
        if (stop.stop_requested())
            return false;
        std::array<std::size_t, digits> places{};
        for (const std::uint64_t key : keys)
            ++places[digitsOf(key) >> shift & (digits - 1)];
        std::size_t place = 0;
        for (std::size_t& first : places) {
            const std::size_t count = first;
            first = place;
            place += count;
        }
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::size_t to = places[digitsOf(keys[i]) >> shift & (digits - 1)]++;
            nextRows[to] = rows[i];
            nextKeys[to] = keys[i];
        }
        rows.swap(nextRows);
        keys.swap(nextKeys);
    }
    return true;
}

} // namespace drydock::models
