// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/stored_row.h"
#include "support/store_bed.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

namespace {

/// What makes the tables of today those of version 6, as far as target lists go; with such lists.
QStringList targetListsOfVersion6(const QList<std::pair<QString, QString>>& lists)
{
    const bool postgres = test::StoreBed::isPostgres();
    QStringList statements{QStringLiteral("DROP TABLE target_parts"),
                           QStringLiteral("CREATE TABLE target_lists (id TEXT PRIMARY KEY, ids %1 NOT NULL)")
                               .arg(postgres ? QStringLiteral("BYTEA") : QStringLiteral("BLOB"))};
    for (const auto& [id, ids] : lists) {
        const auto bytes = QString::fromLatin1(ids.toLatin1().toHex());
        statements += QStringLiteral("INSERT INTO target_lists VALUES ('%1', %2)")
                          .arg(id, postgres ? QStringLiteral("'\\x%1'").arg(bytes)
                                            : QStringLiteral("X'%1'").arg(bytes));
    }
    return statements;
}

} // namespace

/// What an earlier or a later version of drydockd has stored.
class TestStoreVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void laterSchemaIsRefused();
    void fileOfVersion1IsBroughtUpToDate_data();
    void fileOfVersion1IsBroughtUpToDate();
    void fileOfVersion6KeepsItsTargetLists();

private:
    std::unique_ptr<test::StoreBed> m_bed;
    std::unique_ptr<Store> m_store;
};

void TestStoreVersions::init()
{
    m_bed = std::make_unique<test::StoreBed>();
    m_store = m_bed->open();
}

void TestStoreVersions::cleanup()
{
    m_store.reset();
    m_bed.reset();
}

void TestStoreVersions::laterSchemaIsRefused()
{
    m_store.reset();
    QVERIFY(m_bed->alter({test::StoreBed::setSchemaVersion(99)}));
    const auto store = m_bed->tryOpen();
    QVERIFY(!store);
    QVERIFY2(store.error().message.find("later version") != std::string::npos, store.error().message.c_str());
}

void TestStoreVersions::fileOfVersion1IsBroughtUpToDate_data()
{
    QTest::addColumn<bool>("withChores");
    QTest::newRow("as it was first") << false;
    QTest::newRow("with the table that was added to it later") << true;
}

void TestStoreVersions::fileOfVersion1IsBroughtUpToDate()
{
    QFETCH(bool, withChores);
    m_store->begin();
    m_store->devices().save(test::storedRow("dev-1", 1));
    QVERIFY(m_store->commit());
    m_store.reset();
    const bool postgres = test::StoreBed::isPostgres();
    QStringList statements = targetListsOfVersion6({});
    statements +=
        {QStringLiteral("DROP INDEX devices_ended"),
         QStringLiteral("CREATE INDEX devices_cursor ON devices (cursor)"),
         QStringLiteral("DROP TABLE seen_batches"),
         QStringLiteral(
             "CREATE TABLE seen_messages (slot BIGINT PRIMARY KEY, position BIGINT NOT NULL, packet_id "
             "BIGINT NOT NULL, hash %1 NOT NULL)")
             .arg(postgres ? QStringLiteral("BYTEA") : QStringLiteral("BLOB")),
         QStringLiteral("INSERT INTO seen_messages VALUES (3, 41, 3, %1), (7, 40, 7, %1)")
             .arg(postgres ? QStringLiteral("'\\x2000'") : QStringLiteral("X'2000'")),
         QStringLiteral("DROP TABLE quarantines"),
         QStringLiteral("DROP TABLE device_groups"),
         QStringLiteral("DROP TABLE group_members"),
         QStringLiteral("ALTER TABLE devices DROP COLUMN member_of"),
         test::StoreBed::setSchemaVersion(1)};
    if (!withChores)
        statements.prepend(QStringLiteral("DROP TABLE storage_chores"));
    QVERIFY(m_bed->alter(statements));

    m_store.reset();
    m_store = m_bed->open();
    m_store->begin();
    m_store->packages().addChore("delete a.bin");
    QVERIFY(m_store->commit());
    m_store.reset();
    m_store = m_bed->open(); // and does not begin again at the next start
    QCOMPARE(m_store->packages().chores(), std::vector<std::string>{"delete a.bin"});
    QVERIFY(m_store->devices().find(*DeviceId::parse("dev-1")));
    const auto seen = m_store->ingest().seenMessages();
    QCOMPARE(seen.size(), std::size_t(2));
    QCOMPARE(seen[0].position, std::uint64_t(40));
    QCOMPARE(seen[0].packetId, std::uint16_t(7));
    QCOMPARE(seen[1].print, std::string(" \0", 2));
}

void TestStoreVersions::fileOfVersion6KeepsItsTargetLists()
{
    m_store.reset();
    auto statements = targetListsOfVersion6({{QStringLiteral("none"), QStringLiteral("[]")},
                                             {QStringLiteral("one"), QStringLiteral(R"(["a:1"])")},
                                             {QStringLiteral("three"), QStringLiteral(R"(["a","b","c"])")}});
    statements += test::StoreBed::setSchemaVersion(6);
    QVERIFY(m_bed->alter(statements));
    m_store.reset();
    m_store = m_bed->open();
    for (const auto& [id, count] : {std::pair("none", 0), {"one", 1}, {"three", 3}}) {
        const auto head = m_store->targets().head(id);
        QVERIFY(head);
        QCOMPARE(head->count, std::uint64_t(count));
        QVERIFY(head->digest.empty()); // nor is anything else known of it, until it is read
    }
    const auto part = m_store->targets().find("three");
    QVERIFY(part);
    QCOMPARE(part->ids, std::string(R"(["a","b","c"])"));
    QVERIFY(part->addedTo.empty());
}

QTEST_GUILESS_MAIN(TestStoreVersions)
#include "tst_store_versions.moc"
