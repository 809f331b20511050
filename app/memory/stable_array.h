// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/large_allocator.h"

#include <array>
#include <bit>
#include <cstddef>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>

namespace drydock::memory {

/// An array that grows at its end and whose items never move: in blocks, each as large as all before it. One
/// thread adds; others may read the items that were there when they were told of them.
template <typename T>
class StableArray
{
    template <bool isConst>
    class Iterator;

public:
    using value_type = T;
    using iterator = Iterator<false>;
    using const_iterator = Iterator<true>;

    StableArray() = default;
    StableArray(const StableArray&) = delete;
    StableArray& operator=(const StableArray&) = delete;
    ~StableArray() { clear(); }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] T& operator[](std::size_t index) { return *at(index); }
    [[nodiscard]] const T& operator[](std::size_t index) const { return *at(index); }
    [[nodiscard]] T& back() { return *at(m_size - 1); }

    template <typename... Values>
    T& emplace_back(Values&&... values)
    {
        const std::size_t block = blockOf(m_size);
        if (m_blocks[block] == nullptr)
            m_blocks[block] = LargeAllocator<T>().allocate(sizeOf(block));
        T* const item = std::construct_at(at(m_size), std::forward<Values>(values)...);
        ++m_size;
        return *item;
    }
    /// Nobody may read the last item, which goes; the memory goes with `clear`.
    void pop_back()
    {
        std::destroy_at(at(m_size - 1));
        --m_size;
    }
    /// Nobody may read it.
    void clear()
    {
        for (std::size_t index = 0; index < m_size; ++index)
            std::destroy_at(at(index));
        m_size = 0;
        for (std::size_t block = 0; block < m_blocks.size(); ++block) {
            if (T* const items = std::exchange(m_blocks[block], nullptr))
                LargeAllocator<T>().deallocate(items, sizeOf(block));
        }
    }

    [[nodiscard]] iterator begin() { return {this, 0}; }
    [[nodiscard]] iterator end() { return {this, m_size}; }
    [[nodiscard]] const_iterator begin() const { return {this, 0}; }
    [[nodiscard]] const_iterator end() const { return {this, m_size}; }

private:
    static constexpr std::size_t first = 16; ///< items of the first block, a power of two
    static constexpr std::size_t most = 48;  ///< blocks: more items than there is memory for

    static std::size_t blockOf(std::size_t index)
    {
        return std::size_t(std::bit_width(index + first) - std::bit_width(first));
    }
    static std::size_t sizeOf(std::size_t block) { return first << block; }
    [[nodiscard]] T* at(std::size_t index) const
    {
        const std::size_t block = blockOf(index);
        return m_blocks[block] + (index + first - sizeOf(block));
    }

    std::array<T*, most> m_blocks{};
    std::size_t m_size = 0;
};

template <typename T>
template <bool isConst>
class StableArray<T>::Iterator
{
    using Array = std::conditional_t<isConst, const StableArray, StableArray>;

public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = std::conditional_t<isConst, const T*, T*>;
    using reference = std::conditional_t<isConst, const T&, T&>;

    Iterator() = default;
    Iterator(Array* array, std::size_t index) : m_array(array), m_index(index) {}

    [[nodiscard]] reference operator*() const { return (*m_array)[m_index]; }
    [[nodiscard]] pointer operator->() const { return &(*m_array)[m_index]; }
    Iterator& operator++()
    {
        ++m_index;
        return *this;
    }
    Iterator operator++(int)
    {
        Iterator before = *this;
        ++m_index;
        return before;
    }
    bool operator==(const Iterator&) const = default;

private:
    Array* m_array = nullptr;
    std::size_t m_index = 0;
};

} // namespace drydock::memory
