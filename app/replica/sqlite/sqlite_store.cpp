// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_store.h"

#include "replica/sql/sql_store.h"
#include "replica/sql/sql_text.h"

#include <unistd.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QSysInfo>

#include <atomic>
#include <fstream>

namespace drydock::replica {

namespace {

Error storeFailure(const QSqlQuery& query)
{
    return sqlFailure(query.lastError()).in("store");
}

class SqliteStatement : public Statement
{
public:
    SqliteStatement(const QSqlDatabase& database, const char* sql) : m_query(database)
    {
        m_query.setForwardOnly(true);
        if (!m_query.prepare(QString::fromLatin1(sql)))
            m_problem = storeFailure(m_query);
    }

    void text(std::string_view value) override { m_query.bindValue(m_bound++, sqlText(value)); }
    void number(std::int64_t value) override { m_query.bindValue(m_bound++, static_cast<qlonglong>(value)); }
    void blob(std::string_view value) override
    {
        m_query.bindValue(m_bound++, value.empty()
                                         ? QByteArray("")
                                         : QByteArray(value.data(), static_cast<qsizetype>(value.size())));
    }

    Expected<void> execute() override
    {
        if (m_problem)
            return tl::unexpected(*m_problem);
        if (!m_query.exec())
            return tl::unexpected(storeFailure(m_query));
        return {};
    }

    Expected<QSqlQuery*> select() override
    {
        return execute().map([this] { return &m_query; });
    }

    void finish() override
    {
        m_query.finish();
        m_bound = 0;
    }

private:
    QSqlQuery m_query;
    int m_bound = 0;
    std::optional<Error> m_problem;
};

/// Frees its connection's name at the end.
class SqliteSession : public Session
{
public:
    explicit SqliteSession(QString connection) : m_connection(std::move(connection)) {}
    ~SqliteSession() override { QSqlDatabase::removeDatabase(m_connection); }

    std::unique_ptr<Statement> prepare(const char* sql) override
    {
        return std::make_unique<SqliteStatement>(QSqlDatabase::database(m_connection, false), sql);
    }

    Expected<void> execute(std::string_view sql) override
    {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        if (!query.exec(QString::fromLatin1(sql.data(), static_cast<qsizetype>(sql.size()))))
            return tl::unexpected(storeFailure(query));
        return {};
    }

private:
    QString m_connection;
};

/// First base, so that the session outlives the statements.
struct SqliteParts
{
    explicit SqliteParts(const QString& connection) : session(connection) {}
    SqliteSession session;
};

class SqliteStore : private SqliteParts, public SqlStore
{
public:
    explicit SqliteStore(const QString& connection)
        : SqliteParts(connection), SqlStore(session, DeviceLookup::OneByOne)
    {
    }

    void begin() override
    {
        forgetReads(false);
        statements().execute("BEGIN IMMEDIATE");
    }

    Expected<void> commit() override
    {
        statements().execute("COMMIT");
        if (const auto& problem = failure()) {
            const Error error = *problem;
            rollback();
            return tl::unexpected(error);
        }
        return {};
    }

    void rollback() override
    {
        forgetReads(true);
        statements().clearFailure();
        statements().execute("ROLLBACK");
        // A transaction that a full disk already ended has nothing to roll back: not a failure.
        statements().clearFailure();
    }

    Expected<void> prepare()
    {
        statements().execute("PRAGMA locking_mode = EXCLUSIVE");
        statements().execute("PRAGMA journal_mode = WAL");
        statements().execute("PRAGMA synchronous = FULL");
        statements().execute("PRAGMA foreign_keys = ON");
        return prepareSchema({});
    }

protected:
    int schemaVersion() override
    {
        auto run = statements().prepare("PRAGMA user_version");
        return run.next() ? static_cast<int>(run.integer(0)) : 0;
    }

    void setSchemaVersion(int version) override
    {
        statements().execute("PRAGMA user_version = " + std::to_string(version));
    }
};

/// SQLite's lock does not say whose it is; this file does.
std::string holderFile(const std::string& file)
{
    return file + ".holder";
}

void writeHolder(const std::string& file)
{
    std::ofstream(holderFile(file)) << "process " << getpid() << " on "
                                    << QSysInfo::machineHostName().toStdString() << "\n";
}

std::string readHolder(const std::string& file)
{
    std::string line;
    std::ifstream holder(holderFile(file));
    std::getline(holder, line);
    return line.empty() ? "another process" : line;
}

} // namespace

Expected<std::unique_ptr<Store>> openSqliteStore(const std::string& file)
{
    static std::atomic<int> counter = 0;
    const QString name = QStringLiteral("drydock-store-%1").arg(++counter);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(QString::fromStdString(file));
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
        if (!database.open()) {
            const std::string problem = database.lastError().text().toStdString();
            database = {};
            QSqlDatabase::removeDatabase(name);
            return fail(ErrorCode::Unavailable, "store " + file + ": " + problem);
        }
    }
    auto store = std::make_unique<SqliteStore>(name);
    if (auto ready = store->prepare(); !ready) {
        const bool locked = ready.error().message.find("database is locked") != std::string::npos;
        return tl::unexpected(
            locked ? Error{ErrorCode::Unavailable,
                           "store " + file + " is held by " + readHolder(file) +
                               "; a file serves one drydockd. Stop that one, or let several share a "
                               "PostgreSQL store (README, Growing)",
                           {}}
                   : ready.error().in("store " + file));
    }
    writeHolder(file);
    return store;
}

} // namespace drydock::replica
