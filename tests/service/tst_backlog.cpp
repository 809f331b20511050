// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backlog.h"
#include "service/recording_connection.h"

#include <QtTest>

using namespace drydock;
using namespace std::chrono_literals;
using broker::Phase;
using service::Backlog;

class TestBacklog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isReadWhenOurMessageIsBack();
    void isNotReadWhileTheConnectionIsLost();
    void messageOfAnEarlierConnectOrRunSaysNothing();
    void brokerThatDoesNotTakeItIsNotWaitedFor_data();
    void brokerThatDoesNotTakeItIsNotWaitedFor();
    void brokerThatIsQuietIsNotWaitedFor();

private:
    void connect() { m_connection.tell({.phase = Phase::Connected, .sessionPresent = true}); }

    RecordingConnection m_connection;
    std::vector<std::string> m_log;
    std::unique_ptr<Backlog> m_backlog;
};

void TestBacklog::init()
{
    m_connection.published.clear();
    m_log.clear();
    m_backlog = std::make_unique<Backlog>(m_connection, "fleet/ingest", "run",
                                          [this](const std::string& text) { m_log.push_back(text); });
}

void TestBacklog::isReadWhenOurMessageIsBack()
{
    QVERIFY(!m_backlog->isRead());
    connect();
    QCOMPARE(m_connection.published.size(), std::size_t(1));
    QCOMPARE(m_connection.published.front().topic, std::string("fleet/ingest"));
    m_connection.done(broker::PublishOutcome::Delivered);
    QVERIFY(!m_backlog->isRead());
    m_connection.deliver(m_connection.published.front());
    QVERIFY(m_backlog->isRead());
    QVERIFY(m_log.empty());
}

void TestBacklog::isNotReadWhileTheConnectionIsLost()
{
    connect();
    m_connection.deliver(m_connection.published.back());
    m_connection.tell({.phase = Phase::Waiting});
    QVERIFY(!m_backlog->isRead());
    connect();
    QVERIFY(!m_backlog->isRead());
    m_connection.deliver(m_connection.published.back());
    QVERIFY(m_backlog->isRead());
}

void TestBacklog::messageOfAnEarlierConnectOrRunSaysNothing()
{
    connect();
    m_connection.tell({.phase = Phase::Waiting});
    connect();
    m_connection.deliver(m_connection.published.front());
    m_connection.deliver({.topic = "fleet/ingest", .payload = "other-2"});
    QVERIFY(!m_backlog->isRead());
}

void TestBacklog::brokerThatDoesNotTakeItIsNotWaitedFor_data()
{
    QTest::addColumn<broker::PublishOutcome>("outcome");
    QTest::addRow("not allowed to publish") << broker::PublishOutcome::Refused;
    QTest::addRow("not allowed to subscribe") << broker::PublishOutcome::NoSubscribers;
}

void TestBacklog::brokerThatDoesNotTakeItIsNotWaitedFor()
{
    QFETCH(broker::PublishOutcome, outcome);
    connect();
    m_connection.done(outcome);
    QVERIFY(m_backlog->isRead());
    QCOMPARE(m_log.size(), std::size_t(1));
    QVERIFY(m_log.front().find("fleet/ingest") != std::string::npos);
}

void TestBacklog::brokerThatIsQuietIsNotWaitedFor()
{
    connect();
    const auto begin = Backlog::Clock::now();
    m_backlog->heard(begin + 20s);
    m_backlog->tick(begin + 49s);
    QVERIFY(!m_backlog->isRead());
    m_backlog->tick(begin + 50s);
    QVERIFY(m_backlog->isRead());
    m_backlog->tick(begin + 99s);
    QCOMPARE(m_log.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestBacklog)
#include "tst_backlog.moc"
