// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"
#include "memory/large_allocator.h"
#include "memory/piece_vector.h"
#include "memory/prefetch.h"
#include "models/devices/row_difference.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace drydock::models {

/// What became of one row of an index: it is there no more, or stands behind another.
struct RowMove
{
    static constexpr client::Row nobody = 0xFFFF'FFFF;

    client::Row row = 0;
    bool isThere = false;
    client::Row behind = nobody; ///< nobody: it is the first
};

/// Which devices a table shows, in which order, and where each of them is. Kept in blocks: a change costs
/// what its block costs, however many rows there are.
class RowIndex
{
public:
    RowIndex() = default;
    /// `mirrorRows`: how many rows the mirror has.
    RowIndex(std::span<const client::Row> rows, std::size_t mirrorRows);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] client::Row operator[](std::size_t position) const;
    [[nodiscard]] bool contains(client::Row row) const
    {
        return row < m_placeOf.size() && m_placeOf[row] != none;
    }
    [[nodiscard]] std::optional<std::size_t> positionOf(client::Row row) const;
    /// Of those that are there, ascending.
    [[nodiscard]] std::vector<std::size_t> positionsOf(std::span<const client::Row> rows) const;
    /// The positions from the first to the last of these; nothing where none of them is there. Cheaper than
    /// to ask for each.
    [[nodiscard]] std::optional<RowSpan> spanAround(std::span<const client::Row> rows) const;
    /// Two steps ahead of a search for a row: loads which block it is in, then its place there.
    void prefetch(client::Row row) const
    {
        if (row < m_placeOf.size())
            memory::prefetchLine(&m_placeOf[row]);
    }
    void prefetchPlace(client::Row row) const
    {
        if (contains(row))
            memory::prefetchLine(&m_blocks[m_placeOf[row] / blockSize][m_placeOf[row] % blockSize]);
    }
    /// All of them, in order: a walk through all devices.
    [[nodiscard]] std::vector<client::Row> rows() const;

    void remove(std::size_t position, std::size_t count);
    void insert(std::size_t position, std::span<const client::Row> rows);
    /// In the order in which they were made.
    void apply(std::span<const RowMove> moves);

private:
    friend class RowOrder;

    static constexpr std::size_t blockSize = 256;
    /// Of blocks that are made at once: there is room for some more.
    static constexpr std::size_t usualSize = 192;
    static constexpr std::uint32_t none = 0xFFFF'FFFF;
    using Block = std::array<client::Row, blockSize>;

    struct Label
    {
        std::uint32_t number = 0; ///< of the block, in m_blocks: stays while the block moves among others
        std::uint32_t count = 0;  ///< of its rows
    };
    /// A row's place: in the how manieth block, and where in it.
    struct Place
    {
        std::size_t block = 0;
        std::size_t offset = 0;
    };
    /// How a place gets room for one row more: first a block is added, then rows move to it.
    struct Room
    {
        Place place;
        std::optional<std::size_t> added;
        bool isSplit = false; ///< the block before the one added, in halves
    };
    static constexpr std::size_t half = blockSize / 2;

    [[nodiscard]] Place placeOf(client::Row row) const; ///< of one that is there
    [[nodiscard]] std::uint32_t numberOf(client::Row row) const { return m_placeOf[row] / blockSize; }
    void setPlace(client::Row row, std::uint32_t number, std::size_t offset)
    {
        m_placeOf[row] = number * static_cast<std::uint32_t>(blockSize) + static_cast<std::uint32_t>(offset);
    }
    [[nodiscard]] Place placeAt(std::size_t position) const;
    [[nodiscard]] std::size_t blockCount() const { return m_labels.size(); }
    [[nodiscard]] std::size_t count(std::size_t block) const { return m_labels[block].count; }
    [[nodiscard]] client::Row rowAt(Place place) const
    {
        return m_blocks[m_labels[place.block].number][place.offset];
    }
    [[nodiscard]] client::Row before(Place place) const;
    [[nodiscard]] Room roomFor(Place place) const;
    [[nodiscard]] bool joinsNext(std::size_t block) const;
    void makeRoom(const Room& room);
    void insertAt(Place place, client::Row row); ///< where the block has room
    void removeAt(Place place);
    void addBlock(std::size_t at);
    void dropBlock(std::size_t at); ///< an empty one
    /// Moves the rows from `from` on to the beginning of the next block.
    void moveToNext(std::size_t block, std::size_t from);
    void settle(); ///< brings positions up to date after places have changed
    void renumber(std::size_t from);

    memory::PieceVector<Block> m_blocks; ///< in no order
    std::vector<Label> m_labels;         ///< of the blocks, in order
    std::vector<std::uint32_t> m_starts; ///< position of each block's first row
    /// By row of the mirror: its block's number * blockSize, and where in the block it was put, which is near
    /// to where it is.
    memory::LargeVector<std::uint32_t> m_placeOf;
    std::vector<std::uint32_t> m_ordinals; ///< the how manieth each block is, by its number
    std::vector<std::uint32_t> m_freeBlocks;
    std::size_t m_size = 0;
};

} // namespace drydock::models
