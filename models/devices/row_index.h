// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/column.h"
#include "client/mirror/device_fields.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace drydock::models {

/// Which devices a table shows, in which order, and where each of them is. Kept in blocks that copies share
/// until either changes: a copy costs a pointer for every few hundred rows, a change what its block costs,
/// however many rows there are.
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
        return row < m_blockOf.size() && m_blockOf[row] != none;
    }
    [[nodiscard]] std::optional<std::size_t> positionOf(client::Row row) const;
    /// All of them, in order: a walk through all devices.
    [[nodiscard]] std::vector<client::Row> rows() const;

    void remove(std::size_t position, std::size_t count);
    void insert(std::size_t position, std::span<const client::Row> rows);

private:
    friend class RowOrder;

    static constexpr std::size_t blockSize = 256;
    /// Of blocks that are made at once: there is room for some more.
    static constexpr std::size_t usualSize = 192;
    static constexpr std::uint32_t none = 0; ///< blocks are numbered from 1

    using Block = std::array<client::Row, blockSize>;
    /// What is to be known of a block without looking into it.
    struct Label
    {
        std::uint32_t count = 0;  ///< of its rows
        std::uint32_t number = 0; ///< stays while the block moves among others
    };
    /// A row's place: the how manieth block, and where in it.
    struct Place
    {
        std::size_t block = 0;
        std::size_t offset = 0;
    };

    [[nodiscard]] Place placeOf(client::Row row) const; ///< of one that is there
    [[nodiscard]] Place placeAt(std::size_t position) const;
    [[nodiscard]] std::size_t count(std::size_t block) const { return m_labels[block].count; }
    void insertAt(Place place, client::Row row); ///< where the block has room
    void removeAt(Place place);
    void addBlock(std::size_t at);
    void dropBlock(std::size_t at); ///< an empty one
    /// Moves the rows from `from` on to the beginning of the next block.
    void moveToNext(std::size_t block, std::size_t from);
    void settle(); ///< brings positions up to date after places have changed
    Block& own(std::size_t block);
    void renumber(std::size_t from);

    std::vector<std::shared_ptr<Block>> m_blocks;
    std::vector<Label> m_labels;                 ///< of the blocks
    std::vector<std::uint32_t> m_starts;         ///< position of each block's first row
    client::Column<std::uint32_t> m_blockOf;     ///< number of the block, by row of the mirror
    std::vector<std::uint32_t> m_ordinals = {0}; ///< of blocks by their number
    std::vector<std::uint32_t> m_freeNumbers;
    std::size_t m_size = 0;
};

} // namespace drydock::models
