// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::client {

/// Texts by number, only ever appended to. A copy costs a pointer for every 1,024 texts and shares them: what
/// it holds may be read on another thread while the original grows.
class TextTable
{
public:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::string_view operator[](std::uint32_t number) const
    {
        return (*m_chunks[number / chunkSize])[number % chunkSize];
    }
    std::uint32_t append(std::string_view text)
    {
        if (m_size == m_chunks.size() * chunkSize)
            m_chunks.push_back(std::make_shared<Chunk>());
        (*m_chunks.back())[m_size % chunkSize] = text;
        return static_cast<std::uint32_t>(m_size++);
    }
    /// Begins to load a text into the processor's cache.
    void prefetch(std::uint32_t number) const
    {
        if (number < m_size)
            __builtin_prefetch(&(*m_chunks[number / chunkSize])[number % chunkSize]);
    }

private:
    static constexpr std::size_t chunkSize = 1024;
    using Chunk = std::array<std::string, chunkSize>;

    std::vector<std::shared_ptr<Chunk>> m_chunks;
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

    /// Two steps ahead of `find`: loads where the text's number lies, then the text of that number.
    void prefetchSlot(std::size_t hash) const
    {
        if (m_slots)
            __builtin_prefetch(&(*m_slots)[hash & (m_slots->size() - 1)]);
    }
    void prefetchText(const TextTable& table, std::size_t hash) const
    {
        if (m_slots)
            table.prefetch(
                numberIn((*m_slots)[hash & (m_slots->size() - 1)].load(std::memory_order_acquire)));
    }
    /// What `find` is likely to answer, without a look at the text.
    [[nodiscard]] std::uint32_t guess(std::size_t hash) const
    {
        return m_slots ? numberIn((*m_slots)[hash & (m_slots->size() - 1)].load(std::memory_order_acquire))
                       : none;
    }

private:
    /// A number in the low bits, and a bit of the hash above it, so that few other texts are looked at. Read
    /// by others while it fills.
    using Slots = std::vector<std::atomic<std::uint32_t>>;
    static constexpr unsigned numberBits = 26;
    static constexpr std::uint32_t numberMask = (1U << numberBits) - 1;

    [[nodiscard]] static std::uint32_t tagOf(std::size_t hash)
    {
        return static_cast<std::uint32_t>(hash >> 40U) & ~numberMask;
    }
    [[nodiscard]] static std::uint32_t numberIn(std::uint32_t slot) { return slot & numberMask; }
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
