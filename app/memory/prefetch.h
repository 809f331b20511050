// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace drydock::memory {

/// Begins to load all of an item into the processor's cache, to be read and written.
template <typename T>
void prefetch(const T& item)
{
    constexpr std::size_t cacheLine = 64;
    const char* const begin = reinterpret_cast<const char*>(&item);
    for (std::size_t at = 0; at < sizeof(T); at += cacheLine)
        __builtin_prefetch(begin + at, 1);
    __builtin_prefetch(begin + sizeof(T) - 1, 1);
}

} // namespace drydock::memory
