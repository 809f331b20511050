// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/driver.h"

using namespace drydock;
using namespace drydock::test;
using broker::Message;
using broker::Phase;
using broker::PublishOutcome;
using Texts = std::vector<std::string>;

/// Who hears what, where filters overlap, replace each other, are shared, or belong to a session.
class TestSubscriptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addKinds(); }

    void init()
    {
        m_broker.emplace();
        QVERIFY2(m_broker->isRunning(), m_broker->log().c_str());
    }
    void cleanup() { m_broker.reset(); }

    void messageReachesEveryHandlerThatMatches()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        std::mutex mutex;
        std::map<std::string, int> heard;
        std::vector<broker::Handle> handles;
        for (const std::string filter : {"a/+/#", "a/b/#", "#", "a/b/c", "+/+", "$SYS/#"})
            handles.push_back(peer->subscribe(filter, {}, [&, filter](const Message& message) {
                const std::lock_guard lock(mutex);
                if (message.topic.starts_with("a/"))
                    ++heard[filter];
            }));
        QVERIFY(connectAll({&peer}));
        QVERIFY(settle(peer));

        QVERIFY(peer.send(makeMessage("a/b/c", "x")));

        QVERIFY(settle(peer));
        const std::lock_guard lock(mutex);
        // The broker may send it once for every filter; then all hear it as often.
        const int copies = heard["#"];
        QVERIFY(copies > 0);
        QCOMPARE(heard, (std::map<std::string, int>{
                            {"a/+/#", copies}, {"a/b/#", copies}, {"#", copies}, {"a/b/c", copies}}));
    }

    void secondHandlerOfAFilterTakesTheFirstOnesPlaceAndIsToldAgain()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        std::atomic<int> first = 0;
        const auto handle = peer->subscribe("kept", {}, [&](const Message&) { ++first; });
        QVERIFY(connectAll({&peer}));
        QVERIFY(settle(peer));
        Message retained = makeMessage("kept", "old");
        retained.retain = true;
        QVERIFY(peer.send(retained));
        QVERIFY(driveUntil({&peer}, [&] { return first == 1; }));

        peer.listen("kept");

        QVERIFY(driveUntil({&peer}, [&] { return peer.messages().size() == 1; }));
        QVERIFY(peer.send(makeMessage("kept", "new")));
        QVERIFY(driveUntil({&peer}, [&] { return peer.messages().size() == 2; }));
        QCOMPARE(peer.payloads(), (Texts{"old", "new"}));
        QCOMPARE(first.load(), 1);
    }

    void sharedFilterHasOneHearerAndEnds()
    {
        Peer one(currentKind(), m_broker->connectOptions("one"));
        Peer other(currentKind(), m_broker->connectOptions("other"));
        one.listen("$share/group/x/+");
        other.listen("$share/group/x/+");
        QVERIFY(connectAll({&one, &other}));
        QVERIFY(settle(one));
        QVERIFY(settle(other));

        for (int i = 0; i < 10; ++i)
            QVERIFY(one.send(makeMessage("x/y", std::to_string(i))));
        QVERIFY(driveUntil({&one, &other},
                           [&] { return one.messages().size() + other.messages().size() == 10; }));
        one.deafen();
        other.deafen();
        QVERIFY(settle(one));
        QVERIFY(settle(other));

        QVERIFY(one.send(makeMessage("x/y", "unheard")));
        QVERIFY(driveUntil({&one}, [&] { return one.outcomes().size() == 11; }));
        QCOMPARE(one.outcomes().back(), PublishOutcome::NoSubscribers);
        QCOMPARE(one.messages().size() + other.messages().size(), 10U);
    }

    void retainAsPublishedIsWhatWasAskedFor_data()
    {
        QTest::addColumn<bool>("asked");
        QTest::newRow("asked for") << true;
        QTest::newRow("not asked for") << false;
    }
    void retainAsPublishedIsWhatWasAskedFor()
    {
        QFETCH(bool, asked);
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        peer.listen("kept", {.retainAsPublished = asked});
        QVERIFY(connectAll({&peer}));
        QVERIFY(settle(peer));
        Message retained = makeMessage("kept", "now");
        retained.retain = true;

        QVERIFY(peer.send(retained));

        QVERIFY(driveUntil({&peer}, [&] { return peer.messages().size() == 1; }));
        QCOMPARE(peer.messages().front().retain, asked);
    }

    void sessionsMessagesArriveWholeThoughNobodySubscribesAgain()
    {
        auto options = m_broker->connectOptions("durable");
        options.cleanStart = false;
        options.sessionExpirySeconds = 3600;
        Peer sender(currentKind(), m_broker->connectOptions("sender"));
        QVERIFY(connectAll({&sender}));
        leaveSession(options, "a/+/#");
        Message message = makeMessage("a/b", "meanwhile");
        message.correlationData = "which";
        message.userProperties = {{"name", "value"}};
        QVERIFY(sender.send(message));
        QVERIFY(driveUntil({&sender}, [&] { return sender.outcomes().size() == 1; }));

        Peer again(currentKind(), options);
        again.listen("a/+/#");
        QVERIFY(connectAll({&again}));

        QVERIFY(driveUntil({&again}, [&] { return again.messages().size() == 1; }));
        QVERIFY(again->state().sessionPresent);
        QCOMPARE(again.messages().front().correlationData, message.correlationData);
        QCOMPARE(again.messages().front().userProperties, message.userProperties);
        QCOMPARE(again.messages().front().qos, 1);
    }

    void filterOfAnEarlierRunEndsWithItsHandle()
    {
        auto options = m_broker->connectOptions("durable");
        options.cleanStart = false;
        options.sessionExpirySeconds = 3600;
        Peer sender(currentKind(), m_broker->connectOptions("sender"));
        QVERIFY(connectAll({&sender}));
        leaveSession(options, "x");
        Peer again(currentKind(), options);
        again.listen("x");
        again.deafen();

        QVERIFY(connectAll({&again}));
        QVERIFY(again->state().sessionPresent);
        QVERIFY(settle(again));

        QVERIFY(sender.send(makeMessage("x", "unheard")));
        QVERIFY(driveUntil({&sender, &again}, [&] { return sender.outcomes().size() == 1; }));
        QCOMPARE(sender.outcomes().front(), PublishOutcome::NoSubscribers);
    }

    void brokersReceiveMaximumIsKept()
    {
        m_broker.reset();
        m_broker.emplace(TestBroker::Options{.extraLines = {"max_inflight_messages 3"}});
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        peer.listen("x");
        QVERIFY(connectAll({&peer}));
        QCOMPARE(peer->state().receiveMaximum, std::uint16_t(3));

        for (int i = 0; i < 500; ++i)
            QVERIFY(peer.send(makeMessage("x", std::to_string(i))));

        QVERIFY(driveUntil({&peer}, [&] { return peer.messages().size() == 500; }));
        QCOMPARE(peer.payloads().back(), std::string("499"));
        QVERIFY(std::ranges::all_of(peer.states(), [](const auto& state) { return state.problem.empty(); }));
    }

    void retainedMessageIsRefusedWhereTheBrokerKeepsNone()
    {
        m_broker.reset();
        m_broker.emplace(TestBroker::Options{.extraLines = {"retain_available false"}});
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        QVERIFY(connectAll({&peer}));
        Message retained = makeMessage("kept", "old");
        retained.retain = true;

        const auto sent = peer.send(retained);

        QVERIFY(!sent);
        QVERIFY(sent.error().code == ErrorCode::Unsupported);
    }

private:
    static void leaveSession(const broker::ConnectOptions& options, const std::string& filter)
    {
        Peer peer(currentKind(), options);
        peer.listen(filter);
        QVERIFY(connectAll({&peer}));
        QVERIFY(settle(peer));
        peer->stop();
        QVERIFY(driveUntil({&peer}, [&] { return peer->state().phase == Phase::Stopped; }));
    }

    std::optional<TestBroker> m_broker;
};

QTEST_GUILESS_MAIN(TestSubscriptions)
#include "tst_subscriptions.moc"
