// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_statement.h"

#include "replica/sql/sql_text.h"

#include <sqlite3.h>

namespace drydock::replica {

namespace {
constexpr std::size_t largestKept = 64U << 10U; ///< bytes of values, for the next run
}

Error sqliteFailure(sqlite3* database)
{
    return {ErrorCode::Unavailable, std::string("store: ") + sqlite3_errmsg(database), {}};
}

SqliteStatement::SqliteStatement(sqlite3* database, const char* sql) : m_database(database)
{
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK)
        m_unprepared = sqliteFailure(database);
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

/// Of a value that was bound.
void SqliteStatement::check(int result)
{
    if (result != SQLITE_OK && !m_unbound)
        m_unbound = sqliteFailure(m_database);
}

void SqliteStatement::text(std::string_view value)
{
    std::string kept;
    wait(true, sqlUtf8(value, kept));
}

void SqliteStatement::blob(std::string_view value)
{
    wait(false, value);
}

/// SQLite's own copies are allocated one by one, which is a quarter of what a row costs.
void SqliteStatement::wait(bool isText, std::string_view value)
{
    m_waiting.push_back({++m_bound, isText, m_bytes.size(), value.size()});
    m_bytes += value;
}

void SqliteStatement::bindAll()
{
    for (const auto& value : m_waiting) {
        const char* begin = m_bytes.data() + value.begin;
        check(value.isText
                  ? sqlite3_bind_text64(m_statement, value.number, begin, value.size, SQLITE_STATIC,
                                        SQLITE_UTF8)
                  : sqlite3_bind_blob64(m_statement, value.number, begin, value.size, SQLITE_STATIC));
    }
    m_waiting.clear();
}

void SqliteStatement::number(std::int64_t value)
{
    ++m_bound;
    if (m_statement != nullptr)
        check(sqlite3_bind_int64(m_statement, m_bound, value));
}

Expected<void> SqliteStatement::execute()
{
    return next().map([](bool) {});
}

Expected<bool> SqliteStatement::next()
{
    if (m_unprepared)
        return tl::unexpected(*m_unprepared);
    bindAll();
    if (m_unbound)
        return tl::unexpected(*m_unbound);
    const int stepped = sqlite3_step(m_statement);
    if (stepped != SQLITE_ROW && stepped != SQLITE_DONE)
        return tl::unexpected(sqliteFailure(m_database));
    return stepped == SQLITE_ROW;
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
    sqlite3_reset(m_statement);
    m_unbound.reset();
    m_waiting.clear();
    m_bytes.clear();
    if (m_bytes.capacity() > largestKept)
        m_bytes.shrink_to_fit();
    m_bound = 0;
}

} // namespace drydock::replica
