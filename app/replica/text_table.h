// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace drydock::replica {

/// Texts that many devices share, each in memory once and for as long as somebody holds it, under a number of
/// four bytes. 0 is the empty text.
class TextTable
{
public:
    TextTable() { m_entries.emplace_back(); }

    /// The number of a text, held once more.
    [[nodiscard]] std::uint32_t hold(std::string_view text);
    void release(std::uint32_t number);
    /// Lets go of one text and holds another in its place; nothing where they are the same.
    void replace(std::uint32_t& number, std::string_view text);
    [[nodiscard]] const std::string& text(std::uint32_t number) const { return m_entries[number].text; }
    /// Distinct texts held.
    [[nodiscard]] std::size_t size() const { return m_numbers.size(); }

private:
    struct Entry
    {
        std::string text;
        std::uint32_t holders = 0;
    };
    std::deque<Entry> m_entries; ///< a deque: the keys of `m_numbers` look at its texts
    std::vector<std::uint32_t> m_free;
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

} // namespace drydock::replica
