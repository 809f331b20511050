// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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

private:
    static constexpr std::size_t chunkSize = 1024;
    using Chunk = std::array<std::string, chunkSize>;

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::size_t m_size = 0;
};

/// Finds texts of a table by what they say: 4 to 8 bytes a text beside the table's own.
class TextFinder
{
public:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    /// The number of a text that was added, or `none`.
    [[nodiscard]] std::uint32_t find(const TextTable& table, std::string_view text) const;
    /// Adds the table's texts from the number on that comes next; they all differ.
    void addNew(const TextTable& table);

private:
    [[nodiscard]] std::size_t slotOf(const TextTable& table, std::string_view text) const;

    std::vector<std::uint32_t> m_slots; ///< open addressing, a power of two, at most 3/4 full
    std::size_t m_added = 0;
};

/// A text table in which every text stands once.
class TextIndex
{
public:
    [[nodiscard]] const TextTable& table() const { return m_table; }
    /// The text's number, or TextFinder::none.
    [[nodiscard]] std::uint32_t find(std::string_view text) const { return m_finder.find(m_table, text); }
    /// The text's number, made where it has none.
    std::uint32_t intern(std::string_view text);

private:
    TextTable m_table;
    TextFinder m_finder;
};

} // namespace drydock::client
