// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_drift.h"

namespace drydock::models {

using client::Row;

RowDrift::RowDrift(const RowDifference& difference) : m_isOtherOrder(difference.isOtherOrder)
{
    for (const Row row : difference.removed)
        note(row, true, false, false);
    for (const Row row : difference.inserted)
        note(row, false, true, false);
    for (const Row row : difference.moved)
        note(row, true, true, true);
}

void RowDrift::reserve(std::size_t rows)
{
    if (rows > m_marks.size())
        m_marks.resize(rows);
}

void RowDrift::loseSight()
{
    clear();
    m_isUnknown = true;
}

void RowDrift::note(Row row, bool isShown, bool belongs, bool moved)
{
    // Nothing to remember of most, so that nobody has to forget it.
    const bool isQuiet = isShown == belongs && !moved;
    if (isQuiet && (m_marked.empty() || row >= m_marks.size() || m_marks[row].state == State::Untouched))
        return;
    reserve(row + std::size_t{1});
    Mark& mark = m_marks[row];
    // One that went and comes back may stand anywhere.
    mark.hasMoved = mark.hasMoved || moved || mark.state == State::Going;
    if (isShown != belongs)
        set(row, belongs ? State::Coming : State::Going);
    else
        set(row, isShown && mark.hasMoved ? State::Moves : State::Stays);
}

std::vector<Row> RowDrift::rowsIn(State state) const
{
    std::vector<Row> rows;
    for (const Row row : m_marked) {
        if (m_marks[row].state == state)
            rows.push_back(row);
    }
    return rows;
}

void RowDrift::set(Row row, State state)
{
    Mark& mark = m_marks[row];
    if (mark.state == State::Untouched)
        m_marked.push_back(row);
    if (std::size_t* counter = counterOf(mark.state))
        --*counter;
    mark.state = state;
    if (std::size_t* counter = counterOf(state))
        ++*counter;
}

std::size_t* RowDrift::counterOf(State state)
{
    switch (state) {
    case State::Coming:
        return &m_coming;
    case State::Going:
        return &m_going;
    case State::Moves:
        return &m_moved;
    case State::Untouched:
    case State::Stays:
        return nullptr;
    }
    return nullptr;
}

void RowDrift::clear()
{
    for (const Row row : m_marked)
        m_marks[row] = {};
    m_marked.clear();
    m_coming = m_going = m_moved = 0;
    m_isOtherOrder = m_isUnknown = false;
}

} // namespace drydock::models
