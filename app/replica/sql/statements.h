// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace drydock::replica {

/// The prepared statements of one SQL connection, with the sticky failure of a Store. Used on the thread that
/// opened the connection.
class Statements
{
public:
    explicit Statements(QSqlDatabase database);

    /// One run of a prepared statement: bind in order, then `run` or `next`.
    class Run
    {
    public:
        Run(Statements& owner, QSqlQuery& query) : m_owner(owner), m_query(query) {}
        ~Run();
        Run(const Run&) = delete;
        Run& operator=(const Run&) = delete;

        Run& text(std::string_view value);
        Run& blob(std::string_view value);
        Run& number(std::int64_t value);
        Run& time(TimePoint value) { return number(toMilliseconds(value)); }

        /// Runs a statement that returns no rows.
        void run();
        /// Runs at the first call; false after the last row, and after a failure.
        [[nodiscard]] bool next();
        [[nodiscard]] std::string bytes(int column) const;
        [[nodiscard]] std::int64_t integer(int column) const;

    private:
        bool execute();
        Statements& m_owner;
        QSqlQuery& m_query;
        int m_bound = 0;
        bool m_executed = false;
    };

    /// `sql` must be a literal: its address is the key of the prepared statement.
    [[nodiscard]] Run prepare(const char* sql);
    /// Runs once, unprepared (schema, pragmas, transactions).
    void execute(const char* sql);

    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    void clearFailure() { m_failure.reset(); }
    void fail(const QSqlQuery& query);

private:
    QSqlDatabase m_database;
    std::map<const char*, QSqlQuery> m_queries;
    std::optional<Error> m_failure;
};

} // namespace drydock::replica
