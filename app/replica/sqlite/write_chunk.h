// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "replica/sqlite/bound_values.h"

#include <cstddef>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace drydock::replica {

/// Writes in the order in which they are to be run, with their values.
class WriteChunk
{
public:
    void add(sqlite3_stmt* statement, const BoundValues& values);
    /// Up to the first that fails: why it did. Who runs it is alone with the connection.
    [[nodiscard]] Expected<void> run(sqlite3* database) const;
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_writes.empty(); }
    [[nodiscard]] std::size_t count() const { return m_writes.size(); }
    /// Of memory that they take; none is without.
    [[nodiscard]] std::size_t bytes() const { return m_writes.size() * sizeof(Write) + m_values.bytes(); }

private:
    struct Write
    {
        sqlite3_stmt* statement;
        std::size_t first; ///< of its values
        std::size_t values;
    };

    std::vector<Write> m_writes;
    BoundValues m_values;
};

} // namespace drydock::replica
