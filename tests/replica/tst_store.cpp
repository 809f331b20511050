// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_store.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void committedDeviceIsThereAfterReopening();
    void rolledBackDeviceIsGone();
    void changedSinceFollowsTheCursor();
    void forgottenTombstonesLeaveTheirHighestMarks();
    void failureSticksUntilRollback();
    void secondProcessCannotOpenTheSameFile();
    void laterSchemaIsRefused();
    void fileOfVersion1IsBroughtUpToDate_data();
    void fileOfVersion1IsBroughtUpToDate();
    void quarantinesAreKeptAndRemoved();
    void executionsArePagedByDevice();
    void jobIsRemovedWithItsExecutions();
    void answerOfARequestIsKeptOnce();

private:
    QString file() const { return m_directory->filePath(QStringLiteral("fleet.sqlite")); }
    void reopen();
    /// Runs statements on the file, which no store has open.
    void alter(const QStringList& statements);
    DeviceRow row(const char* id, std::uint64_t cursor);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Store> m_store;
};

void TestStore::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    reopen();
}

void TestStore::cleanup()
{
    m_store.reset();
    m_directory.reset();
}

void TestStore::reopen()
{
    m_store.reset();
    auto store = openSqliteStore(file().toStdString());
    QVERIFY2(store.has_value(), store ? "" : store.error().message.c_str());
    m_store = *std::move(store);
}

void TestStore::alter(const QStringList& statements)
{
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("alter"));
        database.setDatabaseName(file());
        QVERIFY(database.open());
        for (const auto& statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("alter"));
}

DeviceRow TestStore::row(const char* id, std::uint64_t cursor)
{
    return {.id = *DeviceId::parse(id),
            .incarnation = 1,
            .version = 3,
            .desired = "{}",
            .reported = R"({"a":1})",
            .metadata = std::string("\0\1\2", 3),
            .online = Online::Yes,
            .seen = fromMilliseconds(1234),
            .cursor = cursor};
}

void TestStore::committedDeviceIsThereAfterReopening()
{
    m_store->begin();
    m_store->devices().save(row("dev-1", 1));
    QVERIFY(m_store->commit());
    reopen();
    const auto found = m_store->devices().find(*DeviceId::parse("dev-1"));
    QVERIFY(found);
    QCOMPARE(found->reported, std::string(R"({"a":1})"));
    QCOMPARE(found->metadata, std::string("\0\1\2", 3));
    QCOMPARE(found->seen, fromMilliseconds(1234));
    QVERIFY(found->online == Online::Yes);
}

void TestStore::rolledBackDeviceIsGone()
{
    m_store->begin();
    m_store->devices().save(row("dev-1", 1));
    m_store->rollback();
    QVERIFY(!m_store->devices().find(*DeviceId::parse("dev-1")));
}

void TestStore::changedSinceFollowsTheCursor()
{
    m_store->begin();
    m_store->devices().save(row("b", 1));
    m_store->devices().save(row("a", 2));
    m_store->devices().save(row("c", 3));
    m_store->devices().save(row("b", 4));
    QVERIFY(m_store->commit());
    const auto rows = m_store->devices().changedSince(1, 2);
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].id.str(), std::string("a"));
    QCOMPARE(rows[1].id.str(), std::string("c"));
    QCOMPARE(m_store->devices().changedSince(3, 10).front().id.str(), std::string("b"));
}

void TestStore::forgottenTombstonesLeaveTheirHighestMarks()
{
    const auto tombstone = [&](const char* id, std::uint64_t cursor, std::uint64_t incarnation, int deleted) {
        auto ended = row(id, cursor);
        ended.incarnation = incarnation;
        ended.seen = fromMilliseconds(deleted);
        ended.deleted = true;
        m_store->devices().save(ended);
    };
    m_store->begin();
    m_store->devices().save(row("alive", 9));
    tombstone("a", 5, 2, 10);
    tombstone("b", 3, 7, 20);
    tombstone("young", 8, 9, 30);
    m_store->devices().forgetTombstones(fromMilliseconds(25));
    QVERIFY(m_store->commit());
    reopen();
    QCOMPARE(m_store->devices().forgotten().cursor, std::uint64_t(5));
    QCOMPARE(m_store->devices().forgotten().incarnation, std::uint64_t(7));
    QVERIFY(!m_store->devices().find(*DeviceId::parse("a")));
    QVERIFY(m_store->devices().find(*DeviceId::parse("young")));
    QVERIFY(m_store->devices().find(*DeviceId::parse("alive")));

    m_store->begin();
    m_store->devices().forgetTombstones(fromMilliseconds(25)); // none: nothing falls back
    QVERIFY(m_store->commit());
    QCOMPARE(m_store->devices().forgotten().incarnation, std::uint64_t(7));
    QCOMPARE(m_store->devices().changedSince(0, 10).size(), std::size_t(2));
}

void TestStore::failureSticksUntilRollback()
{
    m_store->begin();
    m_store->audit().append(1, "line");
    m_store->audit().append(1, "the same number once more");
    QVERIFY(m_store->failure());
    QVERIFY(m_store->audit().after(0, 10).empty()); // reads nothing on a failed transaction
    const auto committed = m_store->commit();
    QVERIFY(!committed);
    QVERIFY(committed.error().code == ErrorCode::Unavailable);
    QVERIFY(!m_store->failure());
    QVERIFY(m_store->audit().after(0, 10).empty()); // and nothing of it was kept
    m_store->begin();
    m_store->audit().append(1, "line");
    QVERIFY(m_store->commit());
    QCOMPARE(m_store->audit().after(0, 10).size(), std::size_t(1));
}

void TestStore::secondProcessCannotOpenTheSameFile()
{
    const auto second = openSqliteStore(file().toStdString());
    QVERIFY(!second);
    QVERIFY(second.error().code == ErrorCode::Unavailable);
}

void TestStore::laterSchemaIsRefused()
{
    m_store.reset();
    alter({QStringLiteral("PRAGMA user_version = 99")});
    const auto store = openSqliteStore(file().toStdString());
    QVERIFY(!store);
    QVERIFY2(store.error().message.find("later version") != std::string::npos, store.error().message.c_str());
}

void TestStore::fileOfVersion1IsBroughtUpToDate_data()
{
    QTest::addColumn<bool>("withChores");
    QTest::newRow("as it was first") << false;
    QTest::newRow("with the table that was added to it later") << true;
}

void TestStore::fileOfVersion1IsBroughtUpToDate()
{
    QFETCH(bool, withChores);
    m_store->begin();
    m_store->devices().save(row("dev-1", 1));
    QVERIFY(m_store->commit());
    m_store.reset();
    QStringList statements{QStringLiteral("DROP TABLE quarantines"),
                           QStringLiteral("DROP TABLE device_groups"),
                           QStringLiteral("DROP TABLE group_members"),
                           QStringLiteral("ALTER TABLE devices DROP COLUMN member_of"),
                           QStringLiteral("PRAGMA user_version = 1")};
    if (!withChores)
        statements.prepend(QStringLiteral("DROP TABLE storage_chores"));
    alter(statements);

    reopen();
    m_store->begin();
    m_store->packages().addChore("delete a.bin");
    QVERIFY(m_store->commit());
    reopen(); // and does not begin again at the next start
    QCOMPARE(m_store->packages().chores(), std::vector<std::string>{"delete a.bin"});
    QVERIFY(m_store->devices().find(*DeviceId::parse("dev-1")));
}

void TestStore::quarantinesAreKeptAndRemoved()
{
    const auto id = [](const char* text) { return *DeviceId::parse(text); };
    m_store->begin();
    m_store->quarantines().save(id("b"), "first");
    m_store->quarantines().save(id("a"), "other");
    m_store->quarantines().save(id("b"), "second");
    QVERIFY(m_store->commit());
    reopen();
    using Rows = std::vector<std::pair<DeviceId, std::string>>;
    QVERIFY(m_store->quarantines().all() == (Rows{{id("a"), "other"}, {id("b"), "second"}}));
    m_store->begin();
    m_store->quarantines().remove(id("a"));
    QVERIFY(m_store->commit());
    QVERIFY(m_store->quarantines().all() == (Rows{{id("b"), "second"}}));
}

void TestStore::executionsArePagedByDevice()
{
    const auto job = *JobId::parse("0193c4d2-0000-7000-8000-000000000001");
    m_store->begin();
    for (const char* id : {"c", "a", "b"})
        m_store->jobs().saveExecution(job, *DeviceId::parse(id), id[0] == 'b' ? "FAILED" : "QUEUED", id);
    QVERIFY(m_store->commit());
    const auto page = m_store->jobs().executions(job, "a", 1);
    QCOMPARE(page.size(), std::size_t(1));
    QCOMPARE(page.front().device.str(), std::string("b"));
    QCOMPARE(m_store->jobs().executions(job, {}, 10, "QUEUED").size(), std::size_t(2));
    QCOMPARE(m_store->jobs().execution(job, *DeviceId::parse("c"))->record, std::string("c"));
    QVERIFY(!m_store->jobs().execution(job, *DeviceId::parse("stranger")));
}

void TestStore::jobIsRemovedWithItsExecutions()
{
    const auto job = *JobId::parse("0193c4d2-0000-7000-8000-000000000001");
    const auto other = *JobId::parse("0193c4d2-0000-7000-8000-000000000002");
    const auto device = *DeviceId::parse("a");
    m_store->begin();
    for (const auto& id : {job, other}) {
        m_store->jobs().saveJob(id, false, id.str());
        m_store->jobs().saveExecution(id, device, "FAILED", "x");
    }
    m_store->jobs().remove(job);
    QVERIFY(m_store->commit());
    QCOMPARE(m_store->jobs().jobs(false), std::vector<std::string>{other.str()});
    QVERIFY(m_store->jobs().executions(job, {}, 10).empty());
    QCOMPARE(m_store->jobs().executions(other, {}, 10).size(), std::size_t(1));
}

void TestStore::answerOfARequestIsKeptOnce()
{
    const auto who = *OperatorName::parse("op.alice");
    m_store->begin();
    m_store->requests().save(who, "1", fromMilliseconds(10), {"application/json", "first"});
    m_store->requests().save(who, "1", fromMilliseconds(20), {"application/json", "second"});
    QVERIFY(m_store->commit());
    QCOMPARE(m_store->requests().answer(who, "1")->payload, std::string("first"));
    QVERIFY(!m_store->requests().answer(*OperatorName::parse("op.bob"), "1"));
    m_store->begin();
    m_store->requests().prune(fromMilliseconds(15));
    QVERIFY(m_store->commit());
    QVERIFY(!m_store->requests().answer(who, "1"));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
