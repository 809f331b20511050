// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/piece_vector.h"
#include "models/devices/row_index.h"

#include <array>
#include <compare>
#include <cstdint>
#include <limits>
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
    /// What the values are: any, or those that follow from the ranks and take no memory beside them.
    enum class Values : std::uint8_t { Any, Rank, RankDescending };
    /// Ascends where values descend. The highest number of all is none of these.
    [[nodiscard]] static constexpr std::uint64_t descending(std::uint64_t value)
    {
        return std::numeric_limits<std::uint64_t>::max() - 1 - value;
    }

    RowOrder() = default;
    /// `values` are those of `rows`, which ascend by them and their ranks; `ranks` stand by row of the
    /// mirror.
    RowOrder(std::span<const client::Row> rows, std::span<const std::uint64_t> values,
             std::span<const std::uint32_t> ranks, Values kind = Values::Any);

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
    /// Of a block of rows.
    template <typename T>
    using Block = std::array<T, RowIndex::blockSize>;

    [[nodiscard]] std::uint32_t numberOf(std::size_t block) const { return m_index.m_labels[block].number; }
    [[nodiscard]] OrderKey keyAt(Place place) const
    {
        const std::uint32_t number = numberOf(place.block);
        const std::uint32_t rank = m_ranks[number][place.offset];
        switch (m_kind) {
        case Values::Any:
            break;
        case Values::Rank:
            return {rank, rank};
        case Values::RankDescending:
            return {descending(rank), rank};
        }
        return {m_values[number][place.offset], rank};
    }
    /// Calls `step` for the ranks of two blocks, and their values where they have any.
    template <typename Step>
    void forBoth(std::size_t left, std::size_t right, Step step);
    [[nodiscard]] Place placeFor(const OrderKey& key) const;
    [[nodiscard]] bool isBetweenItsNeighbours(Place place, const OrderKey& key) const;
    void makeRoom(const RowIndex::Room& room);
    void setKey(Place place, const OrderKey& key);
    void removeAt(Place place);
    void addBlock(std::size_t at);
    void dropBlock(std::size_t at);
    void moveToNext(std::size_t block, std::size_t from);

    RowIndex m_index;
    Values m_kind = Values::Any;
    memory::PieceVector<Block<std::uint64_t>> m_values; ///< by the number of the block
    memory::PieceVector<Block<std::uint32_t>> m_ranks;  ///< likewise
    std::vector<OrderKey> m_firsts;                     ///< the first key of each block, in order
};

} // namespace drydock::models
