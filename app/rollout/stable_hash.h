// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace drydock::rollout {

/// FNV-1a over the texts, and SplitMix64's finalizer, without which texts that differ in their last letter
/// stay neighbours. The same on every machine and in every version.
[[nodiscard]] inline std::uint64_t stableHash(std::initializer_list<std::string_view> texts,
                                              std::uint64_t start = 0xcbf29ce484222325U)
{
    std::uint64_t hash = start;
    for (const std::string_view text : texts) {
        for (const char c : text) {
            hash ^= std::uint8_t(c);
            hash *= 0x100000001b3U;
        }
    }
    hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
    hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
    return hash ^ (hash >> 31U);
}

} // namespace drydock::rollout
