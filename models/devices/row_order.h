// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/piece_vector.h"
#include "models/devices/row_index.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
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
             std::span<const std::uint32_t> ranks);

    /// Positions are right after `settle`.
    [[nodiscard]] const RowIndex& index() const { return m_index; }
    void settle() { m_index.settle(); }

    /// Loads where a row is, as RowIndex::prefetchPlace, and its key.
    void prefetchPlace(client::Row row) const;

    RowMove insert(client::Row row, const OrderKey& key);
    RowMove remove(client::Row row);
    /// Gives a row another key. Nothing where it stays between the same two.
    std::optional<RowMove> move(client::Row row, const OrderKey& key);

private:
    using Place = RowIndex::Place;
    /// Keys of a block of rows.
    struct Keys
    {
        std::array<std::uint64_t, RowIndex::blockSize> values;
        std::array<std::uint32_t, RowIndex::blockSize> ranks;
    };

    [[nodiscard]] Keys& keysOf(std::size_t block) { return m_keys[m_index.m_labels[block].number]; }
    [[nodiscard]] const Keys& keysOf(std::size_t block) const
    {
        return m_keys[m_index.m_labels[block].number];
    }
    [[nodiscard]] OrderKey keyAt(Place place) const
    {
        const Keys& keys = keysOf(place.block);
        return {keys.values[place.offset], keys.ranks[place.offset]};
    }
    [[nodiscard]] Place placeFor(const OrderKey& key) const;
    [[nodiscard]] bool isBetweenItsNeighbours(Place place, const OrderKey& key) const;
    void makeRoom(const RowIndex::Room& room);
    void setKey(Place place, const OrderKey& key);
    void removeAt(Place place);
    void addBlock(std::size_t at);
    void dropBlock(std::size_t at);
    void moveToNext(std::size_t block, std::size_t from);

    RowIndex m_index;
    memory::PieceVector<Keys> m_keys; ///< by the number of the block
    std::vector<OrderKey> m_firsts;   ///< the first key of each block, in order
};

} // namespace drydock::models
