// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace drydock::memory {

/// Begins to load a line into the processor's cache, to be read and written. Not `__builtin_prefetch` by
/// itself: GCC takes a function that does nothing else for one without an effect, and leaves out its calls.
inline void prefetchLine(const void* place)
{
    __builtin_prefetch(place, 1);
    asm volatile("");
}

/// The same for all of an item.
template <typename T>
void prefetch(const T& item)
{
    constexpr std::size_t cacheLine = 64;
    const char* const begin = reinterpret_cast<const char*>(&item);
    for (std::size_t at = 0; at < sizeof(T); at += cacheLine)
        prefetchLine(begin + at);
    prefetchLine(begin + sizeof(T) - 1);
}

} // namespace drydock::memory
