// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/session.h"
#include "replica/sqlite/bound_values.h"

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace drydock::replica {

class SqliteWriter;

/// By SQLite's own interface: Qt's takes every value through a QVariant and every text through UTF-16, which
/// costs more than the write. A write is left to the writer; a read runs here, once all writes before it did.
class SqliteStatement : public Statement
{
public:
    /// The connection is the caller's here, and again when it ends (SqliteWriter).
    SqliteStatement(sqlite3* database, SqliteWriter& writer, const char* sql);
    ~SqliteStatement() override;

    void text(std::string_view value) override;
    void blob(std::string_view value) override { m_values.blob(value); }
    void number(std::int64_t value) override { m_values.number(value); }
    Expected<void> execute() override;
    Expected<bool> next() override;
    std::string bytes(int column) const override;
    std::int64_t integer(int column) const override;
    void finish() override;

private:
    void end();

    sqlite3* m_database;
    SqliteWriter& m_writer;
    sqlite3_stmt* m_statement = nullptr;
    BoundValues m_values;
    bool m_hasRow = false;
    std::optional<Error> m_unprepared; ///< why it cannot run at all
};

} // namespace drydock::replica
