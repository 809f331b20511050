// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/session.h"

#include <QString>

#include <string>

struct sqlite3;

namespace drydock::replica {

/// One SQLite file, opened by Qt's driver and used by SQLite's own interface. One thread.
class SqliteSession : public Session
{
public:
    SqliteSession();
    ~SqliteSession() override;

    /// Unavailable where the file will not do; Unsupported where Qt's driver is missing, or brings a SQLite
    /// of its own.
    [[nodiscard]] Expected<void> open(const std::string& file);

    std::unique_ptr<Statement> prepare(const char* sql) override;
    Expected<void> execute(std::string_view sql) override;

private:
    QString m_connection;
    sqlite3* m_database = nullptr; ///< the connection's
};

} // namespace drydock::replica
