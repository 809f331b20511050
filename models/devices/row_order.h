// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/row_index.h"

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace drydock::models {

/// What a row is sorted by: its column, and among equals the order of the ids.
struct OrderKey
{
    std::uint64_t value = 0;
    std::uint32_t rank = 0; ///< of the id; no two rows have the same
    auto operator<=>(const OrderKey&) const = default;
};

/// A row index together with the keys that it is sorted by, so that a row can be put where it belongs without
/// a look at the others.
class RowOrder
{
public:
    RowOrder() = default;
    /// `values` are those of `rows`, which ascend by them and their ranks; `ranks` stand by row of the
    /// mirror.
    RowOrder(std::span<const client::Row> rows, std::span<const std::uint64_t> values,
             const std::vector<std::uint32_t>& ranks);

    /// Positions are right after `settle`.
    [[nodiscard]] const RowIndex& index() const { return m_index; }
    void settle() { m_index.settle(); }

    void insert(client::Row row, const OrderKey& key);
    void remove(client::Row row);
    /// Gives a row another key. False where it stays between the same two.
    bool move(client::Row row, const OrderKey& key);

private:
    using Place = RowIndex::Place;
    /// Keys of a block of rows.
    struct Keys
    {
        std::array<std::uint64_t, RowIndex::blockSize> values;
        std::array<std::uint32_t, RowIndex::blockSize> ranks;
    };

    [[nodiscard]] OrderKey keyAt(Place place) const
    {
        return {m_keys[place.block]->values[place.offset], m_keys[place.block]->ranks[place.offset]};
    }
    [[nodiscard]] Place placeFor(const OrderKey& key) const;
    [[nodiscard]] Place withRoom(Place place);
    [[nodiscard]] bool isBetweenItsNeighbours(Place place, const OrderKey& key) const;
    void setKey(Place place, const OrderKey& key);
    void removeAt(Place place);
    void addBlock(std::size_t at);
    void dropBlock(std::size_t at);
    void moveToNext(std::size_t block, std::size_t from);

    RowIndex m_index;
    std::vector<std::unique_ptr<Keys>> m_keys; ///< by block
    std::vector<OrderKey> m_firsts;            ///< the first key of each block
};

} // namespace drydock::models
