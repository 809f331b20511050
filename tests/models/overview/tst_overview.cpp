// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"
#include "models/overview/overview_model.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace drydock;
using namespace drydock::models;

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 6});
        QVERIFY2(m_fleet, problem.c_str());
        m_link = std::make_unique<FleetLink>();
        m_jobs = std::make_unique<JobStore>(*m_link);
        m_packages = std::make_unique<PackageStore>(*m_link);
        m_audit = std::make_unique<AuditFeed>(*m_link);
        m_model = std::make_unique<OverviewModel>(*m_link, *m_packages, *m_jobs, *m_audit);
        for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{
                 &m_model->models(), &m_model->versions(), &m_model->attention(), &m_model->openJobs(),
                 &m_model->recent()})
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
        QVERIFY(m_link->open(m_fleet->profile()));
    }
    void cleanupTestCase()
    {
        m_testers.clear();
        m_model.reset();
        m_audit.reset();
        m_packages.reset();
        m_jobs.reset();
        m_link.reset();
        m_fleet.reset();
    }

    void fleetWithoutPackagesHasNothingToComplyWith()
    {
        QVERIFY(test::waitFor([&] { return m_model->compliance().unknown == 6; }));
        QVERIFY(m_model->package().isEmpty());
        QCOMPARE(m_model->attention().rowCount(), int(client::attentionKindCount));
        QCOMPARE(m_model->needAttention(), 0);
        QVERIFY(test::waitFor([&] { return m_model->online().since().has_value(); }));
        QVERIFY(test::waitFor(
            [&] { return m_model->online().samples(client::HistorySpan::Hour).back().devices == 6; }));
    }

    void complianceFollowsWhatIsPublishedAndInstalled()
    {
        QCOMPARE(
            m_fleet->stage(*m_link, {.name = "app", .version = "2.0.0", .signingKey = m_fleet->keyFile()}),
            std::string());
        QVERIFY(test::waitFor([&] { return m_model->compliance().updateAvailable == 6; }));
        QCOMPARE(m_model->package(), QStringLiteral("app"));
        QCOMPARE(m_model->latestVersion(), QStringLiteral("2.0.0"));
        QCOMPARE(m_model->models().rowCount(), 3);

        createJob("2.0.0", "model = rpi4");
        QVERIFY(test::waitFor([&] { return m_model->compliance().onLatest == 2; }));
        QCOMPARE(m_model->compliance().updateAvailable, 4U);
        QCOMPARE(m_model->versions().rowCount(), 2);
        const QModelIndex latest = m_model->versions().index(0, 0);
        QCOMPARE(latest.data(VersionModel::TagRole).toInt(), int(VersionTag::Latest));
        QCOMPARE(latest.data(VersionModel::CountRole).toInt(), 2);
        QCOMPARE(latest.data(VersionModel::QueryRole).toString(), QStringLiteral("version = 2.0.0"));
        QVERIFY(test::waitFor([&] { return m_model->openJobs().rowCount() == 0; }));
    }

    void refusalsNeedAttentionAndDecisionsAreRecent()
    {
        QCOMPARE(m_fleet->stage(*m_link, {.name = "app", .version = "2.1.0"}), std::string());
        createJob("2.1.0", "model = x86");
        QVERIFY(test::waitFor([&] { return m_model->needAttention() == 2; }));
        const QModelIndex row = m_model->attention().index(int(client::AttentionKind::Rejected), 0);
        QCOMPARE(row.data(AttentionModel::CountRole).toInt(), 2);
        QVERIFY(row.data(AttentionModel::SubTitleRole).toString().contains(QStringLiteral("not signed")));
        QCOMPARE(row.data(AttentionModel::QueryRole).toString(), QStringLiteral("state = REJECTED"));
        QVERIFY(test::waitFor([&] {
            const QModelIndex newest = m_model->recent().index(0);
            return newest.data().toString().contains(QStringLiteral("App 2.1.0")) &&
                   newest.data(RecentModel::ActionRole).toString() == QStringLiteral("jobs.completed");
        }));
    }

private:
    void createJob(const std::string& version, const std::string& query)
    {
        const std::string id =
            test::LiveFleet::createJob(*m_link, {{"name", "App " + version},
                                                 {"package", {{"name", "app"}, {"version", version}}},
                                                 {"targets", {{"query", query}}}});
        QVERIFY(test::waitFor([&] { return m_jobs->find(id) != nullptr; }));
    }

    std::unique_ptr<test::LiveFleet> m_fleet;
    std::unique_ptr<FleetLink> m_link;
    std::unique_ptr<JobStore> m_jobs;
    std::unique_ptr<PackageStore> m_packages;
    std::unique_ptr<AuditFeed> m_audit;
    std::unique_ptr<OverviewModel> m_model;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
