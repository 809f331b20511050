// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_session.h"

#include "replica/postgres/postgres_statement.h"
#include "replica/sql/sql_text.h"

#include <libpq-fe.h>

#include <QSqlDriver>
#include <QVariant>

#include <atomic>
#include <utility>

namespace drydock::replica {

namespace {

/// Beyond it what waits is sent: a server takes up to 1 GiB at once, and memory is not free.
constexpr std::size_t mostWaiting = 4U << 20U;

QString nextConnectionName()
{
    static std::atomic<int> counter = 0;
    return QStringLiteral("drydock-postgres-%1").arg(++counter);
}

/// -1 where the driver does not say.
int socketOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    // Documented as the first, which is another word for the second.
    for (const char* type : {"PGconn*", "pg_conn*"}) {
        if (qstrcmp(handle.typeName(), type) == 0)
            return PQsocket(*static_cast<PGconn* const*>(handle.constData()));
    }
    return -1;
}

} // namespace

PostgresSession::PostgresSession(PostgresAddress address, std::string name, std::optional<Patience> patience)
    : m_address(std::move(address)), m_name(std::move(name)), m_connection(nextConnectionName())
{
    if (!patience)
        return;
    m_patience = patience->most;
    m_watch = std::make_unique<AnswerWatch>(*std::move(patience));
}

PostgresSession::~PostgresSession()
{
    m_database = {};
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

Expected<void> PostgresSession::open()
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")))
        return fail(
            ErrorCode::Unsupported,
            "Qt's driver for PostgreSQL (QPSQL) is missing: install libqt6sql6-psql (Debian, Ubuntu)");
    if (!m_database.isValid()) {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_connection);
        m_database.setHostName(QString::fromStdString(m_address.host));
        m_database.setPort(m_address.port);
        m_database.setUserName(QString::fromStdString(m_address.user));
        m_database.setPassword(QString::fromStdString(m_address.password));
        m_database.setDatabaseName(QString::fromStdString(m_address.database));
        m_database.setConnectOptions(QString::fromStdString(m_address.connectOptions(m_name)));
    }
    m_database.close();
    m_prepared.clear();
    m_waiting.clear();
    m_waitingCount = 0;
    if (!m_database.open())
        return tl::unexpected(connectFailure(m_database.lastError()));
    m_socket = socketOf(m_database);
    if (m_watch && m_socket < 0) {
        m_database.close();
        return fail(ErrorCode::Unsupported, "Qt's driver for PostgreSQL does not say which socket it uses");
    }
    if (auto ready = setUp(); !ready) {
        m_database.close();
        return ready;
    }
    return {};
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
    QSqlQuery rows = query();
    if (!ask("SELECT current_setting('server_encoding'), pg_is_in_recovery()", rows) || !rows.next())
        return fail(ErrorCode::Unavailable, "store " + m_address.str() + " does not say what it is");
    const auto encoding = rows.value(0).toString();
    const bool replica = rows.value(1).toBool();
    if (encoding != QLatin1String("UTF8"))
        return fail(ErrorCode::Unavailable, "store " + m_address.str() + ": the database's encoding is " +
                                                encoding.toStdString() +
                                                "; create it with ENCODING 'UTF8' (and TEMPLATE template0)");
    if (replica)
        return fail(ErrorCode::Unavailable,
                    "store " + m_address.str() + ": the server is a read-only standby; name the primary");
    return {};
}

void PostgresSession::recover()
{
    m_waiting.clear();
    m_waitingCount = 0;
    m_prepared.clear();
    // Whoever was cut off has waited long enough: it is tried again after the next failure.
    if (std::exchange(m_cut, false)) {
        m_database.close();
        return;
    }
    const std::string why = m_sqlState;
    // Whether a statement was prepared by a batch that failed is not known: none is.
    if (m_database.isOpen() && execute("ROLLBACK; DEALLOCATE ALL")) {
        m_sqlState = why;
        return;
    }
    // Where it fails, so does what is asked next; it is tried again after the next failure.
    [[maybe_unused]] const auto opened = open();
}

Error PostgresSession::connectFailure(const QSqlError& error) const
{
    const Error said = sqlFailure(error);
    const auto has = [&](const char* text) { return said.message.find(text) != std::string::npos; };
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
    return {ErrorCode::Unavailable, "store " + m_address.str() + ": " + said.message + advice, {}};
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
    const int waitingCount = std::exchange(m_waitingCount, 0);
    auto done = execute("PREPARE " + name + " AS " + numbered);
    m_waiting = waiting;
    m_waitingCount = waitingCount;
    if (done)
        m_prepared.insert(name);
    return done;
}

Expected<void> PostgresSession::execute(std::string_view sql)
{
    QSqlQuery rows = query();
    if (auto done = ask(sql, rows); !done)
        return done;
    const auto rest = [&rows] {
        while (rows.nextResult()) { // what follows in the same text
        }
        return !rows.lastError().isValid();
    };
    return watched(rest, rows);
}

/// What may wait for the server. False where it failed.
Expected<void> PostgresSession::watched(const std::function<bool()>& work, const QSqlQuery& query)
{
    if (m_watch)
        m_watch->began(m_socket);
    const bool done = work();
    m_cut = m_watch && m_watch->ended();
    if (m_cut)
        return fail(ErrorCode::Unavailable, "store " + m_address.str() + ": no answer for " +
                                                std::to_string(m_patience.count() / 1000) +
                                                " s, the connection was cut");
    return done ? Expected<void>() : failed(query);
}

Expected<void> PostgresSession::later(std::string_view sql)
{
    m_waiting.append(sql).append(";");
    ++m_waitingCount;
    if (m_waiting.size() < mostWaiting)
        return {};
    return execute("SELECT 1");
}

Expected<void> PostgresSession::ask(std::string_view sql, QSqlQuery& query)
{
    m_sqlState.clear();
    const int before = std::exchange(m_waitingCount, 0);
    std::string text = std::exchange(m_waiting, {});
    text += sql;
    if (!m_database.isOpen())
        return fail(ErrorCode::Unavailable, "no connection to the store " + m_address.str());
    const auto work = [&] {
        bool done = query.exec(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        for (int i = 0; done && i < before; ++i)
            done = query.nextResult();
        return done;
    };
    return watched(work, query);
}

Expected<void> PostgresSession::failed(const QSqlQuery& query)
{
    m_sqlState = query.lastError().nativeErrorCode().toStdString();
    return tl::unexpected(sqlFailure(query.lastError()));
}

} // namespace drydock::replica
