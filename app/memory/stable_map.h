// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/large_allocator.h"
#include "memory/prefetch.h"
#include "memory/stable_array.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

namespace drydock::memory {

/// A hash map of up to a few thousand million items that never move while they are there. A search looks at
/// four bytes and at the item itself, which a map of nodes takes two more steps for. What was erased serves
/// the next; the memory goes back once the map is empty. One thread.
template <typename Key, typename Value>
class StableMap
{
public:
    using Item = std::pair<const Key, Value>;

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Null where there is none.
    [[nodiscard]] Item* find(const Key& key)
    {
        const std::uint32_t number = numberOf(key);
        return number == none ? nullptr : &*m_items[number];
    }
    [[nodiscard]] const Item* find(const Key& key) const
    {
        const std::uint32_t number = numberOf(key);
        return number == none ? nullptr : &*m_items[number];
    }
    /// Ahead of searches for many keys: loads what they will look at, of many at a time. Calls `loaded(item)`
    /// for each that is likely to be found, so that what it leads to can be loaded, too.
    template <typename Loaded>
    void prefetch(std::span<const Key> keys, Loaded loaded) const
    {
        // Short loops: where the processor has to find a page first, it does so for several keys at once.
        std::array<std::size_t, prefetchedTogether> hashes{};
        std::array<std::uint32_t, prefetchedTogether> numbers{};
        while (m_size > 0 && !keys.empty()) {
            const auto some = keys.first(std::min(prefetchedTogether, keys.size()));
            for (std::size_t i = 0; i < some.size(); ++i) {
                hashes[i] = std::hash<Key>()(some[i]);
                prefetchLine(&m_slots[hashes[i] & mask()]);
            }
            for (std::size_t i = 0; i < some.size(); ++i) {
                numbers[i] = likelyNumberOf(hashes[i]);
                if (numbers[i] != none)
                    memory::prefetch(m_items[numbers[i]]);
            }
            for (std::size_t i = 0; i < some.size(); ++i) {
                if (numbers[i] != none)
                    loaded(std::as_const(*m_items[numbers[i]]));
            }
            keys = keys.subspan(some.size());
        }
    }
    /// The item of a key, and whether it was made just now. Throws std::length_error where there are too
    /// many.
    std::pair<Item*, bool> tryEmplace(const Key& key)
    {
        reserve(m_size + 1);
        const std::size_t hash = std::hash<Key>()(key);
        const std::size_t at = placeOf(key, hash);
        if (m_slots[at] != none)
            return {&*m_items[numberIn(m_slots[at])], false};
        if (m_free.empty()) {
            m_free.push_back(static_cast<std::uint32_t>(m_items.size()));
            m_items.emplace_back();
        }
        const std::uint32_t number = m_free.back();
        Item& item = m_items[number].emplace(std::piecewise_construct, std::forward_as_tuple(key),
                                             std::forward_as_tuple());
        m_free.pop_back();
        m_slots[at] = tagOf(hash) | number;
        ++m_size;
        return {&item, true};
    }
    /// Makes room for so many items at once: up to there none waits for it.
    void reserve(std::size_t items)
    {
        if (isRoom(items, m_slots.size()))
            return;
        std::size_t slots = std::max(fewestSlots, m_slots.size());
        while (!isRoom(items, slots))
            slots *= 2;
        setSlots(slots);
    }
    /// A key that is not there is none to erase.
    void erase(const Key& key)
    {
        const std::uint32_t number = numberOf(key);
        if (number == none)
            return;
        std::size_t hole = placeOf(key, std::hash<Key>()(key));
        m_items[number].reset();
        m_free.push_back(number);
        // What stands behind it moves up, where it was looked for from this place or before.
        for (std::size_t next = after(hole); m_slots[next] != none; next = after(next)) {
            const std::size_t home = std::hash<Key>()(m_items[numberIn(m_slots[next])]->first) & mask();
            if (((next - home) & mask()) >= ((next - hole) & mask())) {
                m_slots[hole] = m_slots[next];
                hole = next;
            }
        }
        m_slots[hole] = none;
        if (--m_size == 0)
            clear();
    }
    void clear()
    {
        m_items.clear();
        m_free = {};
        m_slots = {};
        m_size = 0;
    }

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;
    static constexpr std::size_t fewestSlots = 16;
    static constexpr std::size_t prefetchedTogether = 64;
    static constexpr std::size_t mostSlots = std::size_t{1} << 32U;

    [[nodiscard]] std::size_t mask() const { return m_slots.size() - 1; }
    [[nodiscard]] std::size_t after(std::size_t place) const { return (place + 1) & mask(); }
    /// The bits of the hash that stand above a number.
    [[nodiscard]] std::uint32_t tagOf(std::size_t hash) const
    {
        return static_cast<std::uint32_t>(hash >> 32U) & ~static_cast<std::uint32_t>(mask());
    }
    [[nodiscard]] std::uint32_t numberIn(std::uint32_t slot) const
    {
        return slot & static_cast<std::uint32_t>(mask());
    }

    /// Where a key is, or would be.
    [[nodiscard]] std::size_t placeOf(const Key& key, std::size_t hash) const
    {
        const std::uint32_t tag = tagOf(hash);
        for (std::size_t at = hash & mask();; at = after(at)) {
            const std::uint32_t slot = m_slots[at];
            if (slot == none || (slot - numberIn(slot) == tag && m_items[numberIn(slot)]->first == key))
                return at;
        }
    }
    /// That of the first item whose key has the same bits in its slot.
    [[nodiscard]] std::uint32_t likelyNumberOf(std::size_t hash) const
    {
        const std::uint32_t tag = tagOf(hash);
        for (std::size_t at = hash & mask();; at = after(at)) {
            const std::uint32_t slot = m_slots[at];
            if (slot == none || slot - numberIn(slot) == tag)
                return slot == none ? none : numberIn(slot);
        }
    }
    [[nodiscard]] std::uint32_t numberOf(const Key& key) const
    {
        if (m_size == 0)
            return none;
        const std::uint32_t slot = m_slots[placeOf(key, std::hash<Key>()(key))];
        return slot == none ? none : numberIn(slot);
    }

    /// Slots are at most 3/4 full, so a number never has all bits of the mask.
    [[nodiscard]] static bool isRoom(std::size_t items, std::size_t slots) { return items * 4 <= slots * 3; }
    void setSlots(std::size_t slots)
    {
        if (slots > mostSlots)
            throw std::length_error("there are more items than a map can tell apart");
        m_slots.assign(slots, none);
        for (std::uint32_t number = 0; number < m_items.size(); ++number) {
            if (const auto& item = m_items[number]) {
                const std::size_t hash = std::hash<Key>()(item->first);
                std::size_t at = hash & mask();
                while (m_slots[at] != none)
                    at = after(at);
                m_slots[at] = tagOf(hash) | number;
            }
        }
    }

    StableArray<std::optional<Item>> m_items;
    std::vector<std::uint32_t> m_free;  ///< items that are none
    LargeVector<std::uint32_t> m_slots; ///< a number, and bits of the hash above it; a power of two
    std::size_t m_size = 0;
};

} // namespace drydock::memory
