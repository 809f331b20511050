// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/outbox.h"
#include "replica/redelivery_ring.h"
#include "replica/token_bucket.h"
#include "support/store_bed.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

namespace {
broker::Message message(std::uint16_t id, std::string payload)
{
    return {.topic = "state/dev-1/update", .payload = std::move(payload), .packetId = id};
}
} // namespace

class TestIngestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void committedMessageIsRecognisedAfterARestart();
    void samePacketIdWithOtherContentIsNew();
    void restartsDoNotLoseTheirPlace();
    void packetIdThatComesRoundIsNew();
    void lostSessionForgetsAll();
    void lastMessageOfAPacketIdIsRememberedUntilItIsOld();
    void answerStaysOwedUntilTheBrokerTookIt();
    void answersOfAnEarlierVersionAreRead();
    void discardedBatchIsNotSent();
    void bucketGivesItsBurstThenItsRate();

private:
    std::unique_ptr<test::StoreBed> m_bed;
    std::unique_ptr<Store> m_store;
};

void TestIngestTables::init()
{
    m_bed = std::make_unique<test::StoreBed>();
    m_store = m_bed->open();
}

void TestIngestTables::cleanup()
{
    m_store.reset();
    m_bed.reset();
}

void TestIngestTables::committedMessageIsRecognisedAfterARestart()
{
    {
        RedeliveryRing ring(m_store->ingest());
        m_store->begin();
        ring.add(message(7, "a"), {});
        ring.add(message(9, "refused"), ErrorCode::TooMany);
        ring.save();
        QVERIFY(m_store->commit());
        m_store->begin();
        ring.add(message(8, "never committed"), {});
        ring.save();
        m_store->rollback();
    }
    const RedeliveryRing ring(m_store->ingest());
    QVERIFY(ring.find(message(7, "a")) && !ring.find(message(7, "a"))->verdict);
    QVERIFY(ring.find(message(9, "refused"))->verdict == ErrorCode::TooMany);
    QVERIFY(!ring.find(message(8, "never committed")));
}

void TestIngestTables::samePacketIdWithOtherContentIsNew()
{
    RedeliveryRing ring(m_store->ingest());
    ring.add(message(7, "a"), {});
    QVERIFY(!ring.find(message(7, "b")));
    QVERIFY(!ring.find(message(8, "a")));
    QVERIFY(!ring.find(message(0, "a"))); // QoS 0 never comes again
}

// Restarted twice within a backlog: what came first is still known, and what came last not forgotten for it.
void TestIngestTables::restartsDoNotLoseTheirPlace()
{
    constexpr int count = 3'000;
    for (int first : {0, 1'000, 2'000}) {
        RedeliveryRing ring(m_store->ingest());
        m_store->begin();
        for (int i = first; i < first + 1'000; ++i)
            ring.add(message(static_cast<std::uint16_t>(i + 1), std::to_string(i)), {});
        ring.save();
        QVERIFY(m_store->commit());
    }
    const RedeliveryRing ring(m_store->ingest());
    for (int i = 0; i < count; ++i)
        QVERIFY(ring.find(message(static_cast<std::uint16_t>(i + 1), std::to_string(i))));
}

void TestIngestTables::packetIdThatComesRoundIsNew()
{
    RedeliveryRing ring(m_store->ingest());
    ring.add(message(1, "x"), {});
    for (std::uint64_t i = 2; i <= RedeliveryRing::window; ++i)
        ring.add(message(static_cast<std::uint16_t>(i), "x"), {});
    QVERIFY(ring.find(message(1, "x")));
    ring.add(message(static_cast<std::uint16_t>(RedeliveryRing::window + 1), "x"), {});
    QVERIFY(!ring.find(message(1, "x")));
}

void TestIngestTables::lostSessionForgetsAll()
{
    RedeliveryRing ring(m_store->ingest());
    ring.add(message(7, "a"), {});
    ring.save();
    ring.forget();
    QVERIFY(!ring.find(message(7, "a")));
    QVERIFY(!RedeliveryRing(m_store->ingest()).find(message(7, "a")));
}

void TestIngestTables::lastMessageOfAPacketIdIsRememberedUntilItIsOld()
{
    const auto remember = [this](const std::vector<SeenMessage>& messages, std::uint64_t oldest) {
        m_store->begin();
        m_store->ingest().remember(messages, oldest);
        return m_store->commit().has_value();
    };
    QVERIFY(remember({}, 0));
    QVERIFY(remember({{1, 10, "one"}, {65'535, 11, {}}, {3, 15, std::string("\0 5", 3)}}, 0));
    QVERIFY(remember({{1, 16, "one again"}}, 0));
    const auto positions = [this] {
        std::vector<std::uint64_t> found;
        for (const auto& message : m_store->ingest().seenMessages())
            found.push_back(message.position);
        return found;
    };
    QCOMPARE(positions(), (std::vector<std::uint64_t>{11, 15, 16}));
    m_store.reset();
    m_store = m_bed->open();
    const auto seen = m_store->ingest().seenMessages();
    QCOMPARE(seen.size(), std::size_t(3));
    QCOMPARE(seen[0].packetId, std::uint16_t(65'535));
    QCOMPARE(seen[0].print, std::string());
    QCOMPARE(seen[1].print, std::string("\0 5", 3));
    QCOMPARE(seen[2].print, std::string("one again"));

    QVERIFY(remember({{9, 20, "x"}}, 15)); // what is not yet old stays
    QCOMPARE(positions(), (std::vector<std::uint64_t>{11, 15, 16, 20}));
    QVERIFY(remember({{9, 21, "y"}}, 17));
    QCOMPARE(positions(), (std::vector<std::uint64_t>{21}));
    m_store->begin();
    m_store->ingest().forgetSeen();
    QVERIFY(m_store->commit());
    QVERIFY(positions().empty());
}

void TestIngestTables::answerStaysOwedUntilTheBrokerTookIt()
{
    std::vector<std::function<void()>> taken;
    std::vector<std::string> sent;
    const auto publish = [&](const Answer& answer, std::function<void()> done) {
        sent.push_back(answer.payload);
        taken.push_back(std::move(done));
    };
    Outbox outbox(m_store->ingest());
    outbox.add({"t", "one"});
    outbox.add({"t", std::string("two\0", 4)});
    outbox.save();
    outbox.send(publish);
    QCOMPARE(sent.size(), std::size_t(2));
    taken[0]();
    QVERIFY(!outbox.hasSettled());
    {
        sent.clear();
        Outbox afterCrash(m_store->ingest());
        afterCrash.send(publish);
        QCOMPARE(sent, (std::vector<std::string>{"one", std::string("two\0", 4)}));
    }
    taken[1]();
    QVERIFY(outbox.hasSettled());
    outbox.save();
    QVERIFY(m_store->ingest().owed().empty());
}

void TestIngestTables::answersOfAnEarlierVersionAreRead()
{
    // CBOR ["t", h'6f6e65'], not compressed.
    m_store->ingest().owe(1, "\x82\x61t\x43one");
    m_store->ingest().owe(2, "damaged");
    std::vector<std::string> sent;
    Outbox outbox(m_store->ingest());
    outbox.send([&](const Answer& answer, const std::function<void()>& taken) {
        sent.push_back(answer.topic + " " + answer.payload);
        taken();
    });
    QCOMPARE(sent, (std::vector<std::string>{"t one"}));
    // What cannot be read is owed to nobody.
    outbox.save();
    QVERIFY(m_store->ingest().owed().empty());
}

void TestIngestTables::discardedBatchIsNotSent()
{
    Outbox outbox(m_store->ingest());
    m_store->begin();
    outbox.add({"t", "one"});
    outbox.save();
    m_store->rollback();
    outbox.discard();
    int sent = 0;
    outbox.send([&](const Answer&, const std::function<void()>&) { ++sent; });
    QCOMPARE(sent, 0);
}

void TestIngestTables::bucketGivesItsBurstThenItsRate()
{
    TokenBuckets buckets({.burst = 3, .perSecond = 2});
    const auto device = *DeviceId::parse("dev-1");
    const TimePoint start = fromMilliseconds(1'000'000);
    for (int i = 0; i < 3; ++i)
        QVERIFY(buckets.take(device, start));
    QVERIFY(!buckets.take(device, start));
    QVERIFY(buckets.take(*DeviceId::parse("dev-2"), start));
    QVERIFY(buckets.take(device, start + std::chrono::milliseconds(500)));
    QVERIFY(!buckets.take(device, start + std::chrono::milliseconds(900)));
    buckets.forgetIdle(start + std::chrono::seconds(60));
    QCOMPARE(buckets.size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestIngestTables)
#include "tst_ingest_tables.moc"
