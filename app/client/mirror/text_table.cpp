// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/text_table.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

namespace drydock::client {
namespace {

/// A block is as large as all before it, within these.
constexpr std::size_t smallestBlock = 4096;
constexpr std::size_t largestBlock = std::size_t{16} << 20U;

/// Texts that are added together: while one's memory is loaded, that of the others is too.
constexpr std::size_t addedTogether = 32;

} // namespace

std::uint32_t TextTable::append(std::string_view text)
{
    if (m_size >= none || text.size() > none)
        throw std::length_error("a table of texts is full");
    if (!m_texts)
        m_texts = std::make_shared<Texts>();
    const auto length = static_cast<std::uint32_t>(text.size());
    const std::size_t head = length < longLength ? 1 : 1 + sizeof length;
    char* const place = m_texts->room(head + length);
    *place = static_cast<char>(std::min<std::uint32_t>(length, longLength));
    std::memcpy(place + 1, &length, head - 1);
    std::ranges::copy(text, place + head);
    m_texts->places.emplace_back(place);
    return static_cast<std::uint32_t>(m_size++);
}

char* TextTable::Texts::room(std::size_t bytes)
{
    if (bytes > left) {
        left = std::max(bytes, std::clamp(total, smallestBlock, largestBlock));
        total += left;
        blocks.emplace_back().reserve(left);
    }
    char* const place = blocks.back().data() + (blocks.back().capacity() - left);
    left -= bytes;
    return place;
}

std::string_view TextTable::longText(const char* text)
{
    std::uint32_t length = 0;
    std::memcpy(&length, text + 1, sizeof length);
    return {text + 1 + sizeof length, length};
}

template <typename IsIt>
std::uint32_t TextFinder::look(std::size_t hash, IsIt isIt) const
{
    if (!m_slots)
        return none;
    const std::size_t mask = m_slots->size() - 1;
    const std::uint32_t tag = tagOf(hash, mask);
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const std::uint32_t slot = (*m_slots)[at].load(std::memory_order_acquire);
        if (slot == none)
            return none;
        if (const std::uint32_t number = numberIn(slot, mask); slot - number == tag && isIt(number))
            return number;
    }
}

std::uint32_t TextFinder::find(const TextTable& table, std::string_view text, std::size_t hash) const
{
    // What the thread that adds has added since is beyond this copy of the table.
    return look(hash, [&table, text](std::uint32_t number) {
        return number < table.size() && table[number] == text;
    });
}

std::uint32_t TextFinder::guess(std::size_t hash) const
{
    return look(hash, [](std::uint32_t) { return true; });
}

void TextFinder::addNew(const TextTable& table)
{
    if (!m_slots || table.size() * 4 > m_slots->size() * 3) {
        std::size_t size = 64;
        while (table.size() * 4 > size * 3)
            size *= 2;
        if (size > mostSlots)
            throw std::length_error("there are more texts than a finder can tell apart");
        // Copies keep the one they share.
        m_slots = std::make_shared<Slots>(size);
        for (auto& slot : *m_slots)
            slot.store(none, std::memory_order_relaxed);
        m_added = 0;
    }
    std::array<std::size_t, addedTogether> hashes{};
    while (m_added < table.size()) {
        const std::size_t count = std::min(addedTogether, table.size() - m_added);
        for (std::size_t i = 0; i < count; ++i) {
            hashes[i] = hash(table[std::uint32_t(m_added + i)]);
            prefetchSlot(hashes[i]);
        }
        for (std::size_t i = 0; i < count; ++i)
            insert(std::uint32_t(m_added++), hashes[i]);
    }
}

void TextFinder::insert(std::uint32_t number, std::size_t hash)
{
    const std::size_t mask = m_slots->size() - 1;
    std::size_t at = hash & mask;
    while ((*m_slots)[at].load(std::memory_order_relaxed) != none)
        at = (at + 1) & mask;
    (*m_slots)[at].store(tagOf(hash, mask) | number, std::memory_order_release);
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
