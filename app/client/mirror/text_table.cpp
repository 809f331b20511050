// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/text_table.h"

namespace drydock::client {

std::uint32_t TextFinder::find(const TextTable& table, std::string_view text, std::size_t hash) const
{
    if (!m_slots)
        return none;
    const std::size_t mask = m_slots->size() - 1;
    const std::uint32_t tag = tagOf(hash);
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const std::uint32_t slot = (*m_slots)[at].load(std::memory_order_acquire);
        if (slot == none)
            return none;
        // What the thread that adds has added since is beyond this copy of the table.
        if ((slot & ~numberMask) == tag && numberIn(slot) < table.size() && table[numberIn(slot)] == text)
            return numberIn(slot);
    }
}

void TextFinder::addNew(const TextTable& table)
{
    if (!m_slots || table.size() * 4 > m_slots->size() * 3) {
        std::size_t size = 64;
        while (table.size() * 4 > size * 3)
            size *= 2;
        // Copies keep the one they share.
        m_slots = std::make_shared<Slots>(size);
        for (auto& slot : *m_slots)
            slot.store(none, std::memory_order_relaxed);
        m_added = 0;
    }
    for (; m_added < table.size(); ++m_added)
        insert(std::uint32_t(m_added), hash(table[std::uint32_t(m_added)]));
}

void TextFinder::insert(std::uint32_t number, std::size_t hash)
{
    const std::size_t mask = m_slots->size() - 1;
    std::size_t at = hash & mask;
    while ((*m_slots)[at].load(std::memory_order_relaxed) != none)
        at = (at + 1) & mask;
    (*m_slots)[at].store(tagOf(hash) | number, std::memory_order_release);
}

std::uint32_t TextIndex::intern(std::string_view text, std::size_t hash)
{
    std::uint32_t number = m_finder.find(m_table, text, hash);
    if (number == TextFinder::none) {
        number = m_table.append(text);
        m_finder.addNew(m_table);
    }
    return number;
}

} // namespace drydock::client
