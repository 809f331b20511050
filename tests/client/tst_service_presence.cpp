// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/chosen/make_connection.h"
#include "client/job_watch.h"
#include "client/service_presence.h"
#include "support/test_broker.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <utility>
#include <vector>

using namespace drydock;
using namespace drydock::client;
using Json = nlohmann::json;

namespace {

/// Takes handlers over later, as a connection does whose thread is busy: what changes before is not heard.
class LateConnection : public broker::Connection
{
public:
    Expected<void> start() override { return {}; }
    Expected<void> publish(broker::Message, broker::PublishHandler) override { return {}; }
    broker::Handle subscribe(std::string, broker::SubscribeOptions, broker::MessageHandler,
                             std::function<void(std::string)>) override
    {
        return {};
    }
    broker::Handle onState(broker::StateHandler handler) override
    {
        m_tasks.emplace_back([this, handler = std::move(handler)] { m_handlers.push_back(handler); });
        return {};
    }
    [[nodiscard]] broker::ConnectionState state() const override { return m_state; }
    broker::Handle after(std::chrono::milliseconds, std::function<void()> task) override
    {
        m_tasks.push_back(std::move(task));
        return {};
    }
    [[nodiscard]] std::size_t queued() const override { return 0; }
    void stop() override {}

    void become(broker::Phase phase)
    {
        m_state.phase = phase;
        for (const auto& handler : m_handlers)
            handler(m_state);
    }
    void runTasks()
    {
        for (const auto& task : std::exchange(m_tasks, {}))
            task();
    }

private:
    broker::ConnectionState m_state;
    std::vector<broker::StateHandler> m_handlers;
    std::vector<std::function<void()>> m_tasks;
};

} // namespace

class TestServicePresence : public QObject
{
    Q_OBJECT

private:
    void publish(const std::string& topic, const std::string& payload)
    {
        broker::Message message;
        message.topic = topic;
        message.payload = payload;
        message.retain = true;
        QVERIFY(m_connection->publish(std::move(message)));
    }

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

    void presenceTellsWhatIsLost()
    {
        const ServicePresence presence(*m_connection, "fleet");
        QVERIFY(test::waitFor([&presence] { return presence.loss().empty(); }));
        publish("fleet/service/a", R"({"online":true})");
        publish("fleet/service/b", R"({"online":false})");
        publish("fleet/service/probe-x", "probe");
        publish("fleet/service/a", R"({"online":false})");
        QVERIFY(test::waitFor(
            [&presence] { return presence.loss().find("service is offline") != std::string::npos; }));
        publish("fleet/service/a", R"({"online":true})");
        QVERIFY(test::waitFor([&presence] { return presence.loss().empty(); }));

        m_broker->kill();
        QVERIFY(test::waitFor([&presence] { return presence.loss().find("broker") != std::string::npos; }));
        // It kept nothing: a service that does not speak up is not there.
        QVERIFY(m_broker->restart());
        QVERIFY(test::waitFor(
            [&presence] { return presence.loss().find("service is offline") != std::string::npos; }));
        publish("fleet/service/a", R"({"online":true})");
        QVERIFY(test::waitFor([&presence] { return presence.loss().empty(); }));
    }

    void connectionThatStoodBeforeTheHandlerCountsAsCutWhenItIsLost()
    {
        LateConnection connection;
        const ServicePresence presence(connection, "fleet");
        connection.become(broker::Phase::Connected);
        connection.runTasks();
        QVERIFY(presence.loss().empty());
        connection.become(broker::Phase::Waiting);
        connection.become(broker::Phase::Connected);
        // No service was heard since.
        QCOMPARE(presence.loss(), std::string("the fleet service is offline"));
    }

    void troubleEndsAWatch()
    {
        JobWatch watch(*m_connection, "fleet", "j-1");
        const Expected<Json> end = watch.wait({}, {}, [] { return std::string("drydockd ended"); });
        QVERIFY(!end);
        QVERIFY(end.error().code == ErrorCode::Unavailable);
        QVERIFY(end.error().message.find("drydockd ended") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestServicePresence)
#include "tst_service_presence.moc"
