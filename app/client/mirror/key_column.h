// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/column.h"
#include "client/mirror/device_fields.h"
#include "client/mirror/key_value.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace drydock::client {

/// One reported key of all rows. Chunks stand only where somebody has the key, and are shared by copies as
/// those of Column are.
class KeyColumn
{
public:
    static constexpr std::size_t chunkSize = Column<bool>::chunkSize;
    using Cells = std::array<KeyCell, chunkSize>;

    [[nodiscard]] KeyCell operator[](Row row) const
    {
        const Chunk* const chunk = chunkOf(row / chunkSize);
        return chunk != nullptr ? chunk->cells[row % chunkSize] : KeyCell();
    }
    [[nodiscard]] KeyValue value(Row row) const;
    /// The cells from `index` * chunkSize on; null where nobody there has the key.
    [[nodiscard]] const Cells* cells(std::size_t index) const
    {
        const Chunk* const chunk = chunkOf(index);
        return chunk != nullptr ? &chunk->cells : nullptr;
    }
    void set(Row row, const KeyValue& value);

    /// Rows that have the key.
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// Those of them whose value only the service shows.
    [[nodiscard]] std::size_t elsewhereCount() const { return m_elsewhereCount; }
    /// Memory that it takes, its texts not included.
    [[nodiscard]] std::size_t bytes() const;

private:
    using Wide = std::array<double, chunkSize>;
    struct Chunk
    {
        Cells cells{};
        std::size_t count = 0; ///< of cells that are not None
        std::shared_ptr<Wide> wide;
    };

    [[nodiscard]] const Chunk* chunkOf(std::size_t index) const
    {
        return index < m_chunks.size() ? m_chunks[index].get() : nullptr;
    }
    Chunk& ownChunk(std::size_t index);

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::size_t m_count = 0;
    std::size_t m_elsewhereCount = 0;
};

} // namespace drydock::client
