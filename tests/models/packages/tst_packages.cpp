// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"
#include "models/packages/package_actions.h"
#include "models/packages/package_model.h"
#include "models/packages/stage_draft.h"
#include "models/packages/staging_draft.h"
#include "models/packages/staging_tasks.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;

class TestPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 6});
        QVERIFY2(m_fleet, problem.c_str());
    }
    void cleanupTestCase() { m_fleet.reset(); }
    void init()
    {
        m_link = std::make_unique<FleetLink>();
        m_jobs = std::make_unique<JobStore>(*m_link);
        m_store = std::make_unique<PackageStore>(*m_link);
        m_usage = std::make_unique<PackageUsage>(*m_link);
        m_stagings = std::make_unique<StagingModel>(*m_link);
        m_model = std::make_unique<PackageModel>(*m_store, *m_usage, *m_stagings);
        m_testers.clear();
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(m_model.get()));
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(m_stagings.get()));
        QVERIFY(m_link->open(m_fleet->profile()));
    }
    void cleanup()
    {
        m_testers.clear();
        m_model.reset();
        m_stagings.reset();
        m_usage.reset();
        m_store.reset();
        m_jobs.reset();
        m_link.reset();
    }

    void stagedVersionStandsInTheTree()
    {
        QSignalSpy staged(m_stagings.get(), &StagingModel::staged);
        BackgroundTasks tasks;
        const StagingTasks follow(*m_stagings, tasks);
        client::StageRequest request = proposeStaging(
            QString::fromStdString(m_fleet->makeFile("agent-1.10.0.tar.zst", 5000)), m_link->profile());
        request.hardwareModels = {"rpi4", "x86"};
        request.notes = "Fixes frame loss.";
        request.signingKey = m_fleet->keyFile();
        QCOMPARE(request.name, std::string("agent"));
        QVERIFY(validate(request, *m_store).empty());
        QVERIFY(!needsPassphrase(request));
        QVERIFY(m_stagings->begin(request));
        QVERIFY(m_model->indexOf("agent", "1.10.0").isValid());
        QCOMPARE(m_model->indexOf("agent", "1.10.0").data(PackageModel::StateRole).toInt(),
                 int(PackageModel::RowState::Staging));
        QCOMPARE(tasks.tasks().size(), std::size_t(1));
        QCOMPARE(tasks.tasks().front().title, QStringLiteral("Staging agent 1.10.0"));
        QVERIFY(test::waitFor([&] { return !staged.isEmpty(); }));
        QCOMPARE(staged.at(0).at(1).toString(), QStringLiteral("1.10.0"));
        QVERIFY(staged.at(0).at(2).toBool());
        QVERIFY(tasks.tasks().empty());
        QVERIFY(test::waitFor([&] { return m_store->find("agent", "1.10.0") != nullptr; }));
        QCOMPARE(m_stagings->rowCount(), 0);
        QCOMPARE(m_store->find("agent", "1.10.0")->notes, std::string("Fixes frame loss."));

        request.version = "1.9.0";
        request.publish = false;
        QVERIFY(m_stagings->begin(request));
        QVERIFY(test::waitFor([&] { return m_store->find("agent", "1.9.0") != nullptr; }));
        const QModelIndex first = m_model->indexOf("agent", "1.10.0");
        QCOMPARE(first.row(), 0);
        QCOMPARE(m_model->indexOf("agent", "1.9.0").row(), 1);
        QVERIFY(first.data(PackageModel::IsSignedRole).toBool());
        QCOMPARE(first.siblingAtColumn(PackageModel::ModelsColumn).data().toString(),
                 QStringLiteral("rpi4 +1"));
        QCOMPARE(m_store->latest("agent")->version, std::string("1.10.0"));
        QCOMPARE(m_model->bytesInStorage(), std::uint64_t(10'000));
        QCOMPARE(m_store->names(), QStringList{QStringLiteral("agent")});
    }

    void filterHidesVersionsAndPackages()
    {
        QVERIFY(test::waitFor([&] { return m_store->isLoaded(); }));
        m_model->setFilter(QStringLiteral("1.9"));
        QVERIFY(!m_model->indexOf("agent", "1.10.0").isValid());
        QVERIFY(m_model->indexOf("agent", "1.9.0").isValid());
        QVERIFY(m_model->index(0, PackageModel::StateColumn)
                    .data()
                    .toString()
                    .contains(QStringLiteral("1 of 2")));
        m_model->setFilter(QStringLiteral("nothing like it"));
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setFilter({});
        QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 2);
    }

    void devicesThatReportAVersionAreCounted()
    {
        QVERIFY(test::waitFor([&] { return m_usage->hardwareModels().size() == 3; }));
        const std::string job =
            test::LiveFleet::createJob(*m_link, {{"name", "Agent"},
                                                 {"package", {{"name", "agent"}, {"version", "1.10.0"}}},
                                                 {"targets", {{"query", "model = rpi4"}}}});
        QVERIFY(test::waitFor([&] { return m_usage->devices("agent", "1.10.0") == 2; }));
        const QModelIndex index = m_model->indexOf("agent", "1.10.0");
        QCOMPARE(index.data(PackageModel::DevicesRole).toInt(), 2);
        QCOMPARE(index.parent().data(PackageModel::DevicesRole).toInt(), 2);
    }

    void versionIsPublishedDeprecatedAndDeleted()
    {
        PackageActions actions(*m_link, *m_jobs);
        QSignalSpy finished(&actions, &PackageActions::finished);
        QVERIFY(test::waitFor([&] { return m_store->isLoaded(); }));
        const auto stateIs = [&](PackageState state) {
            const auto* package = m_store->find("agent", "1.9.0");
            return package != nullptr && package->state == state;
        };
        const client::PackageInfo package = *m_store->find("agent", "1.9.0");
        QVERIFY(PackageActions::canPublish(package));
        actions.deprecate(package);
        QVERIFY(test::waitFor([&] { return finished.size() == 1; }));
        QVERIFY(!finished.at(0).at(0).value<Outcome>().succeeded);
        actions.publish(package);
        QVERIFY(test::waitFor([&] { return stateIs(PackageState::Published); }));
        actions.deprecate(package);
        QVERIFY(test::waitFor([&] { return stateIs(PackageState::Deprecated); }));
        QCOMPARE(actions.deleteGuard(package), QString());
        actions.remove(package);
        QVERIFY(test::waitFor([&] { return m_store->find("agent", "1.9.0") == nullptr; }));
        QVERIFY(!m_model->indexOf("agent", "1.9.0").isValid());
    }

    void versionThatAnOpenJobNeedsIsGuarded()
    {
        PackageActions actions(*m_link, *m_jobs);
        QVERIFY(test::waitFor([&] { return m_store->find("agent", "1.10.0") != nullptr; }));
        const auto created =
            m_link->service()->call("jobs.create", {{"document",
                                                     {{"name", "Kept as a draft"},
                                                      {"package", {{"name", "agent"}, {"version", "1.10.0"}}},
                                                      {"targets", {{"query", "model = x86"}}}}},
                                                    {"start", false}});
        QVERIFY(created);
        QVERIFY(
            test::waitFor([&] { return !actions.deleteGuard(*m_store->find("agent", "1.10.0")).isEmpty(); }));
        QVERIFY(actions.deleteGuard(*m_store->find("agent", "1.10.0"))
                    .contains(QStringLiteral("Kept as a draft")));
    }

    void canceledStagingLeavesNothing()
    {
        QSignalSpy finished(m_stagings.get(), &StagingModel::finished);
        QVERIFY(m_stagings->begin(
            {.file = m_fleet->makeFile("large.bin", 30'000'000), .name = "large", .version = "1.0.0"}));
        m_stagings->cancel(0);
        QCOMPARE(m_stagings->staging(0)->state(), Staging::State::Canceling);
        QVERIFY(test::waitFor([&] { return !finished.isEmpty(); }));
        QVERIFY(finished.at(0).at(0).value<Outcome>().succeeded);
        QCOMPARE(m_stagings->rowCount(), 0);
        QVERIFY(m_store->find("large", "1.0.0") == nullptr);
    }

    void failedStagingStaysWithItsReasonAndIsTriedAgain()
    {
        QSignalSpy finished(m_stagings.get(), &StagingModel::finished);
        QVERIFY(m_stagings->begin(
            {.file = m_fleet->makeFile("other.bin", 100), .name = "agent", .version = "1.10.0"}));
        QVERIFY(test::waitFor([&] { return !finished.isEmpty(); }));
        QVERIFY(!finished.at(0).at(0).value<Outcome>().succeeded);
        QCOMPARE(m_stagings->rowCount(), 1);
        QVERIFY(!m_stagings->index(0).data(StagingModel::ErrorRole).toString().isEmpty());
        m_stagings->retry(0);
        QVERIFY(test::waitFor([&] { return finished.size() == 2; }));
        m_stagings->dismiss(0);
        QCOMPARE(m_stagings->rowCount(), 0);
    }

    void draftOfAStagingIsKeptUntilItIsDropped()
    {
        StagingDraft draft;
        QSignalSpy changed(&draft, &StagingDraft::changed);
        draft.begin(QStringLiteral("/srv/modem-firmware-v7.4.0.img"), {.signingKey = "sign.key"});
        QCOMPARE(draft.request()->name, std::string("modem-firmware"));
        QCOMPARE(draft.request()->version, std::string("7.4.0"));
        client::StageRequest typed = *draft.request();
        typed.signingKey.clear();
        draft.setRequest(typed);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(draft.signingKey(), std::string("sign.key"));
        draft.drop();
        QVERIFY(!draft.request());
        QCOMPARE(changed.size(), 2);
    }

    void wrongFieldsAreNamed()
    {
        QVERIFY(test::waitFor([&] { return m_store->find("agent", "1.10.0") != nullptr; }));
        client::StageRequest request;
        request.file = "/no/such/file";
        request.name = "Not A Name";
        request.version = "1";
        request.minimumVersion = "x";
        request.notes = std::string(2001, 'x');
        request.signingKey = "/no/such/key";
        const StageProblems problems = validate(request, *m_store);
        for (const StageField field : {StageField::File, StageField::Name, StageField::Version,
                                       StageField::MinimumVersion, StageField::Notes, StageField::SigningKey})
            QVERIFY(problems.contains(field));
        request.name = "agent";
        request.version = "1.10.0";
        QVERIFY(
            validate(request, *m_store).at(StageField::Version).contains(QStringLiteral("never changes")));
    }

private:
    std::unique_ptr<test::LiveFleet> m_fleet;
    std::unique_ptr<FleetLink> m_link;
    std::unique_ptr<JobStore> m_jobs;
    std::unique_ptr<PackageStore> m_store;
    std::unique_ptr<PackageUsage> m_usage;
    std::unique_ptr<StagingModel> m_stagings;
    std::unique_ptr<PackageModel> m_model;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

QTEST_GUILESS_MAIN(TestPackages)
#include "tst_packages.moc"
