// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_statement.h"

#include "replica/sql/sql_text.h"
#include "replica/sqlite/sqlite_failure.h"
#include "replica/sqlite/sqlite_writer.h"

#include <sqlite3.h>

namespace drydock::replica {

SqliteStatement::SqliteStatement(sqlite3* database, SqliteWriter& writer, const char* sql)
    : m_database(database), m_writer(writer)
{
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK)
        m_unprepared = sqliteFailure(database);
}

SqliteStatement::~SqliteStatement()
{
    finish();
    // It may be among those that the writer still has.
    [[maybe_unused]] const auto done = m_writer.settle();
    sqlite3_finalize(m_statement);
}

void SqliteStatement::text(std::string_view value)
{
    std::string kept;
    m_values.text(sqlUtf8(value, kept));
}

Expected<void> SqliteStatement::execute()
{
    if (m_unprepared)
        return tl::unexpected(*m_unprepared);
    return m_writer.add(m_statement, m_values);
}

Expected<bool> SqliteStatement::next()
{
    if (m_unprepared)
        return tl::unexpected(*m_unprepared);
    if (auto done = m_writer.settle(); !done)
        return tl::unexpected(done.error());
    int result = SQLITE_OK;
    if (!m_hasRow)
        result = m_values.bindTo(m_statement, 0, m_values.count());
    if (result == SQLITE_OK)
        result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW) {
        if (!m_hasRow)
            m_writer.rowsBegin();
        m_hasRow = true;
        return true;
    }
    // Said before the connection is used again.
    Expected<bool> ended = false;
    if (result != SQLITE_DONE)
        ended = tl::unexpected(sqliteFailure(m_database));
    end();
    return ended;
}

/// At once, not at `finish`: until then there may be writes on their way again.
void SqliteStatement::end()
{
    sqlite3_reset(m_statement);
    if (m_hasRow)
        m_writer.rowsEnd();
    m_hasRow = false;
}

std::string SqliteStatement::bytes(int column) const
{
    // In this order: the first may convert, and the size is of what it made.
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return data != nullptr ? std::string(data, size) : std::string();
}

std::int64_t SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

void SqliteStatement::finish()
{
    if (m_hasRow)
        end();
    m_values.clear();
}

} // namespace drydock::replica
