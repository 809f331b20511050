// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/small_fleet.h"
#include "models/update/template_store.h"
#include "models/update/update_draft.h"
#include "models/update/update_words.h"
#include "support/test_broker.h"

#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using nlohmann::json;
using test::SmallDevice;

namespace {

const PublishedVersion app2{.package = QStringLiteral("app"),
                            .version = QStringLiteral("2.0.0"),
                            .size = 1000,
                            .hardwareModels = {QStringLiteral("rpi4"), QStringLiteral("rpi3")}};

client::JobPreview tally(const client::FleetMirror& mirror, TallyRequest request)
{
    request.version = app2;
    return tallyTargets(mirror.snapshot(), request, {}).value();
}

} // namespace

class TestUpdateDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fleet = test::startLocalFleet(6);
        QVERIFY(m_fleet);
        QVERIFY(m_link.open(m_fleet->profile()));
        QCOMPARE(test::publish(*m_link.service(), "app", "2.0.0", {"rpi4", "rpi3"}), std::string());
        QVERIFY(test::waitFor([&] { return m_link.isCurrent() && m_link.status().isServed(); }));
    }
    void cleanupTestCase()
    {
        m_link.close();
        m_fleet.reset();
    }

    void tallySaysWhoIsLeftOutAndWhoWaits()
    {
        const auto mirror = test::mirrorOf(
            {{"a", "rpi4", "1.0.0"},
             {"b", "rpi4", "2.0.0"},
             {"c", "x86", "1.0.0"},
             {"d", "rpi3", "1.0.0", Presence::Offline},
             {"e", "rpi3", "1.0.0", Presence::Online, client::deviceState(ExecutionState::InProgress)},
             {"f", "x86", "9.0.0", Presence::Online, {}, "lab"}});
        const auto all = tally(mirror, {});
        QCOMPARE(all.total, std::uint64_t(6));
        QCOMPARE(all.updatedCount(), std::uint64_t(3));
        QCOMPARE(all.offline, std::uint64_t(1));
        QCOMPARE(all.bytes, std::uint64_t(3000));
        QCOMPARE(all.byModelAndVersion.front(), (client::JobPreview::Row{"rpi3", "1.0.0", 2}));
        QCOMPARE(all.excluded.size(), std::size_t(2));
        QCOMPARE(all.excluded[0], (client::JobPreview::Part{"ALREADY_INSTALLED", 1, {"b"}}));
        QCOMPARE(all.excluded[1], (client::JobPreview::Part{"INCOMPATIBLE", 2, {"c", "f"}}));
        QCOMPARE(all.waiting.front(), (client::JobPreview::Part{"BLOCKED_BY_JOB", 1, {"e"}}));

        QCOMPARE(tally(mirror, {.query = *Query::parse("group = lab")}).total, std::uint64_t(1));
        const auto chosen = tally(mirror, {.byIds = true, .ids = {"a", "nobody"}});
        QCOMPARE(chosen.total, std::uint64_t(2));
        QCOMPARE(chosen.excluded.front(), (client::JobPreview::Part{"INCOMPATIBLE", 1, {"nobody"}}));
    }

    void stoppedTallyGivesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!tallyTargets(test::mirrorOf({{"a"}}).snapshot(), {}, stop.get_token()));
    }

    void forecastCountsWhatIsToldAndLoaded()
    {
        const client::JobPreview preview{.total = 1200,
                                         .excluded = {{"ALREADY_INSTALLED", 100, {}}},
                                         .offline = 100,
                                         .packageSize = 600,
                                         .bytes = 660'000};
        UpdatePlan plan;
        plan.rollout.maximumPerMinute = 100;
        const UpdateForecast ahead = models::forecast(preview, plan);
        QCOMPARE(ahead.devices, std::uint64_t(1100));
        QVERIFY(ahead.untilAllTold == std::chrono::minutes(9));
        QCOMPARE(ahead.mostBytesPerSecond, 1000.0);
        QVERIFY(!ahead.waits);
        QVERIFY(models::forecast({}, plan).untilAllTold.count() == 0);
        plan.needsApproval = true;
        QVERIFY(models::forecast(preview, plan).waits);
    }

    void malformedPreviewIsAnError()
    {
        const json good{{"total", 1},
                        {"byModelAndVersion", {{{"model", "m"}, {"version", "1"}, {"count", 1}}}},
                        {"excluded", {{{"reason", "INCOMPATIBLE"}, {"count", 1}, {"examples", {"a"}}}}},
                        {"waiting", json::array()},
                        {"offline", 0},
                        {"package", {{"size", 5}}},
                        {"bytes", 0}};
        QVERIFY(client::readJobPreview(good));
        QCOMPARE(client::readJobPreview(good)->updatedCount(), std::uint64_t(0));
        json inWaves = good;
        inWaves["waves"] = {{{"devices", 1}}, {{"devices", 0}}};
        QCOMPARE(client::readJobPreview(inWaves)->waves, (std::vector<std::uint64_t>{1, 0}));
        inWaves["waves"] = {1};
        QVERIFY(!client::readJobPreview(inWaves));
        for (const auto& [key, value] : good.items()) {
            json bad = good;
            bad[key] = "text";
            QVERIFY2(!client::readJobPreview(bad), key.c_str());
            bad.erase(key);
            QVERIFY2(!client::readJobPreview(bad), key.c_str());
        }
        QVERIFY(!client::readJobPreview(json()));
        QVERIFY(!client::readNewJobId(json::array()));
    }

    void stepsSayWhatIsMissing()
    {
        UpdateDraft draft(m_link);
        QVERIFY(!draft.problem(UpdateDraft::Step::What).isEmpty());
        QVERIFY(!draft.chooseVersion(app2.package, app2.version));
        draft.setVersions({app2});
        QVERIFY(!draft.problem(UpdateDraft::Step::What).isEmpty());
        QVERIFY(draft.chooseVersion(app2.package, app2.version));
        QCOMPARE(draft.problem(UpdateDraft::Step::What), QString());
        QCOMPARE(draft.name(), QStringLiteral("app 2.0.0"));

        QVERIFY(!draft.problem(UpdateDraft::Step::Whom).isEmpty());
        draft.setTargets({.kind = TargetKind::Query, .query = QStringLiteral("id = \"ü\" and version <")});
        QVERIFY(draft.queryProblem());
        QCOMPARE(draft.queryProblem()->position, 22);
        QVERIFY(!draft.canStart());
        draft.setTargets({.kind = TargetKind::Query, .query = QStringLiteral("model = none")});
        QVERIFY(!draft.queryProblem());
        QVERIFY(test::waitFor([&] { return !draft.problem(UpdateDraft::Step::Whom).isEmpty(); }));

        draft.plan().setValue({PlanField::MaximumPerMinute}, 0);
        QVERIFY(draft.plan().preset() == UpdatePreset::Own);
        QVERIFY(!draft.problem(UpdateDraft::Step::How).isEmpty());
        draft.plan().setPreset(UpdatePreset::Canary);
        QCOMPARE(draft.problem(UpdateDraft::Step::How), QString());
        draft.setVersions({});
        QVERIFY(!draft.version());
    }

    void previewOfTheServiceAgreesWithTheMirror()
    {
        UpdateDraft draft(m_link);
        draft.setVersions({app2});
        QVERIFY(draft.chooseVersion(app2.package, app2.version));
        draft.setTargets({.kind = TargetKind::Everything});
        QVERIFY(test::waitFor([&] { return draft.preview() != nullptr; }));
        const client::JobPreview counted = *draft.preview();
        QVERIFY(test::waitFor([&] { return draft.isPreviewOfService() && !draft.isCounting(); }));
        QCOMPARE(draft.preview()->total, counted.total);
        QCOMPARE(draft.preview()->excluded, counted.excluded);
        QCOMPARE(draft.preview()->byModelAndVersion.size(), counted.byModelAndVersion.size());
        QCOMPARE(draft.deviceCount().value(), std::uint64_t(6));
        QCOMPARE(draft.estimate()->devices, std::uint64_t(4));
        const std::vector<ReviewPart> review = draft.review();
        QCOMPARE(review.size(), std::size_t(2)); // who gets it, and what if something goes wrong
        QVERIFY(review.front().sentences.size() >= 2);
        QVERIFY(review.front().sentences.front().contains(QStringLiteral("app 2.0.0")));
        QVERIFY(review.back().sentences.size() >= 5);
        QCOMPARE(draft.problem(), QString());
        QVERIFY(draft.canStart());
    }

    void wavesAndForecastAreThoseOfTheService()
    {
        UpdateDraft draft(m_link);
        draft.setVersions({app2});
        QVERIFY(draft.chooseVersion(app2.package, app2.version));
        draft.setTargets({.kind = TargetKind::Everything});
        draft.plan().setPreset(UpdatePreset::Canary);
        draft.forecast().setOn(true);
        QVERIFY(test::waitFor([&] { return draft.forecast().forecast() != nullptr; }));
        const client::JobForecast& ahead = *draft.forecast().forecast();
        QCOMPARE(ahead.waves.size(), std::size_t(3));
        QVERIFY(ahead.runs > 0);
        QVERIFY(!draft.forecast().isPending());
        QVERIFY(
            test::waitFor([&] { return draft.isPreviewOfService() && draft.preview()->waves.size() == 3; }));
        QCOMPARE(draft.plan().waveSizes(), (WaveSizes{1, 1, 4}));
        draft.forecast().setFailurePercent(100);
        QVERIFY(test::waitFor([&] {
            const auto* forecast = draft.forecast().forecast();
            return forecast != nullptr && forecast->assumptions.failureRate == 1 && forecast->completed == 0;
        }));
    }

    void chosenDevicesBecomeADraftThatIsNotStarted()
    {
        UpdateDraft draft(m_link);
        draft.setVersions({app2});
        QVERIFY(draft.chooseVersion(app2.package, app2.version));
        draft.setTargets({.kind = TargetKind::Devices, .ids = {"rpi4-0001", "rpi4-0002", "rpi4-0001"}});
        draft.setComment(QStringLiteral("try it"));
        draft.plan().setValue({PlanField::RetriesOfFailure}, 0);
        draft.plan().setValue({PlanField::Priority}, 7);
        QVERIFY(test::waitFor([&] { return draft.isPreviewOfService(); }));
        const json job = make(draft, UpdateDraft::Begin::AsDraft);
        QCOMPARE(job.value("state", ""), std::string("DRAFT"));
        QCOMPARE(job.value("total", 0), 2);
        QCOMPARE(job["document"].value("comment", ""), std::string("try it"));
        QCOMPARE(job["document"].value("priority", 0), 7);
        QCOMPARE(job["document"]["retry"].size(), std::size_t(1));
    }

    void cloneCarriesEveryField()
    {
        const json plan{
            {"targetSelection", "SNAPSHOT"},
            {"rollout",
             {{"waves",
               {{{"count", 1},
                 {"successThreshold", 99.5},
                 {"errorThreshold", 2.5},
                 {"minimumExecuted", 3},
                 {"afterSuccess", "PAUSE"}},
                {{"query", "model = rpi4"},
                 {"successThreshold", 50.0},
                 {"minimumExecuted", 1},
                 {"afterSuccess", "NEXT"}},
                {{"minimumExecuted", 1}, {"afterSuccess", "NEXT"}}}},
              {"maximumPerMinute", 77},
              {"exponentialRate",
               {{"baseRatePerMinute", 7},
                {"incrementFactor", 1.5},
                {"rateIncreaseCriteria", {{"numberOfSucceededThings", 3}}}}},
              {"maximumConcurrent", 4},
              {"bytesPerSecond", 12'345}}},
            {"abort",
             {{{"failureType", "OFFLINE"},
               {"thresholdPercentage", 12.25},
               {"minNumberOfExecutedThings", 9},
               {"action", "PAUSE"}}}},
            {"timeout",
             {{"notified", "PT1H"}, {"inProgress", nullptr}, {"step", "PT1M30S"}, {"confirmWithin", "PT3M"}}},
            {"retry", {{{"failureType", "ALL"}, {"numberOfRetries", 3}}}},
            {"quarantine", {{"failures", 2}, {"within", "PT6H"}, {"for", "P2D"}}},
            {"reissue", {{"after", "PT7M"}, {"factor", 3}, {"times", 2}}},
            {"schedule",
             {{"startTime", "2040-03-01T20:00:00Z"},
              {"endTime", "2040-03-15T00:00:00Z"},
              {"endBehavior", "CANCEL"},
              {"maintenanceWindows",
               {{{"cron", "0 22 * * 1-5"}, {"duration", "PT4H"}, {"timeZone", "Europe/Berlin"}}}}}},
            {"approval", {{"required", true}}},
            {"priority", 8},
            {"comment", "why"},
            {"name", "A name of its own"},
            {"package", {{"name", "app"}, {"version", "2.0.0"}}},
            {"targets", {{"query", "model ~ \"rpi*\""}}}};
        const auto document = parseJobDocument(plan);
        QVERIFY2(document, document ? "" : document.error().message.c_str());
        UpdateDraft draft(m_link);
        draft.setVersions({app2});
        QVERIFY(draft.chooseVersion(app2.package, app2.version));
        draft.setTargets({.kind = TargetKind::Query, .query = QStringLiteral("model ~ \"rpi*\"")});
        draft.cloneFrom(*document);
        QVERIFY(draft.plan().preset() == UpdatePreset::Own);
        QVERIFY(test::waitFor([&] { return draft.isPreviewOfService(); }));
        const json job = make(draft, UpdateDraft::Begin::AsDraft);
        QVERIFY2(job["document"] == plan, json::diff(plan, job["document"]).dump().c_str());
    }

    void listOfAJobIsUsedAsItIs()
    {
        UpdateDraft draft(m_link);
        draft.setVersions({app2});
        QVERIFY(draft.chooseVersion(app2.package, app2.version));
        draft.setTargets({.kind = TargetKind::Devices, .ids = {"rpi4-0001", "rpi3-0001"}});
        draft.setName(QStringLiteral("first"));
        const json first = make(draft, UpdateDraft::Begin::AsDraft);
        UpdateDraft again(m_link);
        again.setVersions({app2});
        QVERIFY(again.chooseVersion(app2.package, app2.version));
        again.setTargets({.kind = TargetKind::List,
                          .list = first["document"]["targets"].value("list", ""),
                          .listTitle = QStringLiteral("first")});
        QVERIFY(test::waitFor([&] { return again.isPreviewOfService(); }));
        QCOMPARE(again.deviceCount().value(), std::uint64_t(2));
        const json second = make(again, UpdateDraft::Begin::AsDraft);
        QVERIFY(second["document"]["targets"] == first["document"]["targets"]);
        QCOMPARE(second.value("total", 0), 2);
    }

    void templateIsKeptByTheServiceAndGivesTheSamePlan()
    {
        PlanDraft draft;
        draft.setTargets(TargetKind::Everything, 6);
        draft.setPreset(UpdatePreset::Careful);
        draft.addRow(PlanSection::Windows);
        draft.addRow(PlanSection::Abort);
        draft.setValue({PlanField::AbortAction, 1}, int(AbortAction::Rollback));
        draft.setValue({PlanField::Selection}, int(TargetSelection::Continuous));
        QCOMPARE(draft.problem(), QString());
        TemplateStore store(m_link);
        store.refresh();
        QVERIFY(test::waitFor([&] { return store.isOffered(); }));
        store.save(QStringLiteral("Every week"), draft.plan());
        QVERIFY(test::waitFor([&] { return store.find("every-week") != nullptr; }));
        PlanDraft again;
        QCOMPARE(store.use("every-week", again), QString());
        QVERIFY(again.plan() == draft.plan());
        store.remove("every-week");
        QVERIFY(test::waitFor([&] { return store.templates().empty(); }));
    }

    void jobThatNeedsApprovalWaitsForIt()
    {
        UpdateDraft draft(m_link);
        draft.setVersions({app2});
        QVERIFY(draft.chooseVersion(app2.package, app2.version));
        draft.setTargets({.kind = TargetKind::Everything});
        draft.plan().setPreset(UpdatePreset::Canary);
        draft.plan().setValue({PlanField::Approval}, true);
        QVERIFY(test::waitFor([&] { return draft.isPreviewOfService(); }));
        QCOMPARE(draft.plan().waveSizes().size(), std::size_t(3));
        const json job = make(draft, UpdateDraft::Begin::Now);
        QCOMPARE(job.value("state", ""), std::string("WAITING_FOR_APPROVAL"));
    }

    void everythingIsUpdatedWhenItIsStarted()
    {
        UpdateDraft draft(m_link);
        draft.setVersions({app2});
        QVERIFY(draft.chooseVersion(app2.package, app2.version));
        draft.setTargets({.kind = TargetKind::Everything});
        const json job = make(draft, UpdateDraft::Begin::Now);
        QCOMPARE(job.value("total", 0), 6);
        const auto hasVersion = [this](const char* id) {
            const auto& mirror = m_link.mirror();
            const auto row = mirror.find(id);
            const auto& snapshot = mirror.snapshot();
            return row && snapshot.text(snapshot.softwareVersion[*row]) == "2.0.0";
        };
        for (const char* id : {"rpi4-0001", "rpi4-0002", "rpi3-0001", "rpi3-0002"})
            QVERIFY(test::waitFor([&] { return hasVersion(id); }));
        draft.refreshPreview();
        QVERIFY(test::waitFor([&] { return !draft.problem(UpdateDraft::Step::Whom).isEmpty(); }));
        QCOMPARE(draft.preview()->updatedCount(), std::uint64_t(0));
    }

    void refusalOfTheServiceIsGivenBack()
    {
        UpdateDraft draft(m_link);
        PublishedVersion gone = app2;
        gone.version = QStringLiteral("3.0.0");
        draft.setVersions({gone});
        QVERIFY(draft.chooseVersion(gone.package, gone.version));
        draft.setTargets({.kind = TargetKind::Everything});
        std::optional<Error> refused;
        connect(&draft, &UpdateDraft::failed, this, [&](const Error& error) { refused = error; });
        QVERIFY(draft.canStart());
        draft.create(UpdateDraft::Begin::Now);
        QVERIFY(draft.isCreating());
        QVERIFY(!draft.canStart());
        QVERIFY(test::waitFor([&] { return refused.has_value(); }));
        QVERIFY(refused->code == ErrorCode::NotFound);
        QVERIFY(!draft.isCreating());
    }

private:
    json make(UpdateDraft& draft, UpdateDraft::Begin begin)
    {
        QString id;
        connect(&draft, &UpdateDraft::created, this, [&](const QString& jobId) { id = jobId; });
        draft.create(begin);
        if (!test::waitFor([&] { return !id.isEmpty(); }))
            return json::object();
        return m_link.service()->call("jobs.get", {{"jobId", id.toStdString()}}).value_or(json::object());
    }

    std::unique_ptr<client::LocalFleet> m_fleet;
    FleetLink m_link;
};

QTEST_GUILESS_MAIN(TestUpdateDraft)
#include "tst_update_draft.moc"
