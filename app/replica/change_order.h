// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace drydock::replica {

/// In which order rows changed last, in 20 to 32 bytes a row. A database would keep an index of it, in which
/// every change takes one entry from anywhere and puts one at the end: as many pages as the rows themselves.
/// Here what has changed again stays where it was until half of all is such. One thread.
class ChangeOrder
{
public:
    void clear();
    /// The row's last change; cursors are above zero. Cheap where it is the highest of all.
    void note(std::uint32_t row, std::uint64_t cursor);
    /// The row has no change any more.
    void forget(std::uint32_t row);
    /// Rows have moved: new row i was `from[i]`.
    void renumber(const std::vector<std::uint32_t>& from);
    /// Brings all into its order, and gives memory back.
    void settle();
    /// Rows that changed after `since`, in order; `visit` returns false to stop.
    void after(std::uint64_t since,
               const std::function<bool(std::uint32_t row, std::uint64_t cursor)>& visit);

private:
    void add(std::uint32_t row, std::uint64_t cursor);

    std::vector<std::uint64_t> m_last;    ///< by row; 0: none
    std::vector<std::uint64_t> m_cursors; ///< in order unless `m_mixed`, old changes among them
    std::vector<std::uint32_t> m_rows;    ///< whose change it was
    std::size_t m_old = 0;                ///< entries that another took the place of
    bool m_mixed = false;
};

} // namespace drydock::replica
