// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_store.h"
#include "support/frozen_postgres.h"
#include "support/test_broker.h"
#include "support/test_postgres.h"

#include <QtTest>

#include <atomic>
#include <csignal>

using namespace drydock;
using namespace drydock::replica;

/// What a PostgreSQL may do to its user: being away, being wrong. What every store does: tst_store.
class TestPostgresStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void cutSessionFailsOneTransactionAndIsMadeAnew();
    void serverThatIsAwayFailsTransactionsUntilItIsBack();
    void frozenServerIsWaitedForAsLongAsTheLeaseStands();
    void serverThatFreezesBeforeTheLoginIsGivenUp();
    void serverThatFreezesAfterTheLoginIsGivenUp();
    void unusableDatabaseSaysWhatToDo_data();
    void unusableDatabaseSaysWhatToDo();
    void passwordIsAskedForAndTaken();
    void certificateOfTheServerIsChecked();
    void commitIsDurableWhateverTheServerSays();

private:
    [[nodiscard]] PostgresAddress address(const std::string& database = "store") const;
    [[nodiscard]] bool write(Store& store, const std::string& value);

    std::unique_ptr<test::TestPostgres> m_server;
};

void TestPostgresStore::initTestCase()
{
    qputenv("DRYDOCK_TEST_PASSWORD", "it's a \\secret");
    qputenv("DRYDOCK_TEST_TLS", "1");
    qputenv("PGPASSWORD", "it's a \\secret"); // psql's
    m_server = std::make_unique<test::TestPostgres>();
    qunsetenv("DRYDOCK_TEST_PASSWORD");
}

void TestPostgresStore::init()
{
    QVERIFY2(m_server->makeDatabase("store"), m_server->log().c_str());
    QVERIFY(m_server->execute("ALTER SYSTEM RESET ALL"));
}

PostgresAddress TestPostgresStore::address(const std::string& database) const
{
    auto address = PostgresAddress::parse(m_server->url(database)).value();
    address.password = "it's a \\secret";
    return address;
}

bool TestPostgresStore::write(Store& store, const std::string& value)
{
    store.begin();
    store.settings().set("key", value);
    return store.commit().has_value();
}

void TestPostgresStore::cutSessionFailsOneTransactionAndIsMadeAnew()
{
    const auto store = *openPostgresStore(address(), "to be cut", std::nullopt);
    QVERIFY(write(*store, "before"));
    const std::string cut =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'to be cut'";
    store->begin();
    store->settings().set("key", "lost");
    QVERIFY(store->settings().get("key") == "lost");
    QVERIFY(m_server->execute(cut));
    store->settings().set("key", "lost too");
    const auto committed = store->commit();
    QVERIFY(!committed);
    QVERIFY(committed.error().code == ErrorCode::Unavailable);
    QVERIFY(store->settings().get("key") == "before");
    QVERIFY(write(*store, "after"));
    QVERIFY(store->settings().get("key") == "after");
    // Between transactions likewise.
    QVERIFY(m_server->execute(cut));
    QVERIFY(!write(*store, "lost"));
    QVERIFY(write(*store, "again"));
}

void TestPostgresStore::serverThatIsAwayFailsTransactionsUntilItIsBack()
{
    const auto store = *openPostgresStore(address(), "drydockd test", std::nullopt);
    QVERIFY(write(*store, "before"));
    m_server->stop();
    QVERIFY(!write(*store, "away"));
    QVERIFY(!store->settings().get("key"));
    QVERIFY(!write(*store, "still away"));
    QVERIFY(m_server->start());
    // What was read as nothing while it was away fails one more.
    QVERIFY(test::waitFor([&] { return write(*store, "back"); }));
    QVERIFY(store->settings().get("key") == "back");
}

void TestPostgresStore::frozenServerIsWaitedForAsLongAsTheLeaseStands()
{
    QVERIFY(m_server->execute(
        "CREATE TABLE drydock_lease (fence BIGINT); INSERT INTO drydock_lease VALUES (1)", "store"));
    std::atomic<int> asked = 0;
    std::atomic<int> told = 0;
    const Fence fence{1, {}, [&] { return ++asked < 3; }, [&] { ++told; }};
    const auto store = *openPostgresStore(address(), "frozen", fence);
    QVERIFY(write(*store, "before"));
    QCOMPARE(asked.load(), 0);
    m_server->signalAll(SIGSTOP);
    store->begin();
    store->settings().set("key", "lost");
    const auto committed = store->commit();
    m_server->signalAll(SIGCONT);
    QVERIFY(!committed);
    QVERIFY2(committed.error().message.find("no answer for 5 s") != std::string::npos,
             committed.error().message.c_str());
    QCOMPARE(asked.load(), 3);
    QCOMPARE(told.load(), 1);
    // What was sent before it froze may still be done: then all of it.
    asked = -1'000'000;
    QVERIFY(test::waitFor([&] { return write(*store, "after"); }));
    QVERIFY(store->settings().get("key") == "after");
}

void TestPostgresStore::serverThatFreezesBeforeTheLoginIsGivenUp()
{
    m_server->signalAll(SIGSTOP);
    const auto store = openPostgresStore(address(), "early", std::nullopt);
    m_server->signalAll(SIGCONT);
    QVERIFY(!store);
    QVERIFY(store.error().code == ErrorCode::Unavailable);
    QVERIFY2(store.error().message.find("timeout expired") != std::string::npos,
             store.error().message.c_str());
    QVERIFY(openPostgresStore(address(), "early", std::nullopt));
}

void TestPostgresStore::serverThatFreezesAfterTheLoginIsGivenUp()
{
    const test::FrozenPostgres frozen;
    auto there = PostgresAddress::parse("postgresql://me@127.0.0.1:" + std::to_string(frozen.port()) +
                                        "/store?sslmode=disable&gssencmode=disable")
                     .value();
    const auto store = openPostgresStore(there, "late", Fence{1, {}, [] { return false; }, {}});
    QVERIFY(!store);
    QVERIFY2(store.error().message.find("no answer for 5 s") != std::string::npos,
             store.error().message.c_str());
}

void TestPostgresStore::unusableDatabaseSaysWhatToDo_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("said");
    QTest::newRow("nobody listens") << "port"
                                    << "is the server running";
    QTest::newRow("password") << "password"
                              << "storePasswordFile";
    QTest::newRow("no such database") << "database"
                                      << "createdb --encoding=UTF8 --template=template0 absent";
    QTest::newRow("encoding") << "encoding"
                              << "encoding is LATIN1";
    QTest::newRow("later schema") << "schema"
                                  << "written by a later version of drydockd (schema 99";
    QTest::newRow("not allowed") << "role"
                                 << "permission denied";
}

void TestPostgresStore::unusableDatabaseSaysWhatToDo()
{
    QFETCH(QString, what);
    QFETCH(QString, said);
    auto wrong = address();
    if (what == QLatin1String("port")) {
        wrong.port = test::freePort();
    } else if (what == QLatin1String("password")) {
        wrong.password = "other secret";
    } else if (what == QLatin1String("database")) {
        wrong.database = "absent";
    } else if (what == QLatin1String("encoding")) {
        QVERIFY(m_server->makeDatabase("latin", "ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"));
        wrong.database = "latin";
    } else if (what == QLatin1String("role")) {
        QVERIFY(m_server->execute("DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN PASSWORD 'guest'"));
        wrong.user = wrong.password = "guest";
    } else {
        QVERIFY(openPostgresStore(address(), "drydockd test", std::nullopt));
        QVERIFY(m_server->execute("UPDATE drydock_schema SET version = 99", "store"));
    }
    const auto store = openPostgresStore(wrong, "drydockd test", std::nullopt);
    QVERIFY(!store);
    const auto message = QString::fromStdString(store.error().message);
    QVERIFY2(message.contains(said), qPrintable(message));
    QVERIFY2(message.startsWith(QString::fromStdString("store " + wrong.str() + ": ")), qPrintable(message));
    QVERIFY2(!message.contains(QLatin1String("secret")), qPrintable(message));
    QVERIFY2(!message.contains(u'\n'), qPrintable(message));
}

void TestPostgresStore::passwordIsAskedForAndTaken()
{
    qunsetenv("PGPASSWORD");
    auto without = address();
    without.password.clear();
    const auto refused = openPostgresStore(without, "drydockd test", std::nullopt);
    qputenv("PGPASSWORD", "it's a \\secret");
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find("storePasswordFile") != std::string::npos,
             refused.error().message.c_str());
    QVERIFY(openPostgresStore(address(), "drydockd test", std::nullopt));
}

void TestPostgresStore::certificateOfTheServerIsChecked()
{
    auto strict = address();
    strict.options["sslmode"] = "verify-full";
    strict.options["sslrootcert"] = m_server->directory() + "/data/server.crt";
    const auto trusted = openPostgresStore(strict, "drydockd test", std::nullopt);
    QVERIFY2(trusted, trusted ? "" : trusted.error().message.c_str());
    strict.options["sslrootcert"] = m_server->directory() + "/absent.crt";
    const auto refused = openPostgresStore(strict, "drydockd test", std::nullopt);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find("sslrootcert") != std::string::npos,
             refused.error().message.c_str());
}

void TestPostgresStore::commitIsDurableWhateverTheServerSays()
{
    QVERIFY(m_server->execute("ALTER DATABASE store SET synchronous_commit = 'off'"));
    const auto store = *openPostgresStore(address(), "durable", std::nullopt);
    QVERIFY(m_server->execute("CREATE TABLE seen (setting TEXT)", "store"));
    QVERIFY(m_server->execute(
        "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO seen VALUES "
        "(current_setting(''synchronous_commit'')); RETURN NEW; END'; CREATE TRIGGER note BEFORE INSERT "
        "ON settings FOR EACH ROW EXECUTE FUNCTION note()",
        "store"));
    QVERIFY(write(*store, "a"));
    QVERIFY(m_server->execute("SELECT 1 / (SELECT COUNT(*) FROM seen WHERE setting = 'on')", "store"));
}

QTEST_GUILESS_MAIN(TestPostgresStore)
#include "tst_postgres_store.moc"
