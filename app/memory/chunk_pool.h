// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/large_allocator.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace drydock::memory {

/// Where many chunks of few sizes lie close together, in large pages once there are many. What is freed
/// serves the next of its size; all goes back to the system with the pool. Any thread.
class ChunkPool
{
public:
    ChunkPool() = default;
    ChunkPool(const ChunkPool&) = delete;
    ChunkPool& operator=(const ChunkPool&) = delete;

    /// Aligned to a line of the processor's cache. Throws std::bad_alloc.
    [[nodiscard]] void* allocate(std::size_t bytes);
    void deallocate(void* chunk, std::size_t bytes) noexcept;

private:
    struct Free
    {
        Free* next;
    };
    /// Chunks of a size that were freed.
    struct Size
    {
        std::size_t bytes;
        Free* first;
    };

    Size& sizeOf(std::size_t bytes);

    std::mutex m_mutex;
    std::vector<Size> m_sizes;
    std::vector<LargeVector<std::byte>> m_slabs; ///< memory that is cut into chunks; only reserved
    std::byte* m_next = nullptr;                 ///< what is left of the last slab
    std::size_t m_left = 0;
    std::size_t m_total = 0;
};

/// For std::allocate_shared: what it allocates keeps the pool.
template <typename T>
class PoolAllocator
{
public:
    using value_type = T;

    explicit PoolAllocator(std::shared_ptr<ChunkPool> pool) noexcept : m_pool(std::move(pool)) {}
    template <typename Other>
    PoolAllocator(const PoolAllocator<Other>& other) noexcept : m_pool(other.pool())
    {
    }

    [[nodiscard]] T* allocate(std::size_t count)
    {
        return static_cast<T*>(m_pool->allocate(count * sizeof(T)));
    }
    void deallocate(T* items, std::size_t count) noexcept { m_pool->deallocate(items, count * sizeof(T)); }

    [[nodiscard]] const std::shared_ptr<ChunkPool>& pool() const { return m_pool; }
    bool operator==(const PoolAllocator&) const = default;

private:
    std::shared_ptr<ChunkPool> m_pool;
};

} // namespace drydock::memory
