// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_session.h"

#include "replica/postgres/postgres_statement.h"

#include <utility>
#include <vector>

namespace drydock::replica {

namespace {

/// Beyond it what waits is sent: a server takes up to 1 GiB at once, and memory is not free.
constexpr std::size_t mostWaiting = 4U << 20U;

/// Its first line, without the blanks of a table: what follows are details and guesses.
std::string firstLine(std::string_view said)
{
    std::string line;
    for (const char c : said.substr(0, said.find('\n'))) {
        if (c != ' ' || (!line.empty() && line.back() != ' '))
            line += c;
    }
    return line;
}

} // namespace

PostgresSession::PostgresSession(PostgresAddress address, std::string name, std::optional<Patience> patience)
    : m_address(std::move(address)), m_name(std::move(name))
{
    if (!patience)
        return;
    m_patience = patience->most;
    m_watch = std::make_unique<AnswerWatch>(*std::move(patience));
}

Expected<void> PostgresSession::open()
{
    m_connection.reset();
    m_prepared.clear();
    m_waiting.clear();
    const auto parameters = m_address.parameters(m_name);
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (const auto& [name, value] : parameters) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    // Its time limit holds up to the end of the login; from there on it is the watch's.
    m_connection.reset(PQconnectdbParams(names.data(), values.data(), 0));
    if (PQstatus(m_connection.get()) != CONNECTION_OK) {
        Error failure = connectFailure();
        m_connection.reset();
        return tl::unexpected(std::move(failure));
    }
    PQsetNoticeProcessor(
        m_connection.get(), [](void*, const char*) {}, nullptr);
    auto ready = setUp();
    if (!ready)
        m_connection.reset();
    return ready;
}

Expected<void> PostgresSession::setUp()
{
    // A client that stops within a transaction must not keep its row locks for ever, where nobody ends it.
    // A commit is durable whatever the server's default says.
    auto set = execute("SET client_min_messages = error; "
                       "SET idle_in_transaction_session_timeout = '60s'; "
                       "SET default_transaction_isolation = 'read committed'; "
                       "SELECT set_config('synchronous_commit', 'on', false) "
                       "WHERE current_setting('synchronous_commit') = 'off'");
    if (!set)
        return tl::unexpected(set.error().in("store " + m_address.str()));
    return checkServer();
}

Expected<void> PostgresSession::checkServer()
{
    auto rows = ask("SELECT current_setting('server_encoding'), pg_is_in_recovery()");
    if (!rows || !rows->next())
        return fail(ErrorCode::Unavailable, "store " + m_address.str() + " does not say what it is");
    const std::string encoding(rows->text(0));
    const bool replica = rows->boolean(1);
    if (encoding != "UTF8")
        return fail(ErrorCode::Unavailable, "store " + m_address.str() + ": the database's encoding is " +
                                                encoding +
                                                "; create it with ENCODING 'UTF8' (and TEMPLATE template0)");
    if (replica)
        return fail(ErrorCode::Unavailable,
                    "store " + m_address.str() + ": the server is a read-only standby; name the primary");
    return {};
}

void PostgresSession::recover()
{
    m_waiting.clear();
    m_prepared.clear();
    // Whoever was cut off has waited long enough: it is tried again after the next failure.
    if (std::exchange(m_cut, false)) {
        m_connection.reset();
        return;
    }
    const std::string why = m_sqlState;
    // Whether a statement was prepared by a batch that failed is not known: none is.
    if (m_connection && execute("ROLLBACK; DEALLOCATE ALL")) {
        m_sqlState = why;
        return;
    }
    // Where it fails, so does what is asked next; it is tried again after the next failure.
    [[maybe_unused]] const auto opened = open();
}

Error PostgresSession::connectFailure() const
{
    const std::string said = firstLine(PQerrorMessage(m_connection.get()));
    const auto has = [&](const char* text) { return said.find(text) != std::string::npos; };
    std::string advice;
    if (has("password authentication failed") || has("no password supplied"))
        advice = "; give the right password in storePasswordFile or DRYDOCK_STORE_PASSWORD";
    else if (has("database \"") && has("does not exist"))
        advice = "; create it: createdb --encoding=UTF8 --template=template0 " + m_address.database;
    else if (has("role \"") && has("does not exist"))
        advice = "; create it: createuser " + m_address.user;
    else if (has("SSL") || has("certificate"))
        advice = "; see sslmode and sslrootcert of the store's address";
    else if (has("pg_hba.conf"))
        advice = "; the server's pg_hba.conf does not let this machine, user and database in";
    else
        advice = "; is the server running, and are host and port right?";
    return {ErrorCode::Unavailable, "store " + m_address.str() + ": " + said + advice, {}};
}

std::unique_ptr<Statement> PostgresSession::prepare(const char* sql)
{
    return std::make_unique<PostgresStatement>(*this, sql);
}

Expected<void> PostgresSession::makeKnown(const char* sql, std::string& name)
{
    if (name.empty())
        name = "d" + std::to_string(++m_names);
    if (m_prepared.contains(name))
        return {};
    // `?` is $1, $2 … here.
    std::string numbered;
    int count = 0;
    for (const char* c = sql; *c != '\0'; ++c) {
        if (*c == '?')
            numbered += "$" + std::to_string(++count);
        else
            numbered += *c;
    }
    // Alone, and before what waits: a statement keeps the whole text that it came in, and every EXECUTE
    // copies that.
    const std::string waiting = std::exchange(m_waiting, {});
    auto done = execute("PREPARE " + name + " AS " + numbered);
    m_waiting = waiting;
    if (done)
        m_prepared.insert(name);
    return done;
}

Expected<void> PostgresSession::execute(std::string_view sql)
{
    return ask(sql).map([](const PostgresRows&) {});
}

Expected<void> PostgresSession::later(std::string_view sql)
{
    m_waiting.append(sql).append(";");
    if (m_waiting.size() < mostWaiting)
        return {};
    return execute("SELECT 1");
}

Expected<PostgresRows> PostgresSession::ask(std::string_view sql)
{
    m_sqlState.clear();
    std::string text = std::exchange(m_waiting, {});
    text += sql;
    if (!m_connection)
        return fail(ErrorCode::Unavailable, "no connection to the store " + m_address.str());
    if (m_watch)
        m_watch->began(PQsocket(m_connection.get()));
    auto answer = send(text);
    m_cut = m_watch && m_watch->ended();
    if (m_cut)
        return fail(ErrorCode::Unavailable, "store " + m_address.str() + ": no answer for " +
                                                std::to_string(m_patience.count() / 1000) +
                                                " s, the connection was cut");
    return answer;
}

Expected<PostgresRows> PostgresSession::send(const std::string& text)
{
    if (PQsendQuery(m_connection.get(), text.c_str()) != 1)
        return fail(ErrorCode::Unavailable, firstLine(PQerrorMessage(m_connection.get())));
    return takeAnswer();
}

/// All that answers one message: a result a statement, up to the first that failed.
Expected<PostgresRows> PostgresSession::takeAnswer()
{
    PostgresRows last;
    std::optional<Error> failure;
    while (PGresult* const result = PQgetResult(m_connection.get())) {
        const auto status = PQresultStatus(result);
        const bool done =
            status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
        if (!done && !failure) {
            const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
            m_sqlState = state != nullptr ? state : "";
            failure = Error{ErrorCode::Unavailable, firstLine(PQresultErrorMessage(result)), {}};
        }
        last = PostgresRows(result);
        // COPY is nothing that is asked for here, and would go on for ever.
        if (!done && status != PGRES_FATAL_ERROR)
            break;
    }
    if (failure)
        return tl::unexpected(*std::move(failure));
    return last;
}

} // namespace drydock::replica
