// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/change_feed.h"
#include "replica/replica_bench.h"

#include <QtTest>

#include <set>

using namespace drydock;
using namespace drydock::replica;

/// Batches of so many devices that the first are written while the others are handled.
class TestReplicaBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void allOfALargeBatchIsKeptWithOneCursorEach();
    void deviceThatIsTouchedAgainIsKeptAsItWasLast();
    void feedHasEachDeviceOnceAsItWasLast();
    void failedTransactionLeavesNothingOfTheEarlyParts();
    void devicesAreReadBeforeTheFirstIsWritten();

private:
    static constexpr int devices = 450;

    static DeviceId idOf(int number) { return *DeviceId::parse("dev-" + std::to_string(1'000 + number)); }
    static broker::Message messageOf(int number, int value)
    {
        return {.topic = "state/" + idOf(number).str() + "/update", .payload = report({{"value", value}})};
    }
    void handleAll(int value)
    {
        for (int number = 0; number < devices; ++number)
            m_bench->replica.handle(messageOf(number, value), now);
    }
    Replica::Saved commit()
    {
        auto saved = m_bench->replica.save(now);
        return m_bench->store->commit() ? saved : Replica::Saved();
    }
    std::string reportedOf(int number)
    {
        const auto row = m_bench->store->devices().find(idOf(number));
        return row ? row->reported : std::string();
    }

    std::unique_ptr<Bench> m_bench;
};

void TestReplicaBatches::allOfALargeBatchIsKeptWithOneCursorEach()
{
    m_bench->store->begin();
    handleAll(1);
    const auto saved = commit();
    QCOMPARE(saved.changes.size(), std::size_t(devices));
    QCOMPARE(saved.cursor, m_bench->replica.cursor());
    std::set<std::uint64_t> cursors;
    m_bench->store->devices().forEach(
        [&](const DeviceRow& row) { return cursors.insert(row.cursor).second; });
    QCOMPARE(cursors.size(), std::size_t(devices));
    QCOMPARE(*cursors.rbegin(), saved.cursor);
    QCOMPARE(m_bench->store->settings().get("cursor").value_or(""), std::to_string(saved.cursor));
    QCOMPARE(m_bench->replica.takeAnswers().size(), std::size_t(devices));
}

void TestReplicaBatches::deviceThatIsTouchedAgainIsKeptAsItWasLast()
{
    m_bench->store->begin();
    handleAll(1);
    handleAll(2);
    const auto saved = commit();
    QCOMPARE(saved.changes.size(), std::size_t(2 * devices));
    for (int number = 0; number < devices; ++number)
        QCOMPARE(reportedOf(number), std::string(R"({"value":2})"));
}

void TestReplicaBatches::feedHasEachDeviceOnceAsItWasLast()
{
    m_bench->store->begin();
    handleAll(1);
    handleAll(2);
    auto saved = commit();
    std::set<std::string> told;
    for (auto change = saved.changes.rbegin(); change != saved.changes.rend(); ++change) {
        if (told.insert(change->id).second)
            QCOMPARE(change->version, std::uint64_t(2));
    }
    QCOMPARE(told.size(), std::size_t(devices));
    ChangeFeed feed(1, 0);
    feed.add(std::move(saved.changes), saved.cursor);
    std::size_t changes = 0;
    for (const auto& bytes : feed.due(now)) {
        const auto digest = wire::decodeChangeDigest(bytes);
        QVERIFY(digest);
        for (const auto& change : digest->changes) {
            QCOMPARE(change.version, std::uint64_t(2));
            QCOMPARE(change.fields.at("reported").dump(), std::string(R"({"value":2})"));
            ++changes;
        }
    }
    QCOMPARE(changes, std::size_t(devices));
}

void TestReplicaBatches::failedTransactionLeavesNothingOfTheEarlyParts()
{
    m_bench->store->begin();
    handleAll(1);
    const auto first = commit();
    m_bench->replica.trim(now);
    static_cast<void>(m_bench->replica.takeAnswers());
    m_bench->store->begin();
    handleAll(2);
    m_bench->store->rollback(); // before the last part of it was saved
    m_bench->replica.discard();
    QCOMPARE(m_bench->replica.cursor(), first.cursor);
    QVERIFY(m_bench->replica.takeAnswers().empty());
    m_bench->store->begin();
    QVERIFY(commit().changes.empty());
    QCOMPARE(reportedOf(0), std::string(R"({"value":1})"));
    m_bench->store->begin();
    handleAll(3);
    const auto last = commit();
    QCOMPARE(last.changes.size(), std::size_t(devices));
    QCOMPARE(last.changes.front().version, std::uint64_t(2));
    QCOMPARE(last.cursor, first.cursor + devices);
}

void TestReplicaBatches::devicesAreReadBeforeTheFirstIsWritten()
{
    m_bench->store->begin();
    handleAll(1);
    static_cast<void>(commit());
    DeviceCache& cache = m_bench->replica.cache();
    cache.clear();
    std::vector<broker::Message> batch;
    for (int number = -1; number < devices; ++number) // the first of them nobody knows
        batch.push_back(messageOf(number, 2));
    m_bench->store->begin();
    m_bench->replica.expect(batch);
    QVERIFY(!cache.holds(idOf(-1)));
    for (int number = 0; number < devices; ++number)
        QVERIFY(cache.holds(idOf(number)));
    for (const auto& message : batch)
        m_bench->replica.handle(message, now);
    QCOMPARE(commit().changes.size(), batch.size());
    for (int number = -1; number < devices; ++number) {
        const auto row = m_bench->store->devices().find(idOf(number));
        QVERIFY(row);
        QCOMPARE(row->version, std::uint64_t(number < 0 ? 1 : 2));
        QCOMPARE(row->reported, std::string(R"({"value":2})"));
    }
}

QTEST_GUILESS_MAIN(TestReplicaBatches)
#include "tst_replica_batches.moc"
