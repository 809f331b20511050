// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/large_pages.h"

#include <cstddef>
#include <limits>
#include <new>
#include <vector>

namespace drydock::memory {

using platform::largePage;

/// A standard allocator: arrays of at least a large page lie in large pages, smaller ones where all others
/// do.
template <typename T>
class LargeAllocator
{
public:
    using value_type = T;

    LargeAllocator() = default;
    template <typename Other>
    LargeAllocator(const LargeAllocator<Other>&) noexcept
    {
    }

    [[nodiscard]] T* allocate(std::size_t count)
    {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T))
            throw std::bad_array_new_length();
        const std::size_t bytes = count * sizeof(T);
        return static_cast<T*>(bytes >= largePage ? platform::allocateLarge(bytes)
                                                  : ::operator new(bytes, std::align_val_t(alignof(T))));
    }
    void deallocate(T* items, std::size_t count) noexcept
    {
        const std::size_t bytes = count * sizeof(T);
        if (bytes >= largePage)
            platform::releaseLarge(items, bytes);
        else
            ::operator delete(items, std::align_val_t(alignof(T)));
    }

    bool operator==(const LargeAllocator&) const = default;
};

/// For what there is of each of a million devices.
template <typename T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

} // namespace drydock::memory
