// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/session.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace drydock::replica {

/// Unavailable, with what SQLite said last on this connection.
[[nodiscard]] Error sqliteFailure(sqlite3* database);

/// By SQLite's own interface: Qt's takes every value through a QVariant and every text through UTF-16, which
/// costs more than the write.
class SqliteStatement : public Statement
{
public:
    SqliteStatement(sqlite3* database, const char* sql);
    ~SqliteStatement() override;

    void text(std::string_view value) override;
    void blob(std::string_view value) override;
    void number(std::int64_t value) override;
    Expected<void> execute() override;
    Expected<bool> next() override;
    std::string bytes(int column) const override;
    std::int64_t integer(int column) const override;
    void finish() override;

private:
    /// A value that waits in `m_bytes`.
    struct Value
    {
        int number;
        bool isText;
        std::size_t begin;
        std::size_t size;
    };

    void wait(bool isText, std::string_view value);
    void bindAll();
    void check(int result);

    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
    std::vector<Value> m_waiting; ///< until the run begins: then `m_bytes` does not move any more
    std::string m_bytes;
    std::optional<Error> m_unprepared; ///< why it cannot run at all
    std::optional<Error> m_unbound;    ///< why it cannot run with these values
};

} // namespace drydock::replica
