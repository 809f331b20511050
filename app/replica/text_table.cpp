// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/text_table.h"

namespace drydock::replica {

std::uint32_t TextTable::hold(std::string_view text)
{
    if (text.empty())
        return 0;
    if (const auto known = m_numbers.find(text); known != m_numbers.end()) {
        ++m_entries[known->second].holders;
        return known->second;
    }
    std::uint32_t number = 0;
    if (m_free.empty()) {
        number = static_cast<std::uint32_t>(m_entries.size());
        m_entries.emplace_back();
    } else {
        number = m_free.back();
        m_free.pop_back();
    }
    Entry& entry = m_entries[number];
    entry = {std::string(text), 1};
    m_numbers.emplace(entry.text, number);
    return number;
}

void TextTable::release(std::uint32_t number)
{
    if (number == 0 || --m_entries[number].holders > 0)
        return;
    m_numbers.erase(m_entries[number].text);
    m_entries[number].text = {};
    m_free.push_back(number);
}

void TextTable::replace(std::uint32_t& number, std::string_view text)
{
    if (m_entries[number].text == text)
        return;
    const auto old = number;
    number = hold(text);
    release(old);
}

} // namespace drydock::replica
