// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace drydock::rollout {

/// A text of a TextPool, in eight bytes; the pool must outlive it. Empty unless it is given one.
class PooledText
{
public:
    PooledText() = default;
    PooledText(const PooledText& other) : m_entry(other.m_entry) { hold(); }
    PooledText(PooledText&& other) noexcept : m_entry(std::exchange(other.m_entry, nullptr)) {}
    PooledText& operator=(PooledText other) noexcept
    {
        std::swap(m_entry, other.m_entry);
        return *this;
    }
    ~PooledText()
    {
        if (m_entry != nullptr)
            --m_entry->holders;
    }

    [[nodiscard]] const std::string& str() const
    {
        static const std::string none;
        return m_entry != nullptr ? m_entry->text : none;
    }
    [[nodiscard]] bool empty() const { return m_entry == nullptr; }
    void clear() { *this = PooledText(); }
    /// Of the same pool: a text stands there once.
    bool operator==(const PooledText& other) const { return m_entry == other.m_entry; }
    bool operator==(std::string_view text) const { return str() == text; }

private:
    friend class TextPool;
    struct Entry
    {
        std::string text;
        std::uint32_t holders = 0;
    };
    explicit PooledText(Entry* entry) : m_entry(entry) { hold(); }
    void hold()
    {
        if (m_entry != nullptr)
            ++m_entry->holders;
    }

    Entry* m_entry = nullptr;
};

/// Texts that many devices share, each in memory once, and for as long as somebody holds it: what devices
/// name themselves is theirs to choose, and must not add up.
class TextPool
{
public:
    [[nodiscard]] PooledText keep(std::string_view text)
    {
        if (text.empty())
            return {};
        const auto known = m_texts.find(text);
        if (known != m_texts.end())
            return PooledText(known->second.get());
        auto made = std::make_unique<PooledText::Entry>(PooledText::Entry{std::string(text), 0});
        PooledText kept(made.get());
        const std::string_view key = made->text;
        m_texts.emplace(key, std::move(made));
        if (m_texts.size() >= m_sweepAt) {
            std::erase_if(m_texts, [](const auto& item) { return item.second->holders == 0; });
            m_sweepAt = std::max(smallest, 2 * m_texts.size());
        }
        return kept;
    }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    static constexpr std::size_t smallest = 64;
    /// The keys look at the texts of their entries.
    std::unordered_map<std::string_view, std::unique_ptr<PooledText::Entry>> m_texts;
    std::size_t m_sweepAt = smallest;
};

} // namespace drydock::rollout
