// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/large_allocator.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <vector>

namespace drydock::memory {

/// A vector that grows in pieces of one or two large pages: from the first full one on, growing it by an item
/// never copies the others, however many there are. Unlike a StableArray it can be copied.
template <typename T>
class PieceVector
{
public:
    PieceVector() = default;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] T& operator[](std::size_t index) { return m_pieces[index / pieceSize][index % pieceSize]; }
    [[nodiscard]] const T& operator[](std::size_t index) const
    {
        return m_pieces[index / pieceSize][index % pieceSize];
    }

    /// At least as many as there are; new ones are as T() makes them.
    void grow(std::size_t size)
    {
        while (m_size < size) {
            if (m_size % pieceSize == 0) {
                m_pieces.emplace_back();
                // The first grows as a vector does: where there are few items, little is taken.
                if (m_size > 0)
                    m_pieces.back().reserve(pieceSize);
            }
            const std::size_t before = m_pieces.back().size();
            m_pieces.back().resize(std::min(pieceSize, before + (size - m_size)));
            m_size += m_pieces.back().size() - before;
        }
    }

private:
    /// A power of two, so that an index is taken apart by a shift.
    static constexpr std::size_t pieceSize = std::bit_ceil((largePage + sizeof(T) - 1) / sizeof(T));

    std::vector<LargeVector<T>> m_pieces; ///< all full but the last
    std::size_t m_size = 0;
};

} // namespace drydock::memory
