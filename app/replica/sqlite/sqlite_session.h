// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/session.h"
#include "replica/sqlite/sqlite_writer.h"

#include <QString>

#include <string>

struct sqlite3;

namespace drydock::replica {

/// One SQLite file, opened by Qt's driver and used by SQLite's own interface. Called on one thread; the
/// writes of a transaction may run on another (SqliteWriter).
class SqliteSession : public Session
{
public:
    SqliteSession();
    ~SqliteSession() override;

    /// Unavailable where the file will not do; Unsupported where Qt's driver is missing, or brings a SQLite
    /// of its own.
    [[nodiscard]] Expected<void> open(const std::string& file);

    std::unique_ptr<Statement> prepare(const char* sql) override;
    /// After all writes before it, and not where one of them failed.
    Expected<void> execute(std::string_view sql) override;
    /// Drops the writes that have not run, and forgets the failure of one that has: before a rollback.
    void discardWrites() { m_writer->discard(); }
    [[nodiscard]] const SqliteWriter& writer() const { return *m_writer; }

private:
    QString m_connection;
    sqlite3* m_database = nullptr; ///< the connection's
    std::unique_ptr<SqliteWriter> m_writer;
};

} // namespace drydock::replica
