// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/large_allocator.h"
#include "memory/prefetch.h"
#include "memory/stable_array.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace drydock::client {

/// Texts by number, only ever appended to, at 9 bytes a text beside its own (10 from 128 bytes on). A copy
/// costs a pointer and shares them: what it holds may be read on another thread while the original grows.
class TextTable
{
public:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::string_view operator[](std::uint32_t number) const
    {
        const char* const text = m_texts->places[number];
        const auto length = static_cast<unsigned char>(*text);
        return length < longLength ? std::string_view(text + 1, length) : longText(text);
    }
    /// Memory that its texts take, with room for the next.
    [[nodiscard]] std::size_t bytes() const
    {
        return m_texts ? m_texts->total + m_size * sizeof(const char*) : 0;
    }
    /// Throws std::length_error where there are no more numbers.
    std::uint32_t append(std::string_view text);

    /// Two steps ahead of a look at a text: loads where it stands, then the text itself.
    void prefetchPlace(std::uint32_t number) const
    {
        if (number < m_size)
            memory::prefetchLine(&m_texts->places[number]);
    }
    void prefetch(std::uint32_t number) const
    {
        if (number < m_size)
            memory::prefetchLine(m_texts->places[number]);
    }

private:
    /// A text stands behind its length: in one byte, or in four behind a byte that says so.
    static constexpr unsigned longLength = 255;

    struct Texts
    {
        memory::StableArray<const char*> places; ///< of the lengths
        std::vector<memory::LargeVector<char>> blocks;
        std::size_t left = 0; ///< bytes of the last block
        std::size_t total = 0;

        char* room(std::size_t bytes);
    };

    [[nodiscard]] static std::string_view longText(const char* text);

    std::shared_ptr<Texts> m_texts;
    std::size_t m_size = 0;
};

/// Finds texts of a table by what they say: 5 to 11 bytes a text beside the table's own. Copies share them;
/// one thread adds, any may find what its copy of the table holds.
class TextFinder
{
public:
    static constexpr std::uint32_t none = TextTable::none;

    [[nodiscard]] static std::size_t hash(std::string_view text)
    {
        return std::hash<std::string_view>()(text);
    }
    [[nodiscard]] bool isEmpty() const { return !m_slots; }
    /// The number of a text that was added, or `none`.
    [[nodiscard]] std::uint32_t find(const TextTable& table, std::string_view text) const
    {
        return find(table, text, hash(text));
    }
    [[nodiscard]] std::uint32_t find(const TextTable& table, std::string_view text, std::size_t hash) const;
    /// Adds the table's texts from the number on that comes next; they all differ.
    void addNew(const TextTable& table);

    /// Ahead of `find`: loads where the text's number lies.
    void prefetchSlot(std::size_t hash) const
    {
        if (m_slots)
            memory::prefetchLine(&(*m_slots)[hash & (m_slots->size() - 1)]);
    }
    /// What `find` is likely to answer, without a look at the text.
    [[nodiscard]] std::uint32_t guess(std::size_t hash) const;

private:
    /// A number in as many low bits as the slots need, and bits of the hash above it, so that few other texts
    /// are looked at. Read by others while it fills.
    using Slots = memory::LargeVector<std::atomic<std::uint32_t>>;
    /// Slots that a number of 32 bits can tell apart.
    static constexpr std::size_t mostSlots = std::size_t{1} << 32U;

    [[nodiscard]] static std::uint32_t tagOf(std::size_t hash, std::size_t mask)
    {
        return static_cast<std::uint32_t>(hash >> 32U) & ~static_cast<std::uint32_t>(mask);
    }
    [[nodiscard]] static std::uint32_t numberIn(std::uint32_t slot, std::size_t mask)
    {
        return slot & static_cast<std::uint32_t>(mask);
    }
    /// The first number with the hash's tag of which `isIt(number)` holds; `none`.
    template <typename IsIt>
    [[nodiscard]] std::uint32_t look(std::size_t hash, IsIt isIt) const;
    void insert(std::uint32_t number, std::size_t hash);

    std::shared_ptr<Slots> m_slots; ///< open addressing, a power of two, at most 3/4 full
    std::size_t m_added = 0;
};

/// A text table in which every text stands once.
class TextIndex
{
public:
    [[nodiscard]] const TextTable& table() const { return m_table; }
    [[nodiscard]] const TextFinder& finder() const { return m_finder; }
    /// The text's number, or TextFinder::none.
    [[nodiscard]] std::uint32_t find(std::string_view text) const { return m_finder.find(m_table, text); }
    /// The text's number, made where it has none.
    std::uint32_t intern(std::string_view text) { return intern(text, TextFinder::hash(text)); }
    std::uint32_t intern(std::string_view text, std::size_t hash);

private:
    TextTable m_table;
    TextFinder m_finder;
};

} // namespace drydock::client
