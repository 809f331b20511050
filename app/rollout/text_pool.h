// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace drydock::rollout {

/// Null for an empty text.
using PooledText = std::shared_ptr<const std::string>;

/// Texts that many devices share, each in memory once, and for as long as somebody holds it: what devices
/// name themselves is theirs to choose, and must not add up.
class TextPool
{
public:
    [[nodiscard]] PooledText keep(std::string_view text)
    {
        if (text.empty())
            return nullptr;
        auto& known = m_texts[std::string(text)];
        PooledText kept = known.lock();
        if (!kept)
            known = kept = std::make_shared<const std::string>(text);
        if (m_texts.size() >= m_sweepAt) {
            std::erase_if(m_texts, [](const auto& item) { return item.second.expired(); });
            m_sweepAt = std::max(smallest, 2 * m_texts.size());
        }
        return kept;
    }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    static constexpr std::size_t smallest = 64;
    std::unordered_map<std::string, std::weak_ptr<const std::string>> m_texts;
    std::size_t m_sweepAt = smallest;
};

} // namespace drydock::rollout
