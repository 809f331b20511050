// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/change_order.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace drydock::replica {

namespace {
constexpr std::size_t fewestOld = 1'024;
}

void ChangeOrder::clear()
{
    *this = {};
}

void ChangeOrder::add(std::uint32_t row, std::uint64_t cursor)
{
    m_mixed = m_mixed || (!m_cursors.empty() && cursor <= m_cursors.back());
    m_cursors.push_back(cursor);
    m_rows.push_back(row);
}

void ChangeOrder::note(std::uint32_t row, std::uint64_t cursor)
{
    if (row >= m_last.size())
        m_last.resize(row + std::size_t(1));
    if (m_last[row] == cursor)
        return;
    m_old += m_last[row] != 0 ? 1 : 0;
    m_last[row] = cursor;
    add(row, cursor);
    if (m_old > fewestOld && m_old * 2 >= m_cursors.size())
        settle();
}

void ChangeOrder::forget(std::uint32_t row)
{
    if (row < m_last.size())
        m_old += std::exchange(m_last[row], 0) != 0 ? 1 : 0;
}

void ChangeOrder::renumber(const std::vector<std::uint32_t>& from)
{
    const auto last = std::exchange(m_last, {});
    clear();
    for (std::uint32_t row = 0; row < from.size(); ++row) {
        if (from[row] < last.size() && last[from[row]] != 0)
            note(row, last[from[row]]);
    }
    settle();
}

void ChangeOrder::settle()
{
    std::vector<std::uint32_t> rows;
    if (m_mixed) {
        // A change may stand here twice, once from before a transaction that failed: by rows it is there
        // once.
        rows.resize(m_last.size());
        std::iota(rows.begin(), rows.end(), 0U);
        std::erase_if(rows, [this](std::uint32_t row) { return m_last[row] == 0; });
        std::ranges::sort(rows, {}, [this](std::uint32_t row) { return m_last[row]; });
    } else {
        rows.reserve(m_rows.size() - std::min(m_old, m_rows.size()));
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (m_last[m_rows[i]] == m_cursors[i])
                rows.push_back(m_rows[i]);
        }
    }
    rows.shrink_to_fit();
    std::vector<std::uint64_t> cursors(rows.size());
    std::ranges::transform(rows, cursors.begin(), [this](std::uint32_t row) { return m_last[row]; });
    m_rows = std::move(rows);
    m_cursors = std::move(cursors);
    m_last.shrink_to_fit();
    m_old = 0;
    m_mixed = false;
}

void ChangeOrder::after(std::uint64_t since,
                        const std::function<bool(std::uint32_t row, std::uint64_t cursor)>& visit)
{
    if (m_mixed)
        settle();
    const auto begin = std::ranges::upper_bound(m_cursors, since) - m_cursors.begin();
    for (auto i = static_cast<std::size_t>(begin); i < m_cursors.size(); ++i) {
        if (m_last[m_rows[i]] == m_cursors[i] && !visit(m_rows[i], m_cursors[i]))
            return;
    }
}

} // namespace drydock::replica
