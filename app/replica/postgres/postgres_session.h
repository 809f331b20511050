// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/postgres/answer_watch.h"
#include "replica/postgres/postgres_address.h"
#include "replica/postgres/postgres_rows.h"
#include "replica/sql/session.h"

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace drydock::replica {

/// One connection to PostgreSQL. Statements without rows wait and travel with the next one that is asked for
/// its rows, or with the commit: a transaction of a thousand writes costs one round trip. One thread.
class PostgresSession : public Session
{
public:
    /// `name` is shown by pg_stat_activity, 63 bytes of it. Without patience an answer is waited for without
    /// end.
    PostgresSession(PostgresAddress address, std::string name, std::optional<Patience> patience = {});

    /// Connects. Unavailable says what is wrong and what to do.
    [[nodiscard]] Expected<void> open();
    /// After a failure: what waits is forgotten, the transaction ended, a lost connection made anew.
    void recover();

    std::unique_ptr<Statement> prepare(const char* sql) override;
    /// With several statements the failure of any is reported. Rows are dropped.
    Expected<void> execute(std::string_view sql) override;

    /// Adds a statement to those that wait.
    [[nodiscard]] Expected<void> later(std::string_view sql);
    /// Sends what waits, with this statement at its end, whose rows these are.
    [[nodiscard]] Expected<PostgresRows> ask(std::string_view sql);
    /// Whether the last failure had this SQLSTATE.
    [[nodiscard]] bool failedWith(std::string_view sqlState) const { return m_sqlState == sqlState; }

    /// Tells the server of a statement where it does not know it; `name` is chosen where it is empty.
    [[nodiscard]] Expected<void> makeKnown(const char* sql, std::string& name);

private:
    struct Finish
    {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    [[nodiscard]] Expected<void> setUp();
    [[nodiscard]] Expected<void> checkServer();
    [[nodiscard]] Error connectFailure() const;
    [[nodiscard]] Expected<PostgresRows> send(const std::string& text);
    [[nodiscard]] Expected<PostgresRows> takeAnswer();

    PostgresAddress m_address;
    std::string m_name;
    std::unique_ptr<PGconn, Finish> m_connection;
    std::chrono::milliseconds m_patience{};
    std::unique_ptr<AnswerWatch> m_watch;
    bool m_cut = false; ///< by the watch, and not yet made anew
    std::string m_waiting;
    std::set<std::string> m_prepared;
    int m_names = 0;
    std::string m_sqlState;
};

} // namespace drydock::replica
