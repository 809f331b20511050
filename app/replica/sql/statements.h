// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"
#include "replica/sql/session.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace drydock::replica {

/// The prepared statements of one SQL session, with the sticky failure of a Store. Used on the thread that
/// opened the session.
class Statements
{
public:
    explicit Statements(Session& session) : m_session(session) {}

    /// One run of a prepared statement: bind in order, then `run` or `next`.
    class Run
    {
    public:
        Run(Statements& owner, Statement& statement) : m_owner(owner), m_statement(statement) {}
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
        [[nodiscard]] std::string bytes(int column) const { return m_statement.bytes(column); }
        [[nodiscard]] std::int64_t integer(int column) const { return m_statement.integer(column); }

    private:
        Statements& m_owner;
        Statement& m_statement;
        bool m_ended = false;
    };

    /// `sql` must be a literal: its address is the key of the prepared statement.
    [[nodiscard]] Run prepare(const char* sql);
    /// Runs once, unprepared (schema, pragmas, transactions).
    void execute(std::string_view sql);

    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    void clearFailure() { m_failure.reset(); }
    /// The first failure sticks.
    void fail(const Error& error);

private:
    Session& m_session;
    std::map<const char*, std::unique_ptr<Statement>> m_statements;
    std::optional<Error> m_failure;
};

} // namespace drydock::replica
