// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/stored_row.h"
#include "support/store_bed.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

/// The contract of every store (StoreBed).
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void committedDeviceIsThereAfterReopening();
    void rolledBackDeviceIsGone();
    void endedSinceFollowsTheCursorOfTombstones();
    void forgottenTombstonesLeaveTheirHighestMarks();
    void failureSticksUntilRollback();
    void secondProcessCannotOpenTheSameFile();
    void partsOfTargetListsAreKeptAndRemoved();
    void quarantinesAreKeptAndRemoved();
    void executionsArePagedByDevice();
    void jobIsRemovedWithItsExecutions();
    void answerOfARequestIsKeptOnce();
    void writesAreSeenByReadsOfTheSameTransaction();
    void expectedDevicesAreFoundAsTheyAreStored();
    void forEachGoesOverAllAndMayAskForMore();
    void readThatFailedOutsideATransactionFailsTheNextOne();
    void readThatBreaksOffFailsTheTransaction();

private:
    void reopen();

    std::unique_ptr<test::StoreBed> m_bed;
    std::unique_ptr<Store> m_store;
};

void TestStore::init()
{
    m_bed = std::make_unique<test::StoreBed>();
    reopen();
}

void TestStore::cleanup()
{
    m_store.reset();
    m_bed.reset();
}

void TestStore::reopen()
{
    m_store.reset();
    m_store = m_bed->open();
}

void TestStore::committedDeviceIsThereAfterReopening()
{
    m_store->begin();
    m_store->devices().save(test::storedRow("dev-1", 1));
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
    m_store->devices().save(test::storedRow("dev-1", 1));
    m_store->rollback();
    QVERIFY(!m_store->devices().find(*DeviceId::parse("dev-1")));
}

void TestStore::endedSinceFollowsTheCursorOfTombstones()
{
    const auto save = [this](const char* id, std::uint64_t cursor, bool deleted) {
        auto saved = test::storedRow(id, cursor);
        saved.deleted = deleted;
        m_store->devices().save(saved);
    };
    m_store->begin();
    save("b", 1, true);
    save("a", 2, true);
    save("back", 3, true);
    save("c", 4, true);
    save("b", 5, true);
    save("back", 6, false);
    save("here", 7, false);
    QVERIFY(m_store->commit());
    const auto rows = m_store->devices().endedSince(1, 2);
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].id.str(), std::string("a"));
    QCOMPARE(rows[1].id.str(), std::string("c"));
    QCOMPARE(m_store->devices().endedSince(4, 10).size(), std::size_t(1));
    QCOMPARE(m_store->devices().endedSince(4, 10).front().id.str(), std::string("b"));
}

void TestStore::forgottenTombstonesLeaveTheirHighestMarks()
{
    const auto tombstone = [&](const char* id, std::uint64_t cursor, std::uint64_t incarnation, int deleted) {
        auto ended = test::storedRow(id, cursor);
        ended.incarnation = incarnation;
        ended.seen = fromMilliseconds(deleted);
        ended.deleted = true;
        m_store->devices().save(ended);
    };
    m_store->begin();
    m_store->devices().save(test::storedRow("alive", 9));
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
    QCOMPARE(m_store->devices().endedSince(0, 10).size(), std::size_t(1));
}

void TestStore::failureSticksUntilRollback()
{
    m_store->begin();
    m_store->audit().append(1, "line");
    m_store->audit().append(1, "the same number once more");
    QVERIFY(m_store->audit().after(0, 10).empty()); // reads nothing on a failed transaction
    QVERIFY(m_store->failure());
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
    if (test::StoreBed::isPostgres())
        QSKIP("a lease says who may write there (tst_postgres_lease)");
    const auto second = m_bed->tryOpen();
    QVERIFY(!second);
    QVERIFY(second.error().code == ErrorCode::Unavailable);
    const std::string holder =
        "is held by process " + std::to_string(QCoreApplication::applicationPid()) + " on";
    QVERIFY2(second.error().message.find(holder) != std::string::npos, second.error().message.c_str());
}

void TestStore::partsOfTargetListsAreKeptAndRemoved()
{
    const TargetPart part{.addedTo = "before",
                          .list = {.count = 5'000'000'000, .lowest = "a", .highest = "z:1", .digest = "0af"},
                          .ids = R"(["a","z:1"])"};
    m_store->begin();
    m_store->targets().save("list", part);
    m_store->targets().save("list", {.addedTo = {}, .list = {}, .ids = "once more"}); // changes nothing
    m_store->targets().save("other", {.addedTo = {}, .list = {}, .ids = "[]"});
    QVERIFY(m_store->commit());
    reopen();
    const auto found = m_store->targets().find("list");
    QVERIFY(found);
    QCOMPARE(found->addedTo, part.addedTo);
    QCOMPARE(found->ids, part.ids);
    for (const auto& head : {found->list, *m_store->targets().head("list")}) {
        QCOMPARE(head.count, part.list.count);
        QCOMPARE(head.lowest, part.list.lowest);
        QCOMPARE(head.highest, part.list.highest);
        QCOMPARE(head.digest, part.list.digest);
    }
    m_store->begin();
    m_store->targets().remove("list");
    QVERIFY(m_store->commit());
    QVERIFY(!m_store->targets().find("list"));
    QVERIFY(!m_store->targets().head("list"));
    QVERIFY(m_store->targets().head("other"));
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

void TestStore::writesAreSeenByReadsOfTheSameTransaction()
{
    const auto group = *GroupId::parse("g");
    const auto device = *DeviceId::parse("dev-1");
    m_store->begin();
    m_store->devices().save(test::storedRow("dev-1", 1));
    QCOMPARE(m_store->devices().find(device)->cursor, std::uint64_t(1));
    QVERIFY(m_store->groups().addMember(group, device));
    QVERIFY(!m_store->groups().addMember(group, device));
    QCOMPARE(m_store->groups().count(group), std::uint64_t(1));
    m_store->groups().putMember(group, device);
    m_store->groups().putMember(group, *DeviceId::parse("dev-2"));
    QCOMPARE(m_store->groups().count(group), std::uint64_t(2));
    m_store->groups().dropMember(group, *DeviceId::parse("dev-2"));
    m_store->groups().dropMember(group, *DeviceId::parse("dev-2"));
    QCOMPARE(m_store->groups().count(group), std::uint64_t(1));
    m_store->devices().saveSeen(device, fromMilliseconds(99));
    QVERIFY(m_store->commit());
    QCOMPARE(m_store->devices().find(device)->seen, fromMilliseconds(99));
    QVERIFY(m_store->groups().leaveAll(device) == std::vector<GroupId>{group});
}

void TestStore::expectedDevicesAreFoundAsTheyAreStored()
{
    const auto id = [](const char* text) { return *DeviceId::parse(text); };
    m_store->begin();
    for (const char* name : {"a", "b", "c:1_2.3-4"})
        m_store->devices().save(test::storedRow(name, 1));
    QVERIFY(m_store->commit());
    m_store->begin();
    m_store->devices().expect({id("a"), id("b"), id("absent"), id("c:1_2.3-4")});
    QVERIFY(m_store->devices().find(id("a")));
    QVERIFY(!m_store->devices().find(id("absent")));
    QCOMPARE(m_store->devices().find(id("c:1_2.3-4"))->metadata, std::string("\0\1\2", 3));
    m_store->devices().save(test::storedRow("a", 7));
    m_store->devices().save(test::storedRow("absent", 8));
    QCOMPARE(m_store->devices().find(id("a"))->cursor, std::uint64_t(7));
    QCOMPARE(m_store->devices().find(id("absent"))->cursor, std::uint64_t(8));
    m_store->rollback();
    QCOMPARE(m_store->devices().find(id("a"))->cursor, std::uint64_t(1));
    QVERIFY(!m_store->devices().find(id("absent")));
}

void TestStore::forEachGoesOverAllAndMayAskForMore()
{
    constexpr int many = 12'345;
    m_store->begin();
    for (int number = 0; number < many; ++number) {
        auto device = test::storedRow("dev-" + std::to_string(number), static_cast<std::uint64_t>(number));
        device.deleted = number % 10 == 0;
        m_store->devices().save(device);
    }
    QVERIFY(m_store->commit());
    int seen = 0;
    std::string last;
    m_store->devices().forEach([&](const DeviceRow& device) {
        if (seen % 1000 == 0 && !m_store->devices().find(device.id))
            return false;
        const bool inOrder = last < device.id.str();
        last = device.id.str();
        ++seen;
        return inOrder;
    });
    QCOMPARE(seen, many - (many + 9) / 10);
}

/// So that nothing is committed on what was read as nothing.
void TestStore::readThatFailedOutsideATransactionFailsTheNextOne()
{
    m_store.reset();
    QVERIFY(m_bed->alter({QStringLiteral("ALTER TABLE audit RENAME TO audit_elsewhere")}));
    reopen();
    QVERIFY(!m_store->audit().last());
    m_store->begin();
    m_store->settings().set("a", "b");
    QVERIFY(!m_store->commit());
    QVERIFY(!m_store->settings().get("a"));
    m_store->begin();
    m_store->settings().set("a", "b");
    QVERIFY(m_store->commit());
}

void TestStore::readThatBreaksOffFailsTheTransaction()
{
    if (test::StoreBed::isPostgres())
        QSKIP("a PostgreSQL gives all rows or none");
    constexpr int many = 2'000;
    m_store->begin();
    for (int number = 0; number < many; ++number)
        m_store->devices().save(test::storedRow("dev-" + std::to_string(number), 1));
    QVERIFY(m_store->commit());
    m_store.reset();
    QFile file(m_bed->file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto size = file.size();
    QVERIFY(file.seek(size / 2));
    QCOMPARE(file.write(QByteArray(size / 4, '\xff')), size / 4);
    file.close();

    reopen();
    m_store->begin();
    int seen = 0;
    m_store->devices().forEach([&](const DeviceRow&) { return ++seen < many; });
    QVERIFY(seen < many);
    QVERIFY(m_store->failure());
    QVERIFY(!m_store->commit());
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
