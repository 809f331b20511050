// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_lease.h"
#include "replica/postgres/postgres_store.h"
#include "support/test_broker.h"
#include "support/test_postgres.h"

#include <QtTest>

#include <atomic>

using namespace drydock;
using namespace drydock::replica;

class TestPostgresLease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void oneOfTwoHoldsItAndSeesTheOther();
    void releasedLeaseIsTakenByTheOther();
    void givenUpLeaseGoesToTheOther();
    void commitWithAnEarlierNumberIsRefused();
    void holderThatWasReplacedNotices();
    void transactionLeftOpenByTheOldHolderIsEnded();
    void lostDatabaseIsSaidAndTheLeaseKept();

private:
    [[nodiscard]] std::unique_ptr<PostgresLease> lease(const std::string& name);
    [[nodiscard]] std::unique_ptr<Store> store(const std::string& name, std::uint64_t fence);
    [[nodiscard]] PostgresAddress address() const
    {
        return PostgresAddress::parse(m_server.url("lease")).value();
    }
    [[nodiscard]] static bool isHeld(const PostgresLease& lease) { return lease.state().fence.has_value(); }
    /// As if its holder had been stopped for longer than its life.
    [[nodiscard]] bool expire()
    {
        return m_server.execute("UPDATE drydock_lease SET expires = clock_timestamp() - interval '1 s'",
                                "lease");
    }

    test::TestPostgres m_server;
    std::atomic<int> m_refused = 0;
};

void TestPostgresLease::init()
{
    QVERIFY2(m_server.makeDatabase("lease"), m_server.log().c_str());
    m_refused = 0;
}

std::unique_ptr<PostgresLease> TestPostgresLease::lease(const std::string& name)
{
    auto made = std::make_unique<PostgresLease>(address(), name, "session " + name, [](const auto&) {});
    if (const auto prepared = made->prepare(); !prepared)
        qFatal("%s", prepared.error().message.c_str());
    made->start();
    return made;
}

std::unique_ptr<Store> TestPostgresLease::store(const std::string& name, std::uint64_t fence)
{
    auto opened = openPostgresStore(address(), "session " + name, Fence{fence, [this] { ++m_refused; }});
    if (!opened)
        qFatal("%s", opened.error().message.c_str());
    return *std::move(opened);
}

void TestPostgresLease::oneOfTwoHoldsItAndSeesTheOther()
{
    const auto first = lease("first");
    QVERIFY(test::waitFor([&] { return isHeld(*first); }));
    const auto second = lease("second");
    QVERIFY(test::waitFor([&] { return second->state().holder == "first"; }));
    QVERIFY(test::waitFor([&] { return first->state().standbys == std::vector<std::string>{"second"}; }));
    const auto renewed = first->state().renewed;
    QVERIFY(test::waitFor([&] { return first->state().renewed > renewed; }));
    QVERIFY(isHeld(*first) && !isHeld(*second));
    QCOMPARE(*first->state().fence, std::uint64_t(1));
}

void TestPostgresLease::releasedLeaseIsTakenByTheOther()
{
    auto first = lease("first");
    QVERIFY(test::waitFor([&] { return isHeld(*first); }));
    const auto second = lease("second");
    QVERIFY(test::waitFor([&] { return second->state().holder == "first"; }));
    first.reset();
    QVERIFY(test::waitFor([&] { return isHeld(*second); }));
    QCOMPARE(*second->state().fence, std::uint64_t(2));
    QVERIFY(second->state().standbys.empty());
}

void TestPostgresLease::givenUpLeaseGoesToTheOther()
{
    const auto first = lease("first");
    QVERIFY(test::waitFor([&] { return isHeld(*first); }));
    const auto second = lease("second");
    QVERIFY(test::waitFor([&] { return second->state().holder == "first"; }));
    first->giveUp(std::chrono::seconds(2));
    QVERIFY(test::waitFor([&] { return isHeld(*second); }));
    QVERIFY(test::waitFor([&] { return first->state().holder == "second"; }));
}

void TestPostgresLease::commitWithAnEarlierNumberIsRefused()
{
    const auto first = lease("first");
    QVERIFY(test::waitFor([&] { return isHeld(*first); }));
    const auto old = store("a", 1);
    old->begin();
    old->settings().set("key", "first");
    QVERIFY(old->commit());

    // Begun while it held the lease, to be committed when it no longer does.
    old->begin();
    old->settings().set("key", "stale");
    QVERIFY(m_server.execute("UPDATE drydock_lease SET fence = fence + 1", "lease"));
    const auto committed = old->commit();
    QVERIFY(!committed);
    QVERIFY2(committed.error().message.find("fencing number 1") != std::string::npos,
             committed.error().message.c_str());
    QCOMPARE(m_refused.load(), 1);
    QVERIFY(old->settings().get("key") == "first");
    old->begin();
    old->settings().set("key", "stale");
    QVERIFY(!old->commit());
    QCOMPARE(m_refused.load(), 2);

    const auto current = store("b", 2);
    current->begin();
    current->settings().set("key", "second");
    QVERIFY(current->commit());
    QCOMPARE(m_refused.load(), 2);
}

void TestPostgresLease::holderThatWasReplacedNotices()
{
    const auto first = lease("first");
    QVERIFY(test::waitFor([&] { return isHeld(*first); }));
    QVERIFY(m_server.execute(
        "UPDATE drydock_lease SET fence = 7, session = 'other', instance = 'other', expires = "
        "clock_timestamp() + interval '1 hour'",
        "lease"));
    QVERIFY(test::waitFor([&] { return !isHeld(*first) && first->state().holder == "other"; }));
    QVERIFY(expire());
    QVERIFY(test::waitFor([&] { return isHeld(*first); }));
    QCOMPARE(*first->state().fence, std::uint64_t(8));
}

/// Its row locks would hold up whoever takes over.
void TestPostgresLease::transactionLeftOpenByTheOldHolderIsEnded()
{
    QVERIFY(lease("nobody")); // makes the tables
    QVERIFY(m_server.execute(
        "UPDATE drydock_lease SET fence = 10, session = 'session old', instance = 'old', expires = "
        "clock_timestamp() + interval '1 hour'",
        "lease"));
    const auto old = store("old", 10);
    old->begin();
    old->settings().set("key", "old");
    QVERIFY(old->settings().get("key") == "old"); // sent: the row is locked
    const auto next = lease("next");
    QVERIFY(test::waitFor([&] { return next->state().holder == "old"; }));
    QVERIFY(expire());
    QVERIFY(test::waitFor([&] { return isHeld(*next); }));
    const auto current = store("next", *next->state().fence);
    current->begin();
    current->settings().set("key", "next");
    QVERIFY(current->commit());
    QVERIFY(!old->commit());
    old->begin();
    old->settings().set("key", "old");
    QVERIFY(!old->commit());
    QCOMPARE(m_refused.load(), 1);
    QVERIFY(current->settings().get("key") == "next");
}

void TestPostgresLease::lostDatabaseIsSaidAndTheLeaseKept()
{
    const auto first = lease("first");
    QVERIFY(test::waitFor([&] { return isHeld(*first); }));
    m_server.stop();
    QVERIFY(test::waitFor([&] { return !first->state().problem.empty(); }));
    QVERIFY(isHeld(*first)); // nobody else can have it
    QVERIFY(m_server.start());
    QVERIFY(test::waitFor([&] { return first->state().problem.empty(); }));
    QCOMPARE(*first->state().fence, std::uint64_t(1));
}

QTEST_GUILESS_MAIN(TestPostgresLease)
#include "tst_postgres_lease.moc"
