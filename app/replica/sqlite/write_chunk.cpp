// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/write_chunk.h"

#include "replica/sqlite/sqlite_failure.h"

#include <sqlite3.h>

namespace drydock::replica {

void WriteChunk::add(sqlite3_stmt* statement, const BoundValues& values)
{
    m_writes.push_back({statement, m_values.count(), values.count()});
    m_values.append(values);
}

Expected<void> WriteChunk::run(sqlite3* database) const
{
    for (const Write& write : m_writes) {
        int result = m_values.bindTo(write.statement, write.first, write.values);
        if (result == SQLITE_OK)
            result = sqlite3_step(write.statement);
        Expected<void> done;
        if (result != SQLITE_DONE && result != SQLITE_ROW)
            done = tl::unexpected(sqliteFailure(database));
        sqlite3_reset(write.statement);
        if (!done)
            return done;
    }
    return {};
}

void WriteChunk::clear()
{
    m_writes.clear();
    m_values.clear();
}

} // namespace drydock::replica
