// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_session.h"

#include "replica/sqlite/sqlite_failure.h"
#include "replica/sqlite/sqlite_statement.h"

#include <sqlite3.h>

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>

namespace drydock::replica {

namespace {

/// The connection's own; null where the driver gives none.
sqlite3* nativeHandle(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3* const*>(handle.constData())
                                                       : nullptr;
}

/// A driver with a SQLite built into it hands out what ours must not touch.
bool isOurs(const QSqlDatabase& database)
{
    QSqlQuery query(QStringLiteral("SELECT sqlite_source_id()"), database);
    return query.next() && query.value(0).toByteArray() == sqlite3_sourceid();
}

QString nextName()
{
    static std::atomic<int> counter = 0;
    return QStringLiteral("drydock-store-%1").arg(++counter);
}

} // namespace

SqliteSession::SqliteSession() : m_connection(nextName()) {}

SqliteSession::~SqliteSession()
{
    m_writer.reset();
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

Expected<void> SqliteSession::open(const std::string& file)
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
        return fail(
            ErrorCode::Unsupported,
            "Qt's driver for SQLite (QSQLITE) is missing: install libqt6sql6-sqlite (Debian, Ubuntu)");
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(QString::fromStdString(file));
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!database.open())
        return fail(ErrorCode::Unavailable, database.lastError().text().toStdString());
    m_database = nativeHandle(database);
    if (m_database == nullptr || !isOurs(database))
        return fail(
            ErrorCode::Unsupported,
            "Qt's driver for SQLite is built with another SQLite than drydockd: use a Qt whose driver "
            "uses the system's (Debian, Ubuntu: libqt6sql6-sqlite)");
    m_writer = std::make_unique<SqliteWriter>(m_database);
    return {};
}

std::unique_ptr<Statement> SqliteSession::prepare(const char* sql)
{
    // A failure shows at what runs next.
    [[maybe_unused]] const auto done = m_writer->settle();
    return std::make_unique<SqliteStatement>(m_database, *m_writer, sql);
}

Expected<void> SqliteSession::execute(std::string_view sql)
{
    if (auto done = m_writer->settle(); !done)
        return done;
    Expected<void> done;
    if (sqlite3_exec(m_database, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        done = tl::unexpected(sqliteFailure(m_database));
    // Without a transaction each write is its own, and is on disk when it returns.
    m_writer->setLater(sqlite3_get_autocommit(m_database) == 0);
    return done;
}

} // namespace drydock::replica
