// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/driver.h"

using namespace drydock;
using namespace drydock::test;
using broker::Message;
using broker::PublishOutcome;

/// What every connection does, of either kind, against a running broker.
class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addKinds(); }

    void init()
    {
        m_broker.emplace(TestBroker::Options{.extraLines = m_lines});
        QVERIFY2(m_broker->isRunning(), m_broker->log().c_str());
    }
    void cleanup() { m_broker.reset(); }

    void messageArrivesWithAllItsProperties()
    {
        Peer sender(currentKind(), m_broker->connectOptions("sender"));
        Peer receiver(currentKind(), m_broker->connectOptions("receiver"));
        receiver.listen("a/+/c");
        QVERIFY(connectAll({&sender, &receiver}));
        QVERIFY(settle(receiver));
        Message message = makeMessage("a/b/c", std::string("\0binary\xff", 8));
        message.responseTopic = "answers/here";
        message.correlationData = std::string("\0\1\2", 3);
        message.contentType = "application/cbor";
        message.expirySeconds = 3600;
        message.userProperties = {{"ok", "yes"}, {"ok", "twice"}, {"name", "gerät"}};

        QVERIFY(sender.send(message));

        QVERIFY(driveUntil({&sender, &receiver},
                           [&] { return receiver.messages().size() == 1 && sender.outcomes().size() == 1; }));
        const Message heard = receiver.messages().front();
        QCOMPARE(heard.topic, message.topic);
        QCOMPARE(heard.payload, message.payload);
        QCOMPARE(heard.qos, 1);
        QVERIFY(!heard.retain);
        QVERIFY(heard.packetId != 0);
        QCOMPARE(heard.responseTopic, message.responseTopic);
        QCOMPARE(heard.correlationData, message.correlationData);
        QCOMPARE(heard.contentType, message.contentType);
        QVERIFY(heard.expirySeconds && *heard.expirySeconds <= 3600 && *heard.expirySeconds > 3000);
        QCOMPARE(heard.userProperties, message.userProperties);
        QCOMPARE(sender.outcomes().front(), PublishOutcome::Delivered);
        QCOMPARE(sender->queued(), 0U);
    }

    // The request to end may meet the thread anywhere in its round, and must not get lost.
    void threadEndsWithoutWaitingAtWhateverInstantItIsAsked()
    {
        for (int round = 0; round < 2'000; ++round) {
            const auto connection = makeOnItsThread(m_broker->connectOptions("brief"));
            const auto handle = connection->after(std::chrono::hours(1), [] {});
            for (int spin = 0; spin < round % 50; ++spin)
                std::this_thread::yield();
        }
    }

    void qosZeroIsDeliveredWithoutPacketId()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        peer.listen("x");
        QVERIFY(connectAll({&peer}));

        QVERIFY(peer.send(makeMessage("x", "fast", 0)));

        QVERIFY(
            driveUntil({&peer}, [&] { return peer.messages().size() == 1 && peer.outcomes().size() == 1; }));
        QCOMPARE(peer.messages().front().qos, 0);
        QCOMPARE(peer.messages().front().packetId, 0);
        QCOMPARE(peer.outcomes().front(), PublishOutcome::Delivered);
    }

    void manyMessagesKeepTheirOrder()
    {
        Peer sender(currentKind(), m_broker->connectOptions("sender"));
        Peer receiver(currentKind(), m_broker->connectOptions("receiver"));
        receiver.listen("x");
        QVERIFY(connectAll({&sender, &receiver}));
        QVERIFY(settle(receiver));
        std::vector<std::string> sent;
        for (int i = 0; i < 3000; ++i) {
            sent.push_back(std::to_string(i));
            QVERIFY(sender.send(makeMessage("x", sent.back())));
        }

        QVERIFY(driveUntil({&sender, &receiver}, [&] {
            return receiver.messages().size() >= sent.size() && sender.outcomes().size() >= sent.size();
        }));

        QCOMPARE(receiver.payloads(), sent);
        QCOMPARE(std::ranges::count(sender.outcomes(), PublishOutcome::Delivered), 3000);
    }

    void publishWithoutSubscribersSaysSo()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        QVERIFY(connectAll({&peer}));

        QVERIFY(peer.send(makeMessage("nobody/listens", "x")));

        QVERIFY(driveUntil({&peer}, [&] { return peer.outcomes().size() == 1; }));
        QCOMPARE(peer.outcomes().front(), PublishOutcome::NoSubscribers);
    }

    void noLocalHearsOthersAlone()
    {
        Peer one(currentKind(), m_broker->connectOptions("one"));
        Peer other(currentKind(), m_broker->connectOptions("other"));
        one.listen("x", {.noLocal = true});
        QVERIFY(connectAll({&one, &other}));
        QVERIFY(settle(one));
        QVERIFY(one.send(makeMessage("x", "own")));
        QVERIFY(driveUntil({&one, &other}, [&] { return one.outcomes().size() == 1; }));

        QVERIFY(other.send(makeMessage("x", "other's")));

        QVERIFY(driveUntil({&one, &other}, [&] { return !one.messages().empty(); }));
        QCOMPARE(one.payloads(), std::vector<std::string>{"other's"});
    }

    void retainHandlingTwoSendsNothingRetained()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        QVERIFY(connectAll({&peer}));
        Message retained = makeMessage("kept", "old");
        retained.retain = true;
        QVERIFY(peer.send(retained));
        QVERIFY(settle(peer));

        peer.listen("kept", {.retainHandling = 2});
        QVERIFY(settle(peer));
        QVERIFY(peer.send(makeMessage("kept", "new")));

        QVERIFY(driveUntil({&peer}, [&] { return !peer.messages().empty(); }));
        QCOMPARE(peer.payloads(), std::vector<std::string>{"new"});
    }

    void retainedMessageComesAtSubscribeAndIsMarked()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        QVERIFY(connectAll({&peer}));
        Message retained = makeMessage("kept", "old");
        retained.retain = true;
        QVERIFY(peer.send(retained));

        peer.listen("kept");

        QVERIFY(driveUntil({&peer}, [&] { return !peer.messages().empty(); }));
        QVERIFY(peer.messages().front().retain);
    }

    void endedHandleEndsSubscriptionAtTheBroker()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        peer.listen("x");
        QVERIFY(connectAll({&peer}));
        QVERIFY(settle(peer));

        peer.deafen();

        QVERIFY(settle(peer));
        QVERIFY(peer.send(makeMessage("x", "unheard")));
        QVERIFY(driveUntil({&peer}, [&] { return peer.outcomes().size() == 1; }));
        QCOMPARE(peer.outcomes().front(), PublishOutcome::NoSubscribers);
        QVERIFY(peer.messages().empty());
    }

    void handlerMayPublishAndEndItself()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        peer.listen("pong");
        std::atomic<int> pings = 0;
        broker::Handle own = peer->subscribe("ping", {}, [&](const Message& message) {
            ++pings;
            QVERIFY(peer.send(makeMessage("pong", message.payload + "!")));
            own.reset();
        });
        QVERIFY(connectAll({&peer}));
        QVERIFY(settle(peer));

        QVERIFY(peer.send(makeMessage("ping", "hello")));

        QVERIFY(driveUntil({&peer}, [&] { return !peer.messages().empty(); }));
        QCOMPARE(peer.payloads(), std::vector<std::string>{"hello!"});
        QVERIFY(peer.send(makeMessage("ping", "again")));
        QVERIFY(settle(peer));
        QCOMPARE(pings.load(), 1);
    }

    void willComesAfterItsDelayWhenTheConnectionBreaks()
    {
        Peer watcher(currentKind(), m_broker->connectOptions("watcher"));
        watcher.listen("presence");
        QVERIFY(connectAll({&watcher}));
        QVERIFY(settle(watcher));
        // With no session left the broker sends the will at once, so the session has to outlive the delay.
        auto options = m_broker->connectOptions("mortal");
        options.sessionExpirySeconds = 60;
        options.will = broker::Will{makeMessage("presence", "gone"), 1};
        options.backoff = {std::chrono::hours(1),
                           std::chrono::hours(1)}; // coming back would take the will back
        const auto others = socketsTo(m_broker->port());
        Peer mortal(currentKind(), options);
        QVERIFY(connectAll({&mortal}));
        auto own = socketsTo(m_broker->port());
        std::erase_if(own, [&](int socket) { return std::ranges::count(others, socket) > 0; });
        QCOMPARE(own.size(), 1U);

        ::shutdown(own.front(), SHUT_RDWR);
        const auto broken = std::chrono::steady_clock::now();

        QVERIFY(driveUntil({&watcher}, [&] { return !watcher.messages().empty(); }));
        QCOMPARE(watcher.payloads(), std::vector<std::string>{"gone"});
        // The broker counts in whole seconds, so a delay of 1 s may end a little early but not at once.
        QVERIFY(std::chrono::steady_clock::now() - broken > std::chrono::milliseconds(1));
    }

    void stopSendsNoWill()
    {
        Peer watcher(currentKind(), m_broker->connectOptions("watcher"));
        watcher.listen("presence");
        QVERIFY(connectAll({&watcher}));
        QVERIFY(settle(watcher));
        auto options = m_broker->connectOptions("polite");
        options.will = broker::Will{makeMessage("presence", "gone"), 0};
        Peer polite(currentKind(), options);
        QVERIFY(connectAll({&polite}));
        QVERIFY(polite.send(makeMessage("presence", "goodbye")));

        polite->stop();

        QVERIFY(driveUntil({&watcher, &polite}, [&] { return !watcher.messages().empty(); }));
        QVERIFY(driveUntil({&polite}, [&] { return polite->state().phase == broker::Phase::Stopped; }));
        // Had the broker not heard the goodbye, a client of the same name would now set the will free.
        Peer successor(currentKind(), m_broker->connectOptions("polite"));
        QVERIFY(connectAll({&successor}));
        QVERIFY(settle(watcher));
        QCOMPARE(watcher.payloads(), std::vector<std::string>{"goodbye"});
    }

    void forbiddenTopicsAreRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("topic");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("wildcard +") << QByteArray("a/+");
        QTest::newRow("wildcard #") << QByteArray("#");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("not UTF-8") << QByteArray("a\xff");
        QTest::newRow("too long") << QByteArray(70'000, 'x');
    }
    void forbiddenTopicsAreRefusedAtOnce()
    {
        QFETCH(QByteArray, topic);
        Peer peer(currentKind(), m_broker->connectOptions("peer"));

        const auto sent = peer.send(makeMessage(topic.toStdString(), "x"));

        QVERIFY(!sent);
        QVERIFY(sent.error().code == ErrorCode::InvalidArgument);
    }

    void wrongFilterIsRefusedInWords()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));

        peer.listen("a/#/b");

        QVERIFY(connectAll({&peer}));
        QVERIFY(driveUntil({&peer}, [&] { return peer.refusals().size() == 1; }));
        QVERIFY(peer.refusals().front().find("a/#/b") != std::string::npos);
    }

    void bigMessagesPassAndTooBigOnesAreRefused()
    {
        m_broker.reset();
        m_broker.emplace(TestBroker::Options{.extraLines = {"max_packet_size 3000000"}});
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        peer.listen("big");
        QVERIFY(connectAll({&peer}));
        QCOMPARE(peer->state().maximumPacketSize, 3'000'000U);
        const std::string payload(2'999'900, 'b');

        QVERIFY(peer.send(makeMessage("big", payload)));
        const auto tooBig = peer.send(makeMessage("big", payload + std::string(100, 'c')));

        QVERIFY(!tooBig);
        QVERIFY(tooBig.error().code == ErrorCode::TooLarge);
        QVERIFY(driveUntil({&peer}, [&] { return !peer.messages().empty(); }));
        QCOMPARE(peer.messages().front().payload.size(), payload.size());
    }

    void largestAllowedPacketIsTakenByTheBroker()
    {
        m_broker.reset();
        m_broker.emplace(TestBroker::Options{.extraLines = {"max_packet_size 1000"}});
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        peer.listen("size");
        QVERIFY(connectAll({&peer}));
        QVERIFY(settle(peer));
        std::size_t largest = 0;
        for (std::size_t size = 900; size < 1100; ++size)
            if (peer.send(makeMessage("size", std::string(size, 'x'))))
                largest = size;

        QVERIFY(driveUntil({&peer}, [&] {
            return !peer.messages().empty() && peer.messages().back().payload.size() == largest;
        }));

        // 1 + 2 (lengths) + 2 + 4 (topic) + 2 (packet id) + 1 (no properties)
        QCOMPARE(largest, 1000U - 12U);
        QVERIFY(std::ranges::all_of(peer.states(), [](const auto& state) { return state.problem.empty(); }));
    }

    void fullQueueRefusesUntilItDrains()
    {
        auto options = m_broker->connectOptions("peer");
        options.maximumQueued = 10;
        Peer peer(currentKind(), options);
        for (int i = 0; i < 10; ++i)
            QVERIFY(peer.send(makeMessage("x", "waits")));

        const auto refused = peer.send(makeMessage("x", "too many"));

        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Unavailable);
        QCOMPARE(peer->queued(), 10U);
        QVERIFY(connectAll({&peer}));
        QVERIFY(driveUntil({&peer}, [&] { return peer.outcomes().size() == 10; }));
        QCOMPARE(peer->queued(), 0U);
        QVERIFY(peer.send(makeMessage("x", "fits again")));
    }

    void tasksRunAfterTheirDelayAndNotAfterTheirHandle()
    {
        Peer peer(currentKind(), m_broker->connectOptions("peer"));
        std::vector<int> ran;
        std::atomic<bool> done = false;
        const auto late = peer->after(std::chrono::milliseconds(60), [&] {
            ran.push_back(2);
            done = true;
        });
        const auto early = peer->after(std::chrono::milliseconds(20), [&] { ran.push_back(1); });
        auto ended = peer->after(std::chrono::milliseconds(40), [&] { ran.push_back(0); });

        ended.reset();

        QVERIFY(driveUntil({&peer}, [&] { return done.load(); }));
        QCOMPARE(ran, (std::vector<int>{1, 2}));
    }

    void handlesMayOutliveTheirConnection()
    {
        broker::Handle subscription;
        broker::Handle state;
        broker::Handle task;
        {
            Peer peer(currentKind(), m_broker->connectOptions("peer"));
            subscription = peer->subscribe("x", {}, [](const Message&) {});
            state = peer->onState([](const broker::ConnectionState&) {});
            task = peer->after(std::chrono::hours(1), [] {});
            QVERIFY(connectAll({&peer}));
        }
        subscription.reset();
        state.reset();
        task.reset();
    }

private:
    std::optional<TestBroker> m_broker;
    std::vector<std::string> m_lines;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
