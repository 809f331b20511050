// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/driver.h"
#include "broker/requester.h"

using namespace drydock;
using namespace drydock::test;
using broker::Message;
using broker::Requester;

/// Requests with answers, against a real broker.
class TestRequester : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addKinds(); }

    void init()
    {
        m_broker.emplace(
            TestBroker::Options{.acl = "user anna\ntopic readwrite answers/#\ntopic write requests\n"
                                       "topic readwrite marker\nuser server\ntopic readwrite #\n",
                                .users = {{"anna", "a"}, {"server", "s"}}});
        QVERIFY2(m_broker->isRunning(), m_broker->log().c_str());
    }
    void cleanup() { m_broker.reset(); }

    void everyRequestGetsItsOwnAnswer()
    {
        Peer client(currentKind(), m_broker->connectOptions("client", "anna"));
        Peer server(currentKind(), m_broker->connectOptions("server", "server"));
        std::vector<Message> held;
        std::mutex mutex;
        // Answers in reverse order, when all requests are there.
        const auto serving = server->subscribe("requests", {}, [&](const Message& message) {
            const std::lock_guard lock(mutex);
            held.push_back(message);
            if (held.size() < 20)
                return;
            for (auto it = held.rbegin(); it != held.rend(); ++it) {
                Message answer = makeMessage(it->responseTopic, "re: " + it->payload);
                answer.correlationData = it->correlationData;
                QVERIFY(server.send(answer));
            }
        });
        QVERIFY(connectAll({&client, &server}));
        QVERIFY(settle(server));
        Requester requester(*client, "answers/anna");
        std::map<int, std::string> answers;

        for (int i = 0; i < 20; ++i)
            requester.request("requests", std::to_string(i), 60, [&, i](Expected<Message> answer) {
                const std::lock_guard lock(mutex);
                answers[i] = answer ? answer->payload : answer.error().message;
            });

        QVERIFY(driveUntil({&client, &server}, [&] {
            const std::lock_guard lock(mutex);
            return answers.size() == 20;
        }));
        for (const auto& [number, text] : answers)
            QCOMPARE(text, "re: " + std::to_string(number));
        QCOMPARE(requester.pending(), 0U);
        QVERIFY(held.front().responseTopic.starts_with("answers/anna/"));
        QVERIFY(held.front().expirySeconds.has_value());
    }

    void silentServerEndsInUnavailable()
    {
        Peer client(currentKind(), m_broker->connectOptions("client", "anna"));
        Peer server(currentKind(), m_broker->connectOptions("server", "server"));
        server.listen("requests");
        QVERIFY(connectAll({&client, &server}));
        QVERIFY(settle(server));
        Requester requester(*client, "answers/anna");

        QVERIFY(ask(requester, {&client, &server}, "requests", 1) == ErrorCode::Unavailable);

        QCOMPARE(server.messages().size(), 1U);
        QCOMPARE(requester.pending(), 0U);
    }

    void nobodyServingEndsAtOnce()
    {
        Peer client(currentKind(), m_broker->connectOptions("client", "anna"));
        QVERIFY(connectAll({&client}));
        Requester requester(*client, "answers/anna");

        QVERIFY(ask(requester, {&client}, "requests", 3600) == ErrorCode::Unavailable);
    }

    void refusedRequestEndsInForbidden()
    {
        Peer client(currentKind(), m_broker->connectOptions("client", "anna"));
        QVERIFY(connectAll({&client}));
        Requester requester(*client, "answers/anna");

        QVERIFY(ask(requester, {&client}, "forbidden", 3600) == ErrorCode::Forbidden);
    }

    void wrongTopicEndsInInvalidArgument()
    {
        Peer client(currentKind(), m_broker->connectOptions("client", "anna"));
        QVERIFY(connectAll({&client}));
        Requester requester(*client, "answers/anna");

        QVERIFY(ask(requester, {&client}, "a/#", 3600) == ErrorCode::InvalidArgument);
    }

    void destroyedRequesterCallsNobody()
    {
        Peer client(currentKind(), m_broker->connectOptions("client", "anna"));
        std::atomic<int> calls = 0;
        QVERIFY(connectAll({&client}));
        {
            Requester requester(*client, "answers/anna");
            requester.request("requests", "x", 0, [&](const Expected<Message>&) { ++calls; });
        }
        const int before = calls.load();
        QVERIFY(settle(client));
        QCOMPARE(calls.load(), before);
    }

private:
    static ErrorCode ask(Requester& requester, std::initializer_list<Peer*> peers, const std::string& topic,
                         std::uint32_t expirySeconds)
    {
        std::mutex mutex;
        std::optional<Expected<Message>> result;
        requester.request(topic, "?", expirySeconds, [&](Expected<Message> answer) {
            const std::lock_guard lock(mutex);
            result = std::move(answer);
        });
        const bool ended = driveUntil(peers, [&] {
            const std::lock_guard lock(mutex);
            return result.has_value();
        });
        const std::lock_guard lock(mutex);
        return ended && !*result ? result->error().code : ErrorCode::Internal;
    }

    std::optional<TestBroker> m_broker;
};

QTEST_GUILESS_MAIN(TestRequester)
#include "tst_requester.moc"
