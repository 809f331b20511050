// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/fleet_snapshot.h"
#include "fleet/query.h"
#include "models/jobs/job_actions.h"
#include "models/jobs/job_detail.h"
#include "models/jobs/job_list_model.h"
#include "models/live_fleet.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using nlohmann::json;

namespace {

json document(const std::string& version, const std::string& query)
{
    return {{"name", "App " + version},
            {"package", {{"name", "app"}, {"version", version}}},
            {"targets", {{"query", query}}},
            {"rollout", {{"maximumPerMinute", 6000}}}};
}

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 6, .downloadRate = 20'000});
        QVERIFY2(m_fleet, problem.c_str());
        m_link = std::make_unique<FleetLink>();
        m_store = std::make_unique<JobStore>(*m_link);
        m_audit = std::make_unique<AuditFeed>(*m_link);
        QVERIFY(m_link->open(m_fleet->profile()));
        const std::string key = m_fleet->keyFile();
        QCOMPARE(
            m_fleet->stage(
                *m_link,
                {.name = "app", .version = "2.0.0", .hardwareModels = {"rpi4", "rpi3"}, .signingKey = key}),
            std::string());
        QCOMPARE(m_fleet->stage(*m_link, {.name = "app", .version = "2.1.0"}), std::string());
        QCOMPARE(m_fleet->stage(*m_link, {.file = m_fleet->makeFile("large.bin", 8'000'000),
                                          .name = "app",
                                          .version = "2.2.0",
                                          .signingKey = key}),
                 std::string());
    }
    void cleanupTestCase()
    {
        m_audit.reset();
        m_store.reset();
        m_link.reset();
        m_fleet.reset();
    }

    void jobIsListedAndCountedUntilAllDevicesEnded()
    {
        JobListModel list(*m_store);
        QAbstractItemModelTester tester(&list);
        QSignalSpy running(m_store.get(), &JobStore::runningCountChanged);
        const std::string id = create(document("2.0.0", "id ~ \"*\""));
        QVERIFY(test::waitFor([&] { return ended(id); }));
        const JobPtr job = m_store->find(id);
        QCOMPARE(job->count(ExecutionState::Succeeded), 4U);
        QCOMPARE(job->count(ExecutionState::Incompatible), 2U);
        QCOMPARE(job->notSuccessful(), 2U);
        QCOMPARE(m_store->runningCount(), 0);
        QVERIFY(!running.isEmpty());
        const QModelIndex row = list.indexOf(id);
        QCOMPARE(row.row(), 0);
        QCOMPARE(row.data().toString(), QStringLiteral("App 2.0.0"));
        QCOMPARE(row.data(JobListModel::StateRole).toInt(), int(JobState::Completed));
        QCOMPARE(row.data(JobListModel::PercentRole).toDouble(), 100.0);
        QCOMPARE(row.data(JobListModel::CountsRole).value<QList<int>>().at(int(ExecutionState::Succeeded)),
                 4);
        QVERIFY(!row.data(Qt::AccessibleTextRole).toString().isEmpty());
        list.setFilter(QStringLiteral("nothing like it"));
        QCOMPARE(list.rowCount(), 0);
        list.setFilter(QStringLiteral("app 2.0"));
        QVERIFY(list.indexOf(id).isValid());
    }

    void detailTellsChartDecisionsAndPolicy()
    {
        JobDetail detail(*m_link, *m_store, *m_audit);
        QAbstractItemModelTester testDecisions(&detail.decisions());
        QAbstractItemModelTester testReasons(&detail.reasons());
        const std::string id = create(document("2.0.0", "model = rpi3"));
        QVERIFY(test::waitFor([&] { return ended(id); }));
        detail.setJob(id);
        QVERIFY(detail.job() != nullptr);
        QVERIFY(detail.subject().contains(QStringLiteral("model = rpi3")));
        QVERIFY(!detail.chart().empty());
        QVERIFY(detail.chart().size() <= 600);
        QVERIFY(detail.policy().size() > 2);
        QVERIFY(!detail.timeLeft());
        // Created by a person, then completed by itself.
        QVERIFY(test::waitFor([&] { return detail.decisions().rowCount() >= 2; }));
        // What is installed already is found, and the job completed, before the request's own line is
        // written.
        const auto isAutomatic = [&](const char* action) {
            const QModelIndexList found =
                detail.decisions().match(detail.decisions().index(0), DecisionModel::ActionRole,
                                         QString::fromLatin1(action), 1, Qt::MatchExactly);
            return found.isEmpty() ? QVariant() : found.first().data(DecisionModel::IsAutomaticRole);
        };
        QCOMPARE(isAutomatic("jobs.create"), QVariant(false));
        QCOMPARE(isAutomatic("jobs.completed"), QVariant(true));

        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("numbers.csv"));
        QVERIFY(detail.exportCsv(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("time,queued"));
        QVERIFY(!detail.exportCsv(directory.filePath(QStringLiteral("no/such/directory.csv"))));
    }

    void refusingDevicesAreCountedByTheirReasonAsTheyRefuse()
    {
        JobDetail detail(*m_link, *m_store, *m_audit);
        QAbstractItemModelTester tester(&detail.reasons());
        const std::string id = create(document("2.1.0", "model = rpi4"));
        detail.setJob(id);
        QVERIFY(test::waitFor([&] { return detail.reasons().largestCount() == 2; }));
        const QModelIndex row = detail.reasons().index(0);
        QCOMPARE(row.data(FailureReasonModel::StateRole).toInt(), int(ExecutionState::Rejected));
        QVERIFY(row.data().toString().contains(QStringLiteral("the manifest is not signed")));
        const auto query = Query::parse(row.data(FailureReasonModel::QueryRole).toString().toStdString());
        QVERIFY(query);
        QVERIFY(test::waitFor([&] { return matching(*query) == 2; }));
        // Somebody who comes later sees the same.
        JobDetail later(*m_link, *m_store, *m_audit);
        later.setJob(id);
        QVERIFY(test::waitFor([&] { return later.reasons().largestCount() == 2; }));
    }

    void failedDevicesOfAnEndedJobGetANewJob()
    {
        json wanted = document("2.2.0", "model = x86");
        wanted["timeout"] = {{"inProgress", "PT1S"}};
        const std::string id = create(wanted);
        QVERIFY(test::waitFor([&] { return ended(id); }));
        QCOMPARE(m_store->find(id)->count(ExecutionState::TimedOut), 2U);
        QVERIFY(isOffered(JobCommand::RetryFailed, *m_store->find(id)));

        JobActions actions(*m_link, *m_store);
        QSignalSpy created(&actions, &JobActions::jobCreated);
        QSignalSpy finished(&actions, &JobActions::finished);
        actions.carryOut(JobCommand::RetryFailed, id);
        QVERIFY(test::waitFor([&] { return !created.isEmpty(); }));
        QVERIFY(finished.at(0).at(0).value<Outcome>().succeeded);
        const std::string retry = created.at(0).at(0).toString().toStdString();
        QVERIFY(test::waitFor([&] { return m_store->find(retry) != nullptr; }));
        QCOMPARE(m_store->find(retry)->total, 2U);
        QVERIFY(!m_store->find(retry)->document.targets.list.empty());
        actions.carryOut(JobCommand::ForceCancel, retry, QStringLiteral("enough"));
        QVERIFY(test::waitFor([&] { return ended(retry); }));
    }

    void actionThatIsRefusedNamesJobAndReason()
    {
        JobActions actions(*m_link, *m_store);
        QSignalSpy finished(&actions, &JobActions::finished);
        const std::string id = m_store->jobs().begin()->first;
        QVERIFY(actions.clone(id).has_value());
        actions.carryOut(JobCommand::Cancel, id);
        QVERIFY(test::waitFor([&] { return !finished.isEmpty(); }));
        const auto outcome = finished.at(0).at(0).value<Outcome>();
        QVERIFY(!outcome.succeeded);
        QVERIFY(outcome.title.contains(QStringLiteral("App 2.0.0")));
        QVERIFY(!outcome.detail.isEmpty());
    }

private:
    std::string create(const json& wanted)
    {
        const std::string id = test::LiveFleet::createJob(*m_link, wanted);
        const bool heard = test::waitFor([&] { return m_store->find(id) != nullptr; });
        return heard ? id : std::string("none: ") + id;
    }
    int matching(const Query& query) const
    {
        const client::FleetSnapshot& all = m_link->mirror().snapshot();
        client::SnapshotFacts facts(all, systemNow());
        int count = 0;
        for (client::Row row = 0; row < all.rowCount(); ++row) {
            facts.setRow(row);
            count += all.alive[row] && matches(query, facts) ? 1 : 0;
        }
        return count;
    }
    bool ended(const std::string& id) const
    {
        const JobPtr job = m_store->find(id);
        return job && !job->isOpen();
    }

    std::unique_ptr<test::LiveFleet> m_fleet;
    std::unique_ptr<FleetLink> m_link;
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<AuditFeed> m_audit;
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
