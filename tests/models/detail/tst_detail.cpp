// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/device_actions.h"
#include "models/detail/device_detail.h"
#include "models/detail/why_words.h"
#include "models/live_fleet.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QDate>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;

class TestDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 3});
        QVERIFY2(m_fleet, problem.c_str());
        m_link = std::make_unique<FleetLink>();
        m_jobs = std::make_unique<JobStore>(*m_link);
        QVERIFY(m_link->open(m_fleet->profile()));
        QCOMPARE(m_fleet->stage(*m_link, {.name = "app", .version = "2.0.0"}), std::string());
        QVERIFY(test::waitFor([&] { return m_link->mirror().deviceCount() == 3; }));
    }
    void cleanupTestCase()
    {
        m_jobs.reset();
        m_link.reset();
        m_fleet.reset();
    }

    void detailFollowsItsDevice()
    {
        DeviceDetail detail(*m_link);
        QAbstractItemModelTester testDifferences(&detail.differences());
        QAbstractItemModelTester testTimeline(&detail.timeline());
        detail.setDevice("rpi4-0001");
        QVERIFY(test::waitFor([&] { return detail.device().has_value(); }));
        QCOMPARE(detail.device()->model, std::string("rpi4"));
        QVERIFY(detail.why().kind == WhyKind::NoUpdate);
        QVERIFY(!detail.whyText().isEmpty());
        QVERIFY(detail.differences().rowCount() > 0);
        QCOMPARE(detail.differences().differences(), 0);

        // The devices want signed packages, and this one is not.
        create("model = rpi4");
        QVERIFY(test::waitFor([&] { return detail.why().kind == WhyKind::Rejected; }));
        QVERIFY(detail.whyText().contains(QStringLiteral("the manifest is not signed")));
        QVERIFY(test::waitFor([&] { return detail.timeline().rowCount() >= 2; }));
        const QModelIndex last = detail.timeline().index(0);
        QCOMPARE(last.data(TimelineModel::StateRole).toInt(), int(ExecutionState::Rejected));
        QVERIFY(last.data(TimelineModel::DayRole).toDate().isValid());
        // Times come with the row of its execution.
        QVERIFY(test::waitFor([&] { return detail.why().since != TimePoint{}; }));
    }

    void rejectedDeviceIsTriedAgainByAJobOfItsOwn()
    {
        DeviceDetail detail(*m_link);
        DeviceActions actions(*m_link, *m_jobs);
        QSignalSpy created(&actions, &DeviceActions::jobCreated);
        detail.setDevice("rpi4-0001");
        QVERIFY(test::waitFor([&] { return detail.device() && actions.canRetry(*detail.device()); }));
        actions.retry(*detail.device());
        QVERIFY(test::waitFor([&] { return !created.isEmpty(); }));
        const std::string id = created.at(0).at(0).toString().toStdString();
        QVERIFY(test::waitFor([&] { return m_jobs->find(id) != nullptr; }));
        QCOMPARE(m_jobs->find(id)->total, 1U);
    }

    void serviceSaysMoreThanTheDocument()
    {
        DeviceDetail detail(*m_link);
        detail.setDevice("rpi4-0001");
        const std::string job = create(
            "id = rpi4-0001", {{"schedule",
                                {{"maintenanceWindows",
                                  {{{"cron", "0 0 30 2 *"}, {"duration", "PT1H"}, {"timeZone", "UTC"}}}}}}});
        QVERIFY(test::waitFor([&] { return detail.why().kind == WhyKind::WaitsForWindow; }));
        QVERIFY(detail.whyText().contains(QStringLiteral("No maintenance window")));
        // Nothing changes on the device: it is asked for again now and then.
        QVERIFY(m_link->service()->call("jobs.pause", {{"jobId", job}, {"comment", "lunch"}}));
        QVERIFY(test::waitFor([&] { return detail.why().kind == WhyKind::JobPaused; }));
        QVERIFY(detail.whyText().contains(QStringLiteral("lunch")));
        QVERIFY(m_link->service()->call("jobs.cancel", {{"jobId", job}, {"comment", "over"}}));
        QVERIFY(test::waitFor([&] { return detail.why().words == "over"; }));
        QVERIFY(detail.why().kind == WhyKind::Canceled);
        // What the service said is of its time: without it, the document says what it can.
        m_link->close();
        QVERIFY(detail.why().words.empty());
        QVERIFY(m_link->open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return m_link->isCurrent(); }));
    }

    void modelIsChangedAndDeviceForgotten()
    {
        DeviceDetail detail(*m_link);
        DeviceActions actions(*m_link, *m_jobs);
        QSignalSpy finished(&actions, &DeviceActions::finished);
        QVERIFY(m_link->service()->call("devices.put", {{"id", "left-behind"}}));
        detail.setDevice("left-behind");
        QVERIFY(test::waitFor([&] { return detail.device().has_value(); }));
        actions.setModel("left-behind", QStringLiteral("imx8"));
        QVERIFY(test::waitFor([&] { return detail.device()->model == "imx8"; }));
        actions.forget("left-behind");
        QVERIFY(test::waitFor([&] { return detail.problem().has_value(); }));
        QVERIFY(detail.problem()->code == ErrorCode::NotFound);
        QVERIFY(!detail.device());
        QCOMPARE(finished.size(), 2);
        QVERIFY(finished.at(1).at(0).value<Outcome>().succeeded);
    }

    void rowsKeepTheirPlaceWhenOthersChange()
    {
        DifferenceModel model;
        QAbstractItemModelTester tester(&model);
        const auto value = [](const char* text) { return client::DocumentValue{.text = text}; };
        const client::StateRow region{"region", value("eu"), {}};
        const client::StateRow same{"softwareVersion", value("1"), value("1")};
        const client::StateRow differs{"softwareVersion", value("1"), value("2")};
        model.setRows({region, same});
        const QPersistentModelIndex kept = model.index(0, 0);
        model.setRows({differs, region});
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("softwareVersion"));
        QVERIFY(model.index(0, 0).data(DifferenceModel::DiffersRole).toBool());
        QCOMPARE(kept.row(), 1);
        model.setRows({region});
        QCOMPARE(model.rowCount(), 1);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void everyKindHasWords()
    {
        for (std::size_t kind = 0; kind < whyKindCount; ++kind) {
            const Why why{.kind = WhyKind(kind), .version = "2.1.0", .next = systemNow()};
            QVERIFY(!whyTitle(why).isEmpty());
            QVERIFY(!whyText(why, systemNow()).isEmpty());
        }
    }

private:
    std::string create(const std::string& query, const nlohmann::json& more = nlohmann::json::object())
    {
        nlohmann::json document{{"name", "App"},
                                {"package", {{"name", "app"}, {"version", "2.0.0"}}},
                                {"targets", {{"query", query}}}};
        document.merge_patch(more);
        const std::string id = test::LiveFleet::createJob(*m_link, document);
        if (!test::waitFor([&] { return m_jobs->find(id) != nullptr; }))
            qFatal("job %s does not show", id.c_str());
        return id;
    }

    std::unique_ptr<test::LiveFleet> m_fleet;
    std::unique_ptr<FleetLink> m_link;
    std::unique_ptr<JobStore> m_jobs;
};

QTEST_GUILESS_MAIN(TestDetail)
#include "tst_detail.moc"
