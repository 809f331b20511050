// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/text_table.h"

#include <functional>

namespace drydock::client {

std::uint32_t TextFinder::find(const TextTable& table, std::string_view text) const
{
    return m_slots.empty() ? none : m_slots[slotOf(table, text)];
}

void TextFinder::addNew(const TextTable& table)
{
    if (table.size() * 4 > m_slots.size() * 3) {
        std::size_t size = 64;
        while (table.size() * 4 > size * 3)
            size *= 2;
        m_slots.assign(size, none);
        m_added = 0;
    }
    for (; m_added < table.size(); ++m_added)
        m_slots[slotOf(table, table[std::uint32_t(m_added)])] = std::uint32_t(m_added);
}

// Where the text is, or where it would go.
std::size_t TextFinder::slotOf(const TextTable& table, std::string_view text) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>()(text) & mask;
    while (m_slots[slot] != none && table[m_slots[slot]] != text)
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t TextIndex::intern(std::string_view text)
{
    std::uint32_t number = find(text);
    if (number == TextFinder::none) {
        number = m_table.append(text);
        m_finder.addNew(m_table);
    }
    return number;
}

} // namespace drydock::client
