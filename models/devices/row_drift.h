// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"
#include "memory/large_allocator.h"
#include "memory/prefetch.h"
#include "models/devices/row_difference.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace drydock::models {

/// Which rows are shown elsewhere than they belong by now: what is to be done when the order is shown anew.
class RowDrift
{
public:
    RowDrift() = default;
    explicit RowDrift(const RowDifference& difference);

    /// Room for so many rows of the mirror: until there are more, `note` never waits for memory.
    void reserve(std::size_t rows);
    /// Nothing is known of what is shown: all of it may be elsewhere.
    void loseSight();

    /// After a change of a row: whether it is shown, whether it belongs to what is to be shown, and whether
    /// it has moved among the others.
    void note(client::Row row, bool isShown, bool belongs, bool moved);
    /// Loads what `note` will look at.
    void prefetch(client::Row row) const
    {
        if (!m_marked.empty() && row < m_marks.size())
            memory::prefetchLine(&m_marks[row]);
    }

    [[nodiscard]] bool isUnknown() const { return m_isUnknown; }
    /// Some of those that are not counted have moved, too.
    [[nodiscard]] bool isOtherOrder() const { return m_isOtherOrder; }
    /// How many rows come, go or move.
    [[nodiscard]] std::size_t count() const { return m_coming + m_going + m_moved; }
    [[nodiscard]] std::size_t coming() const { return m_coming; }
    [[nodiscard]] std::size_t going() const { return m_going; }
    [[nodiscard]] std::size_t moved() const { return m_moved; }
    [[nodiscard]] bool isEmpty() const { return count() == 0 && !m_isUnknown && !m_isOtherOrder; }
    /// Those that come and those that go, in no order.
    [[nodiscard]] std::vector<client::Row> comingRows() const { return rowsIn(State::Coming); }
    [[nodiscard]] std::vector<client::Row> goingRows() const { return rowsIn(State::Going); }
    /// All of it is shown now.
    void clear();

private:
    /// What a row does. One that has moved and is not shown, or goes, is known to have moved if that changes.
    enum class State : std::uint8_t { Untouched, Stays, Moves, Coming, Going };
    struct Mark
    {
        State state = State::Untouched;
        bool hasMoved = false;
    };

    [[nodiscard]] std::vector<client::Row> rowsIn(State state) const;
    void set(client::Row row, State state);
    std::size_t* counterOf(State state);

    memory::LargeVector<Mark> m_marks; ///< by row of the mirror
    std::vector<client::Row> m_marked; ///< that are not untouched
    std::size_t m_coming = 0;
    std::size_t m_going = 0;
    std::size_t m_moved = 0;
    bool m_isOtherOrder = false;
    bool m_isUnknown = false;
};

} // namespace drydock::models
