// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/chunk_pool.h"
#include "memory/prefetch.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace drydock::client {

/// One field of all rows, in chunks that copies share until either writes: a copy costs a pointer for every
/// 4,096 rows and may be read on another thread while the original changes. Rows of which none was ever set
/// share one chunk: what no device has takes no memory.
template <typename T>
class Column
{
public:
    /// Rows that lie together in memory.
    static constexpr std::size_t chunkSize = 4096;

    Column() = default;
    /// Its chunks lie in `pool`, with those of other columns.
    explicit Column(std::shared_ptr<memory::ChunkPool> pool) : m_pool(std::move(pool)) {}

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// The rows from `index` * chunkSize on, as many as there are up to the next chunk.
    [[nodiscard]] std::span<const T> chunk(std::size_t index) const
    {
        return std::span<const T>(*m_chunks[index]).first(std::min(chunkSize, m_size - index * chunkSize));
    }
    [[nodiscard]] T operator[](std::size_t row) const
    {
        return (*m_chunks[row / chunkSize])[row % chunkSize];
    }
    /// Begins to load a row into the processor's cache.
    void prefetch(std::size_t row) const
    {
        memory::prefetchLine(&(*m_chunks[row / chunkSize])[row % chunkSize]);
    }
    /// Rows that are new hold T{}.
    void resize(std::size_t size)
    {
        if (!m_pool)
            m_pool = std::make_shared<memory::ChunkPool>();
        if (!m_blank && size > 0)
            m_blank = std::allocate_shared<Chunk>(memory::PoolAllocator<Chunk>(m_pool));
        while (m_chunks.size() * chunkSize < size)
            m_chunks.push_back(m_blank);
        m_size = size;
    }
    void set(std::size_t row, T value)
    {
        std::shared_ptr<Chunk>& chunk = m_chunks[row / chunkSize];
        // Only this object's thread takes copies, so a count of one can't rise meanwhile.
        if (chunk.use_count() > 1)
            chunk = std::allocate_shared<Chunk>(memory::PoolAllocator<Chunk>(m_pool), *chunk);
        (*chunk)[row % chunkSize] = value;
    }

private:
    using Chunk = std::array<T, chunkSize>;

    std::shared_ptr<memory::ChunkPool> m_pool;
    std::shared_ptr<Chunk> m_blank; ///< never written
    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace drydock::client
