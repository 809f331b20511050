// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/chosen/make_connection.h"
#include "client/fleet_feed.h"
#include "client/job_watch.h"
#include "client/service_client.h"
#include "fleet/request_codec.h"
#include "support/test_broker.h"
#include "wire/change_digest.h"
#include "wire/device_page.h"

#include <QTest>

#include <atomic>
#include <map>
#include <mutex>
#include <set>

using namespace drydock;
using namespace drydock::client;
using namespace std::chrono_literals;
using Json = nlohmann::json;

namespace {

// What drydockd does on the wire, as far as a test says.
class FakeService
{
public:
    using Answerer = std::function<std::optional<broker::Message>(const request_codec::Request&)>;

    FakeService(const test::TestBroker& testBroker, Answerer answerer)
        : m_answerer(std::move(answerer)),
          m_connection(broker::makeConnection(testBroker.connectOptions("fake-service")))
    {
        m_started = m_connection->start().has_value();
        m_subscription = m_connection->subscribe("fleet/requests/+", {},
                                                 [this](const broker::Message& message) { answer(message); });
    }

    static broker::Message json(const std::string& payload)
    {
        broker::Message message;
        message.payload = payload;
        return message;
    }

    void publish(const std::string& topic, const std::string& payload, bool retain = false)
    {
        broker::Message message;
        message.topic = topic;
        message.payload = payload;
        message.retain = retain;
        QVERIFY(m_connection->publish(std::move(message)));
    }

    [[nodiscard]] std::vector<request_codec::Request> heard() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_heard;
    }
    [[nodiscard]] bool isConnected() const
    {
        return m_started && m_connection->state().phase == broker::Phase::Connected;
    }

private:
    void answer(const broker::Message& message)
    {
        const auto request = request_codec::decodeRequest(message.payload);
        if (!request)
            return;
        {
            const std::scoped_lock lock(m_mutex);
            m_heard.push_back(*request);
        }
        // A repeated request is answered again, not done again.
        if (!m_answers.contains(request->requestId)) {
            if (auto made = m_answerer(*request))
                m_answers.emplace(request->requestId, std::move(*made));
        }
        if (const auto known = m_answers.find(request->requestId); known != m_answers.end()) {
            std::optional<broker::Message> reply = known->second;
            reply->topic = message.responseTopic;
            reply->correlationData = message.correlationData;
            (void)m_connection->publish(std::move(*reply));
        }
    }

    Answerer m_answerer;
    mutable std::mutex m_mutex;
    std::vector<request_codec::Request> m_heard;
    std::map<std::string, broker::Message> m_answers; ///< by request; on the connection's thread
    bool m_started = false;
    std::unique_ptr<broker::Connection> m_connection;
    broker::Handle m_subscription;
};

broker::Message pageOf(std::uint64_t cursor, const std::vector<Json>& rows, const std::string& next = {})
{
    wire::DevicePage page =
        wire::DevicePage::withColumns({"id", "incarnation", "version", "softwareVersion"});
    page.cursor = cursor;
    page.next = next;
    for (const Json& row : rows)
        page.append(row);
    broker::Message message;
    message.contentType = wire::devicePageContentType;
    message.payload = wire::encodeDevicePage(page).value();
    return message;
}

Json row(const std::string& id, unsigned version, const std::string& software)
{
    return {{"id", id}, {"incarnation", 1U}, {"version", version}, {"softwareVersion", software}};
}

} // namespace

class TestServiceClient : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TestBroker> m_broker;
    std::unique_ptr<broker::Connection> m_connection;

private Q_SLOTS:
    void init()
    {
        m_broker = std::make_unique<test::TestBroker>();
        QVERIFY2(m_broker->isRunning(), m_broker->log().c_str());
        m_connection = broker::makeConnection(m_broker->connectOptions("client"));
        QVERIFY(m_connection->start());
    }
    void cleanup()
    {
        m_connection.reset();
        m_broker.reset();
    }

    void answerAndErrorComeBackWithTheirParts()
    {
        FakeService service(*m_broker, [](const request_codec::Request& request) {
            if (request.action == "jobs.get")
                return std::optional(FakeService::json(
                    request_codec::encodeError({ErrorCode::NotFound, "no such job", "jobId"})));
            return std::optional(FakeService::json(request_codec::encodeResult(request.arguments)));
        });
        ServiceClient client(*m_connection, {"op.local"});
        const Expected<Json> echoed = client.call("devices.put", {{"id", "dev-1"}});
        QVERIFY2(echoed, echoed ? "" : echoed.error().message.c_str());
        QCOMPARE((*echoed)["id"].get<std::string>(), std::string("dev-1"));
        const Expected<Json> refused = client.call("jobs.get", Json::object());
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::NotFound);
        QCOMPARE(refused.error().field, std::string("jobId"));
    }

    void unansweredRequestIsRepeatedUnderItsId()
    {
        std::atomic<int> count = 0;
        FakeService service(*m_broker, [&count](const request_codec::Request&) {
            return ++count < 3
                       ? std::nullopt
                       : std::optional(FakeService::json(request_codec::encodeResult(Json::object())));
        });
        ServiceClient client(*m_connection, {"op.local", "fleet", 300ms, 60s});
        QVERIFY(client.call("jobs.create", Json::object()));
        std::set<std::string> ids;
        for (const auto& request : service.heard())
            ids.insert(request.requestId);
        QVERIFY(service.heard().size() >= 3);
        QCOMPARE(ids.size(), std::size_t(1));
    }

    void restartOfTheBrokerLosesNoRequest_data()
    {
        QTest::addColumn<bool>("connectedBefore");
        QTest::newRow("client made while connecting") << false;
        QTest::newRow("client made on a connection that is up") << true;
    }
    void restartOfTheBrokerLosesNoRequest()
    {
        QFETCH(bool, connectedBefore);
        if (connectedBefore)
            QVERIFY(
                test::waitFor([this] { return m_connection->state().phase == broker::Phase::Connected; }));
        std::atomic<bool> silent = true;
        FakeService service(*m_broker, [&silent](const request_codec::Request&) {
            return silent ? std::nullopt
                          : std::optional(FakeService::json(request_codec::encodeResult(Json::object())));
        });
        // Only the reconnect can make it repeat: the first repetition by time would come after the test.
        ServiceClient client(*m_connection, {"op.local", "fleet", 1h, 1h});
        std::atomic<bool> done = false;
        client.callAsync("jobs.create", Json::object(),
                         [&done](const Expected<Answer>& answer) { done = answer.has_value(); });
        QVERIFY(test::waitFor([&service] { return !service.heard().empty(); }));
        silent = false;
        QVERIFY(m_broker->restart());
        QVERIFY(test::waitFor([&done] { return done.load(); }, 60s));
    }

    void nobodyThereIsUnavailableInTheEnd()
    {
        ServiceClient client(*m_connection, {"op.local", "fleet", 200ms, 1s});
        const Expected<Json> answer = client.call("service.status", Json::object());
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::Unavailable);
        QVERIFY2(answer.error().message.find("drydockd") != std::string::npos,
                 answer.error().message.c_str());
    }

    void refusedAccountIsForbiddenAtOnce_data()
    {
        QTest::addColumn<bool>("refusedBefore");
        QTest::newRow("asked before the refusal") << false;
        QTest::newRow("asked after the refusal") << true;
    }
    void refusedAccountIsForbiddenAtOnce()
    {
        QFETCH(bool, refusedBefore);
        test::TestBroker::Options options;
        options.users = {{"op.local", "right"}};
        const test::TestBroker closed(options);
        QVERIFY2(closed.isRunning(), closed.log().c_str());
        broker::ConnectOptions connect = closed.connectOptions("client", "op.local");
        connect.password = "wrong";
        const auto connection = broker::makeConnection(connect);
        QVERIFY(connection->start());
        if (refusedBefore)
            QVERIFY(test::waitFor([&] { return !connection->state().problem.empty(); }));
        // Without a refusal the call would outlast the test.
        ServiceClient client(*connection, {"op.local", "fleet", 1h, 1h});
        const Expected<Json> answer = client.call("service.status", Json::object());
        QVERIFY(!answer);
        QVERIFY2(answer.error().code == ErrorCode::Forbidden, answer.error().message.c_str());
    }

    void endOfTheClientEndsItsCalls()
    {
        std::atomic<int> calls = 0;
        std::atomic<bool> unavailable = false;
        {
            ServiceClient client(*m_connection, {"op.local"});
            client.callAsync("jobs.list", Json::object(), [&](const Expected<Answer>& answer) {
                ++calls;
                unavailable = !answer && answer.error().code == ErrorCode::Unavailable;
            });
        }
        QCOMPARE(calls.load(), 1);
        QVERIFY(unavailable);
    }

    void feedFetchesAfterAHoleAndFromTheStartWhenItsCursorIsGone()
    {
        std::mutex mutex;
        std::vector<Json> asked;
        std::string software = "1.0.0";
        unsigned version = 1;
        FakeService service(*m_broker, [&](const request_codec::Request& request) {
            const std::scoped_lock lock(mutex);
            asked.push_back(request.arguments);
            if (asked.size() == 2)
                return std::optional(
                    FakeService::json(request_codec::encodeError({ErrorCode::Gone, "too old", "since"})));
            return std::optional(pageOf(10 * asked.size(), {row("dev-1", version, software)}));
        });
        QVERIFY(test::waitFor([&service] { return service.isConnected(); }));
        ServiceClient client(*m_connection, {"op.local"});
        FleetFeed feed(*m_connection, client);
        feed.start();
        const auto reports = [](const char* wanted) {
            return [wanted](const DeviceRows& rows) {
                return rows.contains("dev-1") && deviceText(rows.at("dev-1"), "softwareVersion") == wanted;
            };
        };
        QVERIFY(feed.waitFor(reports("1.0.0"), 30s));

        const auto digest = [](std::uint64_t seq, unsigned newVersion, const char* newSoftware) {
            return wire::encodeChangeDigest(
                {1, seq, 10 + seq, {{"dev-1", 1, newVersion, false, {{"softwareVersion", newSoftware}}}}});
        };
        service.publish("fleet/changes/0", digest(1, 2, "1.1.0"));
        QVERIFY(feed.waitFor(reports("1.1.0"), 30s));
        {
            const std::scoped_lock lock(mutex);
            QCOMPARE(asked.size(), std::size_t(1));
            QVERIFY(!asked[0].contains("since"));
            software = "1.3.0";
            version = 9;
        }
        service.publish("fleet/changes/0", digest(3, 4, "1.2.0"));
        QVERIFY(feed.waitFor(reports("1.3.0"), 30s));
        const std::scoped_lock lock(mutex);
        QVERIFY(asked.size() >= 3);
        QCOMPARE(asked[1]["since"].get<std::uint64_t>(), std::uint64_t(11));
        QVERIFY(!asked[2].contains("since"));
    }

    void feedGoesOnFromTheCursorOfTheLastPage()
    {
        std::mutex mutex;
        std::vector<Json> asked;
        FakeService service(*m_broker, [&](const request_codec::Request& request) {
            const std::scoped_lock lock(mutex);
            asked.push_back(request.arguments);
            return std::optional(asked.size() == 1
                                     ? pageOf(10, {row("dev-1", 1, "1.0.0")}, "10")
                                     : pageOf(20, {row("dev-2", unsigned(asked.size()), "1.0.0")}));
        });
        QVERIFY(test::waitFor([&service] { return service.isConnected(); }));
        ServiceClient client(*m_connection, {"op.local"});
        FleetFeed feed(*m_connection, client);
        feed.start();
        QVERIFY(feed.waitFor([](const DeviceRows& rows) { return rows.size() == 2; }, 30s));
        for (const std::uint64_t seq : {1U, 3U}) // and what was in between is missed
            service.publish("fleet/changes/0", wire::encodeChangeDigest({1, seq, 15, {}}));
        QVERIFY(test::waitFor([&] {
            const std::scoped_lock lock(mutex);
            return asked.size() == 3;
        }));
        const std::scoped_lock lock(mutex);
        QCOMPARE(asked[1]["next"].get<std::string>(), std::string("10"));
        QCOMPARE(asked[2]["since"].get<std::uint64_t>(), std::uint64_t(20));
    }

    void watchReturnsTheFinalSummary()
    {
        FakeService service(*m_broker, [](const request_codec::Request&) { return std::nullopt; });
        JobWatch watch(*m_connection, "fleet", "j-1");
        service.publish("fleet/jobs/j-1", R"({"jobId":"j-1","state":"IN_PROGRESS"})", true);
        bool ended = false;
        const Expected<Json> end = watch.wait(
            [&](const Json& summary) {
                if (!std::exchange(ended, true))
                    service.publish("fleet/jobs/j-1", R"({"jobId":"j-1","state":"COMPLETED"})", true);
                QVERIFY(summary.contains("state"));
            },
            60s);
        QVERIFY(end);
        QCOMPARE((*end)["state"].get<std::string>(), std::string("COMPLETED"));
    }
};

QTEST_GUILESS_MAIN(TestServiceClient)
#include "tst_service_client.moc"
