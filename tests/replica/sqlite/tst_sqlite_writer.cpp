// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_session.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

namespace {

constexpr int few = 5;
constexpr int many = 5'000;

} // namespace

/// The writes of a transaction on a thread of their own: nobody can tell, but by the time that they take.
class TestSqliteWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void writesRunInTheirOrder();
    void readsSeeTheWritesBeforeThem();
    void fewWritesNeedNoThread();
    void writeWithoutATransactionIsThereAtOnce();
    void writesBetweenRowsRun();
    void failureShowsAtTheNextReadAndEndsWithTheRollback_data() { manyOrFew(); }
    void failureShowsAtTheNextReadAndEndsWithTheRollback();
    void failureShowsAtTheCommit_data() { manyOrFew(); }
    void failureShowsAtTheCommit();
    void fullDiskKeepsNothing_data() { manyOrFew(); }
    void fullDiskKeepsNothing();
    void valueThatSqliteRefusesFailsItsWrite();
    void rollbackDropsWhatWaits();
    void sessionThatEndsWithinATransactionKeepsNothing();
    void memoryOfWhatWaitsIsBounded();
    void manyTransactionsOfAllSizes();

private:
    static void manyOrFew();
    void open();
    /// Unlike a Run of Statements it does not stop after a failure.
    void insert(int number, std::string_view text = "text");
    std::int64_t ask(const char* sql);
    std::int64_t count() { return ask("SELECT count(*) FROM log"); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<SqliteSession> m_session;
    std::unique_ptr<Statement> m_insert;
};

void TestSqliteWriter::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    open();
}

void TestSqliteWriter::cleanup()
{
    m_insert.reset();
    m_session.reset();
    m_directory.reset();
}

void TestSqliteWriter::manyOrFew()
{
    QTest::addColumn<int>("writes");
    QTest::newRow("few") << few;
    QTest::newRow("many") << many;
}

void TestSqliteWriter::open()
{
    m_insert.reset();
    m_session = std::make_unique<SqliteSession>();
    QVERIFY(m_session->open(m_directory->filePath(QStringLiteral("log.sqlite")).toStdString()));
    QVERIFY(m_session->execute("PRAGMA journal_mode = WAL"));
    QVERIFY(m_session->execute("PRAGMA synchronous = OFF"));
    QVERIFY(m_session->execute(
        "CREATE TABLE IF NOT EXISTS log (number INTEGER PRIMARY KEY, text TEXT NOT NULL)"));
    m_insert = m_session->prepare("INSERT INTO log (number, text) VALUES (?, ?)");
}

void TestSqliteWriter::insert(int number, std::string_view text)
{
    m_insert->number(number);
    m_insert->text(text);
    [[maybe_unused]] const auto done = m_insert->execute();
    m_insert->finish();
}

/// -1 where it fails.
std::int64_t TestSqliteWriter::ask(const char* sql)
{
    const auto statement = m_session->prepare(sql);
    const auto row = statement->next();
    return row && *row ? statement->integer(0) : -1;
}

void TestSqliteWriter::writesRunInTheirOrder()
{
    const auto append = m_session->prepare("UPDATE log SET text = text || ? WHERE number = 1");
    std::string expected = "begin";
    QVERIFY(m_session->execute("BEGIN"));
    insert(1, expected);
    for (int i = 0; i < many; ++i) {
        const std::string part = " " + std::to_string(i);
        append->text(part);
        QVERIFY(append->execute());
        append->finish();
        expected += part;
    }
    QVERIFY(m_session->execute("COMMIT"));
    const auto read = m_session->prepare("SELECT text FROM log WHERE number = 1");
    QVERIFY(*read->next());
    QVERIFY(read->bytes(0) == expected);
}

void TestSqliteWriter::readsSeeTheWritesBeforeThem()
{
    QVERIFY(m_session->execute("BEGIN"));
    int written = 0;
    for (const int writes : {1, many, 3, 40, 100}) {
        for (int i = 0; i < writes; ++i)
            insert(++written);
        QCOMPARE(count(), std::int64_t(written));
    }
    QVERIFY(m_session->execute("ROLLBACK"));
    QCOMPARE(count(), std::int64_t(0));
}

void TestSqliteWriter::fewWritesNeedNoThread()
{
    int number = 0;
    for (int transaction = 0; transaction < 100; ++transaction) {
        QVERIFY(m_session->execute("BEGIN"));
        for (int i = 0; i < few; ++i)
            insert(++number);
        QVERIFY(m_session->execute("COMMIT"));
    }
    QVERIFY(!m_session->writer().hasThread());
    QVERIFY(m_session->execute("BEGIN"));
    for (int i = 0; i < many; ++i)
        insert(++number);
    QVERIFY(m_session->execute("COMMIT"));
    QVERIFY(m_session->writer().hasThread());
    QCOMPARE(count(), std::int64_t(number));
}

void TestSqliteWriter::writeWithoutATransactionIsThereAtOnce()
{
    SqliteSession other;
    QVERIFY(other.open(m_directory->filePath(QStringLiteral("log.sqlite")).toStdString()));
    const auto read = other.prepare("SELECT count(*) FROM log");
    for (int number = 1; number <= 3; ++number) {
        insert(number);
        QVERIFY(*read->next());
        QCOMPARE(read->integer(0), std::int64_t(number));
        read->finish();
    }
}

void TestSqliteWriter::writesBetweenRowsRun()
{
    const auto change = m_session->prepare("UPDATE log SET text = 'seen' WHERE number = ?");
    QVERIFY(m_session->execute("BEGIN"));
    for (int number = 0; number < many; ++number)
        insert(number);
    {
        const auto read = m_session->prepare("SELECT number, text FROM log ORDER BY number");
        int rows = 0;
        while (*read->next()) {
            QCOMPARE(read->integer(0), std::int64_t(rows++));
            change->number(read->integer(0));
            QVERIFY(change->execute());
            change->finish();
            QCOMPARE(read->integer(0), std::int64_t(rows - 1)); // the row is still in hand
        }
        QCOMPARE(rows, many);
        for (int number = 0; number < many; ++number)
            insert(many + number); // the statement that read is there yet
    }
    QVERIFY(m_session->execute("COMMIT"));
    QCOMPARE(ask("SELECT count(*) FROM log WHERE text = 'seen'"), std::int64_t(many));
    QCOMPARE(count(), std::int64_t(2 * many));
}

void TestSqliteWriter::failureShowsAtTheNextReadAndEndsWithTheRollback()
{
    QFETCH(int, writes);
    QVERIFY(m_session->execute("BEGIN"));
    for (int number = 0; number < writes; ++number)
        insert(number);
    insert(1);
    for (int number = 0; number < writes; ++number)
        insert(writes + number);
    const auto read = m_session->prepare("SELECT count(*) FROM log");
    const auto row = read->next();
    QVERIFY(!row);
    QVERIFY(row.error().code == ErrorCode::Unavailable);
    QVERIFY2(row.error().message.find("UNIQUE") != std::string::npos, row.error().message.c_str());
    insert(1'000'000); // it sticks
    QVERIFY(!m_session->execute("COMMIT"));
    m_session->discardWrites();
    QCOMPARE(count(), std::int64_t(writes)); // what came after it did not run
    QVERIFY(m_session->execute("ROLLBACK"));
    QCOMPARE(count(), std::int64_t(0));
    QVERIFY(m_session->execute("BEGIN"));
    insert(1);
    QVERIFY(m_session->execute("COMMIT"));
    QCOMPARE(count(), std::int64_t(1));
}

void TestSqliteWriter::failureShowsAtTheCommit()
{
    QFETCH(int, writes);
    QVERIFY(m_session->execute("BEGIN"));
    for (int number = 0; number < writes; ++number)
        insert(number);
    insert(1);
    const auto committed = m_session->execute("COMMIT");
    QVERIFY(!committed);
    QVERIFY2(committed.error().message.find("UNIQUE") != std::string::npos,
             committed.error().message.c_str());
    m_session->discardWrites();
    QVERIFY(m_session->execute("ROLLBACK"));
    QCOMPARE(count(), std::int64_t(0));
}

void TestSqliteWriter::fullDiskKeepsNothing()
{
    QFETCH(int, writes);
    insert(-1);
    // SQLite itself ends the transaction then: what follows would be written without one.
    QVERIFY(m_session->execute("PRAGMA max_page_count = 20"));
    const std::string large(40'000, 'x');
    QVERIFY(m_session->execute("BEGIN"));
    for (int number = 0; number < writes; ++number)
        insert(number, large);
    for (int number = 0; number < writes; ++number)
        insert(writes + number);
    const auto committed = m_session->execute("COMMIT");
    QVERIFY(!committed);
    QVERIFY2(committed.error().message.find("full") != std::string::npos, committed.error().message.c_str());
    m_session->discardWrites();
    [[maybe_unused]] const auto nothingToRollBack = m_session->execute("ROLLBACK");
    QCOMPARE(count(), std::int64_t(1));
    QVERIFY(m_session->execute("PRAGMA max_page_count = 100000"));
    QVERIFY(m_session->execute("BEGIN"));
    for (int number = 0; number < writes; ++number)
        insert(number);
    QVERIFY(m_session->execute("COMMIT"));
    QCOMPARE(count(), std::int64_t(writes + 1));
}

void TestSqliteWriter::valueThatSqliteRefusesFailsItsWrite()
{
    QVERIFY(m_session->execute("BEGIN"));
    m_insert->number(1);
    m_insert->text("one");
    m_insert->number(2); // of which there is no parameter
    [[maybe_unused]] const auto later = m_insert->execute();
    m_insert->finish();
    QCOMPARE(count(), std::int64_t(-1));
    m_session->discardWrites();
    QVERIFY(m_session->execute("ROLLBACK"));
    QCOMPARE(count(), std::int64_t(0));
}

void TestSqliteWriter::rollbackDropsWhatWaits()
{
    for (int transaction = 0; transaction < 50; ++transaction) {
        QVERIFY(m_session->execute("BEGIN"));
        for (int number = 0; number < 40 * transaction; ++number)
            insert(number);
        m_session->discardWrites();
        QVERIFY(m_session->execute("ROLLBACK"));
    }
    QCOMPARE(count(), std::int64_t(0));
}

void TestSqliteWriter::sessionThatEndsWithinATransactionKeepsNothing()
{
    for (int time = 0; time < 20; ++time) {
        QVERIFY(m_session->execute("BEGIN"));
        insert(time);
        QVERIFY(m_session->execute("COMMIT"));
        QVERIFY(m_session->execute("BEGIN"));
        for (int number = 0; number < many; ++number)
            insert(1'000 + number);
        open();
        QCOMPARE(count(), std::int64_t(time + 1));
    }
}

void TestSqliteWriter::memoryOfWhatWaitsIsBounded()
{
    const std::string large(100'000, 'x');
    QVERIFY(m_session->execute("BEGIN"));
    for (int number = 0; number < 500; ++number)
        insert(number, large);
    insert(500, std::string(2 * SqliteWriter::mostQueued, 'x')); // which is more than may wait
    for (int number = 501; number < 600; ++number)
        insert(number, large);
    QVERIFY(m_session->execute("COMMIT"));
    QCOMPARE(ask("SELECT sum(length(text)) FROM log"),
             std::int64_t(599 * large.size() + 2 * SqliteWriter::mostQueued));
    QVERIFY(m_session->writer().highWater() > 0);
    QVERIFY(m_session->writer().highWater() <= SqliteWriter::mostQueued);
}

void TestSqliteWriter::manyTransactionsOfAllSizes()
{
    int number = 0;
    for (int transaction = 0; transaction < 600; ++transaction) {
        QVERIFY(m_session->execute("BEGIN"));
        for (int i = 0; i < transaction % 150; ++i)
            insert(++number);
        QVERIFY(m_session->execute("COMMIT"));
        if (transaction % 7 == 0)
            QCOMPARE(count(), std::int64_t(number));
    }
    QCOMPARE(count(), std::int64_t(number));
    QCOMPARE(ask("SELECT max(number) FROM log"), std::int64_t(number));
}

QTEST_GUILESS_MAIN(TestSqliteWriter)
#include "tst_sqlite_writer.moc"
