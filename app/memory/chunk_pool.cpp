// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/chunk_pool.h"

#include <algorithm>
#include <new>

namespace drydock::memory {
namespace {

constexpr std::size_t cacheLine = 64;
/// A pool that holds little takes little: a slab is as large as all before it, within these.
constexpr std::size_t smallestSlab = std::size_t{64} << 10U;
constexpr std::size_t largestSlab = 2 * largePage;

std::size_t inWholeLines(std::size_t bytes)
{
    return (bytes + cacheLine - 1) / cacheLine * cacheLine;
}

} // namespace

void* ChunkPool::allocate(std::size_t bytes)
{
    bytes = inWholeLines(bytes);
    const std::scoped_lock lock(m_mutex);
    Size& size = sizeOf(bytes);
    if (Free* chunk = size.first) {
        size.first = chunk->next;
        return chunk;
    }
    if (bytes > m_left) {
        const std::size_t slab = std::max(bytes + cacheLine, std::clamp(m_total, smallestSlab, largestSlab));
        LargeVector<std::byte> memory;
        memory.reserve(slab);
        void* begin = memory.data();
        m_left = slab;
        m_next = static_cast<std::byte*>(std::align(cacheLine, bytes, begin, m_left));
        m_total += slab;
        m_slabs.push_back(std::move(memory));
    }
    void* const chunk = m_next;
    m_next += bytes;
    m_left -= bytes;
    return chunk;
}

void ChunkPool::deallocate(void* chunk, std::size_t bytes) noexcept
{
    const std::scoped_lock lock(m_mutex);
    Size& size = sizeOf(inWholeLines(bytes));
    size.first = ::new (chunk) Free{size.first};
}

/// That of a chunk to be freed is there since it was allocated.
ChunkPool::Size& ChunkPool::sizeOf(std::size_t bytes)
{
    const auto known = std::ranges::find(m_sizes, bytes, &Size::bytes);
    return known != m_sizes.end() ? *known : m_sizes.emplace_back(Size{bytes, nullptr});
}

} // namespace drydock::memory
