// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/store_bed.h"

#include "replica/postgres/postgres_store.h"
#include "replica/sqlite/sqlite_store.h"
#include "support/test_postgres.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace drydock::test {

namespace {

constexpr auto databaseName = "bed";

/// Started with the first test of the process, ended with the process.
TestPostgres& server()
{
    static TestPostgres postgres;
    return postgres;
}

replica::PostgresAddress address()
{
    return replica::PostgresAddress::parse(server().url(databaseName)).value();
}

} // namespace

StoreBed::StoreBed()
{
    if (isPostgres() && !server().makeDatabase(databaseName))
        qFatal("no database: %s", server().log().c_str());
}

bool StoreBed::isPostgres()
{
    return qEnvironmentVariable("DRYDOCK_TEST_STORE") == QLatin1String("postgres");
}

Expected<std::unique_ptr<replica::Store>> StoreBed::tryOpen() const
{
    if (isPostgres())
        return replica::openPostgresStore(address(), "drydockd test", std::nullopt);
    return replica::openSqliteStore(file().toStdString());
}

QString StoreBed::file() const
{
    return m_directory.filePath(QStringLiteral("fleet.sqlite"));
}

std::unique_ptr<replica::Store> StoreBed::open() const
{
    auto store = tryOpen();
    if (!store)
        qFatal("no store: %s", store.error().message.c_str());
    return *std::move(store);
}

bool StoreBed::alter(const QStringList& statements) const
{
    bool done = true;
    const auto name = QStringLiteral("alter");
    {
        auto database = QSqlDatabase::addDatabase(
            isPostgres() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), name);
        if (isPostgres()) {
            database.setHostName(QString::fromStdString(address().host));
            database.setPort(address().port);
            database.setUserName(QString::fromStdString(address().user));
            database.setDatabaseName(QString::fromLatin1(databaseName));
        } else {
            database.setDatabaseName(file());
        }
        done = database.open();
        for (const auto& statement : statements) {
            QSqlQuery query(database);
            if (done && !query.exec(statement)) {
                qWarning("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
                done = false;
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

QString StoreBed::setSchemaVersion(int version)
{
    return isPostgres() ? QStringLiteral("UPDATE drydock_schema SET version = %1").arg(version)
                        : QStringLiteral("PRAGMA user_version = %1").arg(version);
}

} // namespace drydock::test
