// SPDX-License-Identifier: GPL-3.0-or-later
// A batch of 500 device updates as the service stores it (read, write, redelivery ring, answers owed,
// commit), on SQLite and on a PostgreSQL that is started here. Beside it the least that a database could do
// instead: the bare rows, blind.
#include "bench/figures.h"
#include "replica/postgres/postgres_store.h"
#include "replica/sqlite/sqlite_store.h"
#include "support/test_postgres.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

#include <memory>
#include <random>
#include <utility>

using namespace drydock;

namespace {

constexpr int batch = 500;
constexpr int batches = 20;
constexpr int devices = 100'000;

std::string document(int number)
{
    return R"({"softwareVersion":"1.0.0","hardwareModel":"rpi4","site":"site-)" + std::to_string(number) +
           R"(","load":)" + std::to_string(number % 100) + std::string(120, ' ') + "}";
}

/// As far away from each other as devices are that happen to speak.
std::vector<int> someDevices()
{
    static std::mt19937 dice(1);
    std::vector<int> numbers;
    for (int i = 0; i < batch; ++i)
        numbers.push_back(static_cast<int>(dice() % devices));
    return numbers;
}

/// Milliseconds a batch.
double batchOf(replica::Store& store)
{
    static std::uint64_t cursor = 0;
    static std::uint64_t position = 0;
    static std::uint64_t owed = 0;
    return bench::timed([&] {
               for (int round = 0; round < batches; ++round) {
                   std::vector<DeviceId> ids;
                   std::vector<replica::SeenMessage> seen;
                   for (const int number : someDevices()) {
                       ids.push_back(*DeviceId::parse("dev-" + std::to_string(number)));
                       ++position;
                       seen.push_back(
                           {static_cast<std::uint16_t>(1 + position % 65'000), position, "fourteen bytes "});
                   }
                   store.begin();
                   store.devices().expect(ids);
                   for (const auto& id : ids) {
                       auto row = store.devices().find(id).value_or(replica::DeviceRow{.id = id});
                       ++row.version;
                       row.desired = "{}";
                       row.reported = document(static_cast<int>(row.version));
                       row.metadata = std::string(40, 'm');
                       row.cursor = ++cursor;
                       store.devices().save(row);
                   }
                   store.ingest().remember(seen, position > 60'000 ? position - 60'000 : 0);
                   store.ingest().settle(std::exchange(owed, cursor)); // the broker has taken the last ones
                   store.ingest().owe(cursor, std::string(batch * 150, 'a'));
                   store.settings().set("cursor", std::to_string(cursor));
                   if (auto committed = store.commit(); !committed)
                       qFatal("%s", committed.error().message.c_str());
               }
           }) /
           batches;
}

void run(QSqlQuery& query)
{
    if (!query.exec())
        qFatal("%s", qPrintable(query.lastQuery()));
}

/// Milliseconds a batch of rows, one prepared statement each.
double bareRows(QSqlDatabase database)
{
    QSqlQuery query(database);
    query.prepare(
        QStringLiteral("INSERT INTO bare (id, reported) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET "
                       "reported = excluded.reported"));
    return bench::timed([&] {
               for (int round = 0; round < batches; ++round) {
                   database.transaction();
                   for (const int number : someDevices()) {
                       query.bindValue(0, QStringLiteral("dev-%1").arg(number));
                       query.bindValue(1, QByteArray::fromStdString(document(number)));
                       run(query);
                   }
                   database.commit();
               }
           }) /
           batches;
}

/// The same, all rows of a batch in one statement.
double bareBatch(QSqlDatabase database)
{
    return bench::timed([&] {
               for (int round = 0; round < batches; ++round) {
                   QString rows;
                   auto numbers = someDevices();
                   std::ranges::sort(numbers);
                   const auto same = std::ranges::unique(numbers);
                   numbers.erase(same.begin(), same.end());
                   for (const int number : numbers)
                       rows +=
                           QStringLiteral("%1('dev-%2', '\\x%3')")
                               .arg(rows.isEmpty() ? QString() : QStringLiteral(","))
                               .arg(number)
                               .arg(QString::fromLatin1(QByteArray::fromStdString(document(number)).toHex()));
                   QSqlQuery query(database);
                   if (!query.exec(
                           QStringLiteral("INSERT INTO bare (id, reported) VALUES %1 ON CONFLICT (id) DO "
                                          "UPDATE SET reported = excluded.reported")
                               .arg(rows)))
                       qFatal("no batch");
               }
           }) /
           batches;
}

void measureSqlite()
{
    const QTemporaryDir directory;
    const auto store =
        *replica::openSqliteStore(directory.filePath(QStringLiteral("fleet.sqlite")).toStdString());
    auto bare = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
    bare.setDatabaseName(directory.filePath(QStringLiteral("bare.sqlite")));
    if (!bare.open())
        qFatal("no SQLite");
    for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                            "CREATE TABLE bare (id TEXT PRIMARY KEY, reported BLOB NOT NULL)"})
        QSqlQuery(bare).exec(QString::fromLatin1(sql));
    bench::figure(
        "sqlite: batch of 500 updates beside bare rows", [&] { return batchOf(*store); },
        [&] { return bareRows(bare); });
}

void measurePostgres()
{
    test::TestPostgres server({"shared_buffers=256MB"});
    const auto address = replica::PostgresAddress::parse(server.url()).value();
    auto opened = replica::openPostgresStore(address, "bench", std::nullopt);
    if (!opened)
        qFatal("%s", opened.error().message.c_str());
    const auto store = *std::move(opened);
    auto bare = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("bare-postgres"));
    bare.setHostName(QStringLiteral("127.0.0.1"));
    bare.setPort(address.port);
    bare.setUserName(QStringLiteral("drydock"));
    bare.setDatabaseName(QStringLiteral("drydock"));
    if (!bare.open())
        qFatal("no PostgreSQL");
    QSqlQuery(bare).exec(
        QStringLiteral("CREATE TABLE bare (id TEXT COLLATE \"C\" PRIMARY KEY, reported BYTEA NOT NULL)"));
    const auto work = [&] { return batchOf(*store); };
    bench::figure("postgres: batch of 500 updates beside one bare statement", work,
                  [&] { return bareBatch(bare); });
    bench::figure("postgres: batch of 500 updates beside bare rows one by one", work,
                  [&] { return bareRows(bare); });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    measureSqlite();
    measurePostgres();
    return 0;
}
