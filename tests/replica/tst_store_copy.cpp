// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/schema.h"
#include "replica/sqlite/sqlite_store.h"
#include "replica/store_copy.h"
#include "support/store_bed.h"

#include <QtTest>

#include <set>

using namespace drydock;
using namespace drydock::replica;

/// A store of SQLite copied to the one of the bed (StoreBed), and back.
class TestStoreCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everythingIsCopiedThereAndBack();
    void everyTableOfTheSchemaIsCopied();
    void storeThatIsNotEmptyIsRefused();
    void copyThatWasStoppedIsRefusedAndBegunAnew();
    void historyGoesOnAfterTheCopy();
    void tablesLongerThanATransactionAreWhole();

private:
    std::unique_ptr<Store> openFile(const char* name);
    static Expected<std::vector<CopiedTable>> copy(Store& from, Store& to);
    static void fill(Store& store);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<test::StoreBed> m_bed;
    std::unique_ptr<Store> m_from;
    std::unique_ptr<Store> m_to;
};

namespace {

const TimePoint then = fromMilliseconds(1'763'900'000'000);
const JobId job = *JobId::parse("0193c4d2-0000-7000-8000-000000000001");

DeviceId device(int number)
{
    return *DeviceId::parse("dev-" + std::to_string(number));
}

DeviceRow deviceRow(int number)
{
    return {.id = device(number),
            .incarnation = 2,
            .version = 7,
            .desired = "{}",
            .reported = R"({"name":"it's \\ ü"})",
            .metadata = std::string("\0\1\xff'\\", 5),
            .model = "rpi4",
            .groups = "a b",
            .online = Online::Yes,
            .onlineSince = then,
            .seen = then,
            .cursor = std::uint64_t(number),
            .deleted = number % 2 == 0};
}

} // namespace

std::unique_ptr<Store> TestStoreCopy::openFile(const char* name)
{
    auto store = openSqliteStore(m_directory->filePath(QString::fromLatin1(name)).toStdString());
    return store ? *std::move(store) : nullptr;
}

void TestStoreCopy::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_bed = std::make_unique<test::StoreBed>();
    m_from = openFile("from.sqlite");
    m_to = m_bed->open();
    QVERIFY(m_from);
    fill(*m_from);
}

void TestStoreCopy::cleanup()
{
    m_from.reset();
    m_to.reset();
    m_bed.reset();
    m_directory.reset();
}

Expected<std::vector<CopiedTable>> TestStoreCopy::copy(Store& from, Store& to)
{
    return copyStore(from, to, [](const CopyProgress&) {});
}

/// Something in each table.
void TestStoreCopy::fill(Store& store)
{
    store.begin();
    for (int i = 1; i <= 5; ++i)
        store.devices().save(deviceRow(i));
    store.history().add(device(1), {.time = then, .kind = "report", .text = "said"});
    store.ingest().remember({{.packetId = 9, .position = 3, .print = std::string("\0x", 2)}}, 0);
    store.ingest().owe(4, "answers");
    store.jobs().saveJob(job, true, "{}");
    store.jobs().saveExecution(job, device(1), "QUEUED", R"({"v":1})");
    store.quarantines().save(device(3), "held");
    store.packages().save(*PackageName::parse("app"), *Version::parse("1.0.0"), "package");
    store.packages().saveUpload("upload", then, "record");
    store.packages().addChore("abort it");
    store.targets().save("list", {.addedTo = {}, .list = {}, .ids = "[]"});
    store.groups().save(*GroupId::parse("a"), "group");
    [[maybe_unused]] const bool added = store.groups().addMember(*GroupId::parse("a"), device(1));
    store.requests().save(*OperatorName::parse("op.ann"), "request", then, {"application/json", "{}"});
    store.audit().append(1, "line");
    store.settings().set("cursor", "5");
    QVERIFY(store.commit());
}

void TestStoreCopy::everythingIsCopiedThereAndBack()
{
    const auto there = copy(*m_from, *m_to);
    QVERIFY2(there, there ? "" : there.error().message.c_str());
    for (const auto& table : *there)
        QVERIFY2(table.rows > 0, table.name.c_str());
    const auto other = openFile("other.sqlite");
    QVERIFY(other);
    const auto back = copy(*m_to, *other);
    QVERIFY2(back, back ? "" : back.error().message.c_str());
    QCOMPARE(back->size(), there->size());
    for (std::size_t i = 0; i < back->size(); ++i)
        QCOMPARE((*back)[i].digest, (*there)[i].digest);
    const auto found = other->devices().find(device(2));
    QVERIFY(found);
    QVERIFY(found->deleted);
    QCOMPARE(found->metadata, deviceRow(2).metadata);
    QCOMPARE(found->reported, deviceRow(2).reported);
    QVERIFY(checkCopied(*other));
}

void TestStoreCopy::everyTableOfTheSchemaIsCopied()
{
    const auto names = copiedTables();
    const std::set<std::string_view> copied(names.begin(), names.end());
    std::set<std::string_view> tables;
    for (const auto step : schemaSteps()) {
        for (const std::string_view statement : step) {
            const auto nameAfter = [statement](std::string_view words) {
                const auto rest = statement.substr(words.size());
                return rest.substr(0, rest.find(' '));
            };
            constexpr std::string_view create = "CREATE TABLE ";
            constexpr std::string_view createOnce = "CREATE TABLE IF NOT EXISTS ";
            constexpr std::string_view drop = "DROP TABLE ";
            if (statement.starts_with(createOnce))
                tables.insert(nameAfter(createOnce));
            else if (statement.starts_with(create))
                tables.insert(nameAfter(create));
            else if (statement.starts_with(drop))
                QCOMPARE(tables.erase(nameAfter(drop)), std::size_t(1));
        }
    }
    QVERIFY(tables.size() > 10);
    for (const auto name : tables)
        QVERIFY2(copied.contains(name), std::string(name).c_str());
    QCOMPARE(tables.size(), copied.size());
}

void TestStoreCopy::storeThatIsNotEmptyIsRefused()
{
    m_to->begin();
    m_to->settings().set("cursor", "1");
    QVERIFY(m_to->commit());
    const auto done = copy(*m_from, *m_to);
    QVERIFY(!done);
    QVERIFY(done.error().code == ErrorCode::Conflict);
    QCOMPARE(*m_to->settings().get("cursor"), std::string("1"));
    QVERIFY(!m_to->devices().find(device(1)));
}

void TestStoreCopy::copyThatWasStoppedIsRefusedAndBegunAnew()
{
    const auto stopped = copyStore(
        *m_from, *m_to, [](const CopyProgress&) {},
        []() -> Expected<void> { return fail(ErrorCode::Unavailable, "stopped"); });
    QVERIFY(!stopped);
    const auto use = checkCopied(*m_to);
    QVERIFY(!use);
    QVERIFY(use.error().message.find("--copy-store") != std::string::npos);
    // Nor is it copied from.
    const auto other = openFile("other.sqlite");
    QVERIFY(!copy(*m_to, *other));

    const auto again = copy(*m_from, *m_to);
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QVERIFY(checkCopied(*m_to));
    QVERIFY(m_to->devices().find(device(1)));
}

void TestStoreCopy::historyGoesOnAfterTheCopy()
{
    QVERIFY(copy(*m_from, *m_to));
    m_to->begin();
    m_to->history().add(device(1), {.time = then, .kind = "report", .text = "said more"});
    QVERIFY(m_to->commit());
    const auto entries = m_to->history().latest(device(1), 10);
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries.front().text, std::string("said more"));
}

void TestStoreCopy::tablesLongerThanATransactionAreWhole()
{
    constexpr int many = 4'100;
    m_from->begin();
    for (int i = 1; i <= many; ++i) {
        m_from->devices().save(deviceRow(i));
        m_from->jobs().saveExecution(job, device(i), "QUEUED", "{}");
    }
    // Rows that are longer than what is read at once.
    const std::string list(3U << 20U, 'x');
    for (const char* id : {"a", "b", "c"})
        m_from->targets().save(id, {.addedTo = "before", .list = {7, "a", "z", "d"}, .ids = list});
    QVERIFY(m_from->commit());
    const auto done = copy(*m_from, *m_to);
    QVERIFY2(done, done ? "" : done.error().message.c_str());
    for (const auto& table : *done) {
        if (table.name == "devices" || table.name == "executions")
            QCOMPARE(table.rows, std::uint64_t(many));
    }
    const auto part = m_to->targets().find("c");
    QVERIFY(part);
    QCOMPARE(part->ids, list);
    QCOMPARE(part->addedTo, std::string("before"));
    QCOMPARE(part->list.count, std::uint64_t(7));
    QCOMPARE(part->list.highest, std::string("z"));
}

QTEST_GUILESS_MAIN(TestStoreCopy)
#include "tst_store_copy.moc"
