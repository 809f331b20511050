// SPDX-License-Identifier: GPL-3.0-or-later
// A job in waves, led by an operator.
#include "models/jobs/job_actions.h"
#include "models/jobs/job_detail.h"
#include "models/jobs/job_list_model.h"
#include "models/jobs/job_standing.h"
#include "models/live_fleet.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using nlohmann::json;
using C = JobCommand;

namespace {

json document(const json& waves)
{
    return {{"name", "App 2.0.0"},
            {"package", {{"name", "app"}, {"version", "2.0.0"}}},
            {"targets", {{"query", "id ~ \"*\""}}},
            {"rollout", {{"maximumPerMinute", 6000}, {"waves", waves}}}};
}

} // namespace

class TestJobControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 6});
        QVERIFY2(m_fleet, problem.c_str());
        QVERIFY(m_link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return m_link.isCurrent() && m_link.mirror().onlineCount() == 6; }));
        QCOMPARE(
            m_fleet->stage(m_link, {.name = "app", .version = "2.0.0", .signingKey = m_fleet->keyFile()}),
            std::string());
        QCOMPARE(
            m_fleet->stage(m_link, {.name = "app", .version = "2.3.0", .signingKey = m_fleet->keyFile()}),
            std::string());
        // Nobody takes this one, which is not signed.
        QCOMPARE(m_fleet->stage(m_link, {.name = "app", .version = "2.1.0"}), std::string());
    }
    void cleanupTestCase()
    {
        m_link.close();
        m_fleet.reset();
    }

    void pausedJobIsResumedAndOpensItsNextWave()
    {
        m_id = create(
            document({{{"count", 2}, {"successThreshold", 100}, {"afterSuccess", "PAUSE"}}, json::object()}));
        m_detail.setJob(m_id);
        QVERIFY(test::waitFor([&] { return job()->state == JobState::Paused; }));
        QCOMPARE(job()->why, std::string("WAVE_SUCCEEDED"));
        QCOMPARE(stateOf(0), WaveState::Passed);
        QCOMPARE(stateOf(1), WaveState::Waiting);
        QVERIFY(standingOf(*job(), m_link.operatorName()).waitsForPerson);
        QVERIFY(m_list.indexOf(m_id)
                    .data(JobListModel::SubTitleRole)
                    .toString()
                    .contains(QStringLiteral("wave 1 of 2")));
        QVERIFY(!isOffered(C::Promote, *job()));
        carryOut(C::Resume);
        QVERIFY(test::waitFor([&] { return job()->state == JobState::Completed; }));
        QCOMPARE(stateOf(1), WaveState::Passed);
        QCOMPARE(job()->count(ExecutionState::Succeeded), 6U);
    }

    void devicesGoBackByALinkedJob()
    {
        json wanted = document(json::array());
        wanted["rollout"] = {{"maximumPerMinute", 6000}};
        wanted["package"]["version"] = "2.3.0";
        m_id = create(wanted);
        m_detail.setJob(m_id);
        QVERIFY(test::waitFor([&] { return job()->state == JobState::Completed; }));
        QCOMPARE(job()->count(ExecutionState::Succeeded), 6U);
        QVERIFY(m_detail.links().empty());
        carryOut(C::RollBack, QStringLiteral("it beeps"));
        QVERIFY(m_finished.first().at(0).value<Outcome>().detail.contains(QStringLiteral("6")));
        QVERIFY(test::waitFor([&] { return !m_detail.links().empty(); }));
        const JobLink link = m_detail.links().front();
        QVERIFY(test::waitFor([&] { return m_store.find(link.id.toStdString()) != nullptr; }));
        QVERIFY(m_detail.links().front().text.contains(QStringLiteral("app@2.0.0")));
        JobDetail back(m_link, m_store, m_audit);
        back.setJob(link.id.toStdString());
        QCOMPARE(back.links().size(), std::size_t(1));
        QCOMPARE(back.links().front().id, QString::fromStdString(m_id));
        QVERIFY(test::waitFor([&] { return back.job()->state == JobState::Completed; }));
        QCOMPARE(back.job()->count(ExecutionState::Succeeded), 6U);
        // Its state is told where it is linked.
        QVERIFY(test::waitFor(
            [&] { return m_detail.links().front().text.contains(QStringLiteral("Completed")); }));
    }

    void gateThatIsNotReachedIsPromotedByHand()
    {
        json wanted = document({{{"count", 2}, {"successThreshold", 100}}, json::object()});
        wanted["package"]["version"] = "2.1.0"; // devices refuse what is not signed
        m_id = create(wanted);
        m_detail.setJob(m_id);
        QVERIFY(test::waitFor([&] { return job()->why == "GATE_NOT_REACHED"; }));
        QCOMPARE(stateOf(0), WaveState::Held);
        QCOMPARE(m_detail.waves().index(0).data(WaveModel::NotSuccessfulRole).toInt(), 2);
        QVERIFY(!obstacle(C::Resume, *job(), m_link.operatorName()).isEmpty());
        carryOut(C::Promote);
        QVERIFY(test::waitFor([&] { return job()->wave == 1; }));
        QCOMPARE(stateOf(0), WaveState::Promoted);
        QVERIFY(test::waitFor([&] { return !job()->isOpen(); }));
    }

    void pauseKeepsTheOperatorsWords()
    {
        json wanted = document(json::array());
        wanted["rollout"] = {{"maximumPerMinute", 1}};
        wanted["package"]["version"] = "2.1.0";
        m_id = create(wanted);
        m_detail.setJob(m_id);
        carryOut(C::Pause, QStringLiteral("wrong build"));
        QVERIFY(test::waitFor([&] { return job()->state == JobState::Paused; }));
        QCOMPARE(job()->why, std::string("wrong build"));
        QVERIFY(standingOf(*job(), m_link.operatorName()).title.contains(QStringLiteral("wrong build")));
        carryOut(C::ForceCancel);
        QVERIFY(test::waitFor([&] { return !job()->isOpen(); }));
    }

    void creatorsApprovalIsRefusedAndTheRefusalTold()
    {
        json wanted = document(json::array());
        wanted["rollout"] = {{"maximumPerMinute", 6000}};
        wanted["approval"] = {{"required", true}};
        m_id = create(wanted);
        m_detail.setJob(m_id);
        QVERIFY(test::waitFor([&] { return job()->state == JobState::WaitingForApproval; }));
        QVERIFY(!obstacle(C::Approve, *job(), m_link.operatorName()).isEmpty());
        m_finished.clear();
        m_actions.carryOut(C::Approve, m_id);
        QVERIFY(test::waitFor([&] { return !m_finished.isEmpty(); }));
        const auto outcome = m_finished.first().at(0).value<Outcome>();
        QVERIFY(!outcome.succeeded);
        QVERIFY(outcome.title.contains(QStringLiteral("App 2.0.0")));
        QVERIFY(outcome.detail.contains(QStringLiteral("created")));
        carryOut(C::Reject, QStringLiteral("not now"));
        QVERIFY(test::waitFor([&] { return job()->state == JobState::Rejected; }));
        QVERIFY(standingOf(*job(), {}).title.contains(QStringLiteral("not now")));
    }

private:
    std::string create(const json& wanted)
    {
        const std::string id = test::LiveFleet::createJob(m_link, wanted);
        const bool heard = test::waitFor([&] { return m_store.find(id) != nullptr; });
        return heard ? id : "none: " + id;
    }
    [[nodiscard]] const JobPtr& job() const { return m_detail.job(); }
    [[nodiscard]] WaveState stateOf(int wave)
    {
        return WaveState(m_detail.waves().index(wave).data(WaveModel::StateRole).toInt());
    }
    void carryOut(C command, const QString& why = {})
    {
        m_finished.clear();
        m_actions.carryOut(command, m_id, why);
        QVERIFY(test::waitFor([&] { return !m_finished.isEmpty(); }));
        const auto outcome = m_finished.first().at(0).value<Outcome>();
        QVERIFY2(outcome.succeeded, qPrintable(outcome.detail));
    }

    std::unique_ptr<test::LiveFleet> m_fleet;
    FleetLink m_link;
    JobStore m_store{m_link};
    AuditFeed m_audit{m_link};
    JobListModel m_list{m_store};
    JobDetail m_detail{m_link, m_store, m_audit};
    QAbstractItemModelTester m_waveTester{&m_detail.waves()};
    JobActions m_actions{m_link, m_store};
    QSignalSpy m_finished{&m_actions, &JobActions::finished};
    std::string m_id;
};

QTEST_GUILESS_MAIN(TestJobControl)
#include "tst_job_control.moc"
