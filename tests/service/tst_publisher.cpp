// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "service/publisher.h"
#include "service/recording_connection.h"

#include <QtTest>

using namespace drydock;
using nlohmann::json;

namespace {

const TimePoint now = fromMilliseconds(1'763'900'000'000);

rollout::JobRecord job(JobState state, std::chrono::days endedAgo)
{
    const json document{
        {"name", "n"}, {"package", {{"name", "app"}, {"version", "1.0.0"}}}, {"targets", {{"list", "x"}}}};
    return {.id = crypto::newJobId(now),
            .document = *parseJobDocument(document),
            .package = {},
            .state = state,
            .createdBy = "op.alice",
            .ended = now - endedAgo};
}

} // namespace

class TestPublisher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyOpenAndYoungJobsAreRetained();
    void oldJobIsClearedOnceAConnection();
    void oldJobIsClearedAgainWhereTheQueueWasFull();
    void jobIsClearedWhenItBecomesOld();
    void summariesOfAJobAreTwoASecondAtMost_data();
    void summariesOfAJobAreTwoASecondAtMost();
    void transitionsAreFiveBatchesASecondAtMost();
    void countsOfGroupsAreOneRevisionASecondAtMost();

private:
    /// The jobs' topics published since the last call: '+' a summary, '-' an empty message.
    std::vector<std::string> sent();

    const rollout::JobRecord m_open = job(JobState::InProgress, {});
    const rollout::JobRecord m_young = job(JobState::Completed, std::chrono::days(29));
    const rollout::JobRecord m_old = job(JobState::Canceled, std::chrono::days(60));
    RecordingConnection m_connection;
    rollout::Engine m_engine;
    std::unique_ptr<service::Publisher> m_publisher;
};

void TestPublisher::init()
{
    rollout::Actions actions;
    QVERIFY(m_engine.load({.jobs = {m_open, m_young, m_old}}, now, actions));
    m_connection.full = false;
    m_connection.published.clear();
    m_publisher = std::make_unique<service::Publisher>(m_connection, "fleet", "test");
}

std::vector<std::string> TestPublisher::sent()
{
    std::vector<std::string> found;
    for (const auto& message : std::exchange(m_connection.published, {})) {
        if (message.topic.starts_with("fleet/jobs/") && message.retain)
            found.push_back((message.payload.empty() ? "-" : "+") + message.topic.substr(11));
    }
    std::ranges::sort(found);
    return found;
}

void TestPublisher::onlyOpenAndYoungJobsAreRetained()
{
    m_publisher->republish(m_engine);
    m_publisher->flush(m_engine, now);
    std::vector<std::string> wanted{"+" + m_open.id.str(), "+" + m_young.id.str(), "-" + m_old.id.str()};
    std::ranges::sort(wanted);
    QCOMPARE(sent(), wanted);
}

void TestPublisher::oldJobIsClearedOnceAConnection()
{
    const std::vector<std::string> cleared{"-" + m_old.id.str()};
    m_publisher->clearOldJobs(m_engine, now);
    QCOMPARE(sent(), cleared);
    m_publisher->clearOldJobs(m_engine, now + std::chrono::hours(1));
    QVERIFY(sent().empty());
    m_publisher->republish(m_engine);
    m_publisher->clearOldJobs(m_engine, now);
    QCOMPARE(sent(), cleared);
}

void TestPublisher::oldJobIsClearedAgainWhereTheQueueWasFull()
{
    m_connection.full = true;
    m_publisher->clearOldJobs(m_engine, now);
    m_connection.full = false;
    m_publisher->clearOldJobs(m_engine, now);
    QCOMPARE(sent(), std::vector<std::string>{"-" + m_old.id.str()});
}

void TestPublisher::jobIsClearedWhenItBecomesOld()
{
    m_publisher->clearOldJobs(m_engine, now);
    sent();
    m_publisher->clearOldJobs(m_engine, now + std::chrono::days(1));
    QCOMPARE(sent(), std::vector<std::string>{"-" + m_young.id.str()});
}

void TestPublisher::summariesOfAJobAreTwoASecondAtMost_data()
{
    QTest::addColumn<std::string>("job");
    QTest::addRow("open") << m_open.id.str();
    QTest::addRow("over") << m_young.id.str();
}

void TestPublisher::summariesOfAJobAreTwoASecondAtMost()
{
    using namespace std::chrono_literals;
    QFETCH(std::string, job);
    const std::vector<JobId> changed{*JobId::parse(job)};
    for (auto at = 0ms; at < 2s; at += 100ms) {
        m_publisher->jobsChanged(changed);
        m_publisher->flush(m_engine, now + at);
        QCOMPARE(sent().size(), std::size_t(at % 500ms == 0ms ? 1 : 0));
    }
    QVERIFY(m_publisher->nextDue() == now + 2s);
    m_publisher->flush(m_engine, now + 2s);
    QCOMPARE(sent(), std::vector<std::string>{"+" + job});
}

void TestPublisher::transitionsAreFiveBatchesASecondAtMost()
{
    using namespace std::chrono_literals;
    std::size_t rows = 0;
    for (auto at = 0ms; at < 1s; at += 50ms) {
        m_publisher->transitions(
            {{m_open.id, *DeviceId::parse("dev-1"), ExecutionState::Notified, {}, 1, now + at}});
        m_publisher->flush(m_engine, now + at);
        const auto published = std::exchange(m_connection.published, {});
        QCOMPARE(published.size(), std::size_t(at % 200ms == 0ms ? 1 : 0));
        for (const auto& message : published)
            rows += json::parse(message.payload).at("transitions").size();
    }
    QVERIFY(m_publisher->nextDue() == now + 1s);
    m_publisher->flush(m_engine, now + 1s);
    rows += json::parse(m_connection.published.back().payload).at("transitions").size();
    QCOMPARE(rows, std::size_t(20));
}

void TestPublisher::countsOfGroupsAreOneRevisionASecondAtMost()
{
    const auto revisions = [this] {
        return std::ranges::count_if(std::exchange(m_connection.published, {}), [](const auto& message) {
            return message.topic == "fleet/groups/revision" && message.retain;
        });
    };
    m_publisher->groupsChanged();
    m_publisher->flush(m_engine, now);
    QCOMPARE(revisions(), 1);
    m_publisher->groupsChanged();
    m_publisher->flush(m_engine, now + std::chrono::milliseconds(400));
    QCOMPARE(revisions(), 0);
    QVERIFY(m_publisher->nextDue() == now + std::chrono::seconds(1));
    m_publisher->flush(m_engine, m_publisher->nextDue());
    QCOMPARE(revisions(), 1);
}

QTEST_GUILESS_MAIN(TestPublisher)
#include "tst_publisher.moc"
