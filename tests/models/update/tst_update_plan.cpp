// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/utc_text.h"
#include "models/update/field_spec.h"
#include "models/update/plan_check.h"
#include "models/update/plan_document.h"
#include "models/update/plan_presets.h"
#include "models/update/plan_values.h"
#include "models/update/wave_sizes.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <set>

using namespace drydock;
using namespace drydock::models;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

/// Every member has a value that is not its default.
UpdatePlan fullPlan()
{
    UpdatePlan plan;
    plan.rollout.waves = {{.percentage = Percentage::ofHundredths(1'25),
                           .successThreshold = Percentage::ofHundredths(99'50),
                           .errorThreshold = Percentage::ofHundredths(3'00),
                           .minimumExecuted = 7,
                           .afterSuccess = AfterSuccess::Pause},
                          {.count = 12, .successThreshold = Percentage::ofHundredths(90'00)},
                          {.query = "model = rpi4", .successThreshold = Percentage::ofHundredths(80'00)},
                          {.errorThreshold = Percentage::ofHundredths(10'00), .minimumExecuted = 30}};
    plan.rollout.maximumPerMinute = 321;
    plan.rollout.exponentialRate = ExponentialRate{.baseRatePerMinute = 20,
                                                   .factorInTenths = 15,
                                                   .criterion = ExponentialRate::Criterion::Succeeded,
                                                   .every = 100};
    plan.rollout.maximumConcurrent = 40;
    plan.rollout.bytesPerSecond = 1'234'567;
    plan.abort = {{.failureType = AbortFailure::Offline,
                   .threshold = Percentage::ofHundredths(12'50),
                   .minimumExecuted = 9,
                   .action = AbortAction::Pause}};
    plan.timeout = {.notified = 1h, .inProgress = 2h, .step = 90s, .confirmWithin = 3min};
    plan.retry = {{RetryType::All, 4}};
    plan.quarantine = QuarantineRule{.failures = 5, .within = 12h, .hold = 48h};
    plan.reissue = {.after = 7min, .factor = 3, .times = 4};
    const TimePoint start = *parseUtc("2040-03-01T20:00:00Z");
    plan.schedule = {
        .startTime = start,
        .endTime = start + std::chrono::days(14),
        .endBehavior = EndBehavior::ForceCancel,
        .maintenanceWindows = {{"30 1 * * 1-5", 4h, "Europe/Berlin"}, {"0 0 1 * *", 24h, "UTC"}}};
    plan.needsApproval = true;
    plan.priority = 8;
    return plan;
}

bool hasProblem(const UpdatePlan& plan, PlanField field, std::size_t row = 0,
                TargetKind targets = TargetKind::Query)
{
    const auto problems = planProblems(plan, targets, systemNow());
    return std::ranges::any_of(problems, [&](const PlanProblem& problem) {
        return problem.spot == PlanSpot{field, row} && !problem.sentence.isEmpty();
    });
}

/// Another value that the field could have.
QVariant another(const FieldSpec& spec, const QVariant& value)
{
    using Kind = FieldSpec::Kind;
    switch (spec.kind) {
    case Kind::Choice:
        return value.toInt() == 0 ? 1 : 0;
    case Kind::Switch:
        return !value.toBool();
    case Kind::Query:
        return QStringLiteral("model = x86");
    case Kind::Cron:
        return QStringLiteral("5 4 3 2 *");
    case Kind::Zone:
        return QStringLiteral("Asia/Tokyo");
    case Kind::Days:
        return 0b11;
    case Kind::Clock:
        return 61;
    case Kind::Percent:
        return 33.33;
    case Kind::Factor:
        return 3.5;
    default:
        return value.toLongLong() == 6 ? 5LL : 6LL;
    }
}

} // namespace

class TestUpdatePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingOfAPlanSurvivesItsDocumentAndATemplate()
    {
        const UpdatePlan plan = fullPlan();
        QVERIFY(planProblems(plan, TargetKind::Query, systemNow()).empty());
        const auto read = readPlan(toJson(plan));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == plan);
        JobDocument document{.packageName = *PackageName::parse("app"),
                             .packageVersion = *Version::parse("1.0.0")};
        setPlan(document, plan);
        QVERIFY(planOf(document) == plan);
    }

    void templateThatSetsLittleHasTheDefaultsOfDocuments()
    {
        const auto plan = readPlan({{"priority", 9}});
        QVERIFY(plan);
        QCOMPARE(plan->priority, 9);
        QVERIFY(!plan->timeout.step);
        QVERIFY(plan->retry.empty());
        QVERIFY(readPlan(json::object()));
    }

    void whatIsNotKnownIsAnErrorWithItsName_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("another member") << QByteArray(R"({"colour":"red"})") << "colour";
        QTest::newRow("whom") << QByteArray(R"({"targets":{"query":"online"}})") << "targets";
        QTest::newRow("deep") << QByteArray(R"({"rollout":{"waves":[{"part":1}]}})")
                              << "rollout.waves.0.part";
        QTest::newRow("no object") << QByteArray("[]") << "plan";
    }
    void whatIsNotKnownIsAnErrorWithItsName()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, field);
        const auto plan = readPlan(json::parse(text.toStdString()));
        QVERIFY(!plan);
        QCOMPARE(QString::fromStdString(plan.error().field), field);
    }

    void everyFieldTakesAValueAndGivesItBack()
    {
        std::set<int> seen;
        for (int i = 0; i < planSectionCount; ++i) {
            const auto section = PlanSection(i);
            for (std::size_t row = 0; row < rowCount(fullPlan(), section); ++row) {
                for (const PlanField field : fieldsOf(section)) {
                    UpdatePlan plan = fullPlan();
                    const PlanSpot spot{field, row};
                    if (!isShown(plan, spot) || field == PlanField::WindowAsText)
                        continue;
                    const QByteArray path = QByteArray::fromStdString(pathOf(spot));
                    const FieldSpec spec = specOf(plan, spot);
                    QVERIFY2(!spec.label.isEmpty(), path);
                    const QVariant value = another(spec, valueOf(plan, spot));
                    setValue(plan, spot, value);
                    // A wave's size of another kind begins anew.
                    if (field == PlanField::WaveSize || spec.kind == FieldSpec::Kind::Switch)
                        QVERIFY2(!(plan == fullPlan()), path);
                    else
                        QVERIFY2(valueOf(plan, spot) == value, path);
                    seen.insert(int(field));
                }
            }
        }
        // Retries by their kinds stand where they do not count together.
        UpdatePlan plan = fullPlan();
        setValue(plan, {PlanField::RetriesTogether}, false);
        for (const PlanField field : {PlanField::RetriesOfFailure, PlanField::RetriesOfTimeOut}) {
            QVERIFY(isShown(plan, {field}));
            QCOMPARE(valueOf(plan, {field}).toInt(), 4);
            setValue(plan, {field}, 1);
            QCOMPARE(valueOf(plan, {field}).toInt(), 1);
            seen.insert(int(field));
        }
        QCOMPARE(seen.size(), std::size_t(PlanField::Selection)); // all but WindowAsText
    }

    void noneTakesALimitAway()
    {
        UpdatePlan plan = fullPlan();
        for (const PlanField field :
             {PlanField::MaximumConcurrent, PlanField::BytesPerSecond, PlanField::TimeoutNotified,
              PlanField::TimeoutInProgress, PlanField::TimeoutStep, PlanField::StartTime, PlanField::EndTime,
              PlanField::WaveError}) {
            QVERIFY(!specOf(plan, {field}).none.isEmpty());
            setValue(plan, {field}, {});
            QVERIFY(!valueOf(plan, {field}).isValid());
        }
        QVERIFY(plan.schedule.endBehavior == EndBehavior::StopRollout);
        QVERIFY(planProblems(plan, TargetKind::Query, systemNow()).empty());
    }

    void presetsAreTakenByTheService_data()
    {
        QTest::addColumn<int>("preset");
        QTest::addColumn<int>("waves");
        QTest::addColumn<int>("windows");
        QTest::newRow("everyone") << int(UpdatePreset::EveryoneNow) << 0 << 0;
        QTest::newRow("canary") << int(UpdatePreset::Canary) << 3 << 0;
        QTest::newRow("careful") << int(UpdatePreset::Careful) << 4 << 0;
        QTest::newRow("window") << int(UpdatePreset::Window) << 0 << 1;
    }
    void presetsAreTakenByTheService()
    {
        QFETCH(int, preset);
        QFETCH(int, waves);
        QFETCH(int, windows);
        UpdatePlan before;
        before.needsApproval = true;
        before.priority = 2;
        const UpdatePlan plan = withPreset(before, UpdatePreset(preset), 1000, "Europe/Berlin");
        QVERIFY(planProblems(plan, TargetKind::Query, systemNow()).empty());
        QCOMPARE(int(plan.rollout.waves.size()), waves);
        QCOMPARE(int(plan.schedule.maintenanceWindows.size()), windows);
        QVERIFY(!plan.abort.empty());
        QVERIFY(plan.needsApproval);
        QCOMPARE(plan.priority, 2);
        for (std::size_t i = 0; i + 1 < plan.rollout.waves.size(); ++i) {
            const bool pauses = plan.rollout.waves[i].afterSuccess == AfterSuccess::Pause;
            QCOMPARE(pauses, UpdatePreset(preset) == UpdatePreset::Careful);
        }
    }

    void ratesFitTheNumberOfDevices()
    {
        const auto rate = [](UpdatePreset preset, std::uint64_t devices) {
            return withPreset({}, preset, devices, "UTC").rollout.maximumPerMinute;
        };
        QVERIFY(proposedPreset(25) == UpdatePreset::EveryoneNow);
        QVERIFY(proposedPreset(84'216) == UpdatePreset::Canary);
        QCOMPARE(rate(UpdatePreset::EveryoneNow, 25), 1000);
        QCOMPARE(rate(UpdatePreset::EveryoneNow, 1'000'000), 20'000);
        QCOMPARE(rate(UpdatePreset::EveryoneNow, 90'000'000), 60'000);
        QCOMPARE(rate(UpdatePreset::Canary, 25), 10);
        QCOMPARE(rate(UpdatePreset::Careful, 5000), 50);
        QCOMPARE(rate(UpdatePreset::Canary, 1'000'000), 1000);
    }

    void waveSizesAreThoseOfTheEngine()
    {
        using Sizes = std::vector<std::optional<std::uint64_t>>;
        const auto canary = withPreset({}, UpdatePreset::Canary, 0, "UTC").rollout;
        QCOMPARE(waveSizes(canary, 84'216), (Sizes{842, 8421, 74'953}));
        QCOMPARE(waveSizes(canary, 25), (Sizes{1, 2, 22}));
        QCOMPARE(waveSizes(canary, 1), (Sizes{1, 0, 0}));
        QCOMPARE(waveSizes({}, 7), Sizes());
        RolloutPolicy byQuery;
        byQuery.waves = {{.count = 5}, {.query = "model = rpi4"}, {.count = 5}, {}};
        QCOMPARE(waveSizes(byQuery, 100), (Sizes{5, std::nullopt, std::nullopt, std::nullopt}));
    }

    void whatIsWrongIsSaidAtItsField()
    {
        UpdatePlan plan = fullPlan();
        plan.rollout.waves[0].percentage.reset();
        plan.rollout.waves[1].successThreshold.reset();
        plan.rollout.waves[2].query = "model =";
        plan.rollout.waves[3].errorThreshold = Percentage();
        plan.abort[0].threshold = Percentage();
        plan.schedule.endTime = *plan.schedule.startTime;
        plan.schedule.maintenanceWindows[0].timeZone = "Europe/Atlantis";
        plan.schedule.maintenanceWindows[0].duration = 0s;
        plan.schedule.maintenanceWindows[1].cron = "61 * * * *";
        QVERIFY(hasProblem(plan, PlanField::WavePercentage, 0));
        QVERIFY(hasProblem(plan, PlanField::WaveSuccess, 1));
        QVERIFY(hasProblem(plan, PlanField::WaveQuery, 2));
        QVERIFY(hasProblem(plan, PlanField::WaveError, 3));
        QVERIFY(hasProblem(plan, PlanField::AbortThreshold));
        QVERIFY(hasProblem(plan, PlanField::EndTime));
        QVERIFY(hasProblem(plan, PlanField::WindowZone));
        QVERIFY(hasProblem(plan, PlanField::WindowDuration));
        QVERIFY(hasProblem(plan, PlanField::WindowCron, 1));
        plan = fullPlan();
        plan.schedule.startTime.reset();
        plan.schedule.endTime = systemNow() - 1min;
        QVERIFY(hasProblem(plan, PlanField::EndTime));
    }

    void whatNoControlOffersIsCheckedAsTheServiceWould()
    {
        UpdatePlan plan;
        plan.rollout.maximumPerMinute = 0;
        QVERIFY(hasProblem(plan, PlanField::MaximumPerMinute));
        plan = {};
        plan.timeout.confirmWithin = 0s;
        QVERIFY(hasProblem(plan, PlanField::TimeoutConfirm));
        plan = {};
        plan.reissue.factor = 11;
        QVERIFY(hasProblem(plan, PlanField::ReissueFactor));
        plan = {};
        plan.priority = 10;
        QVERIFY(hasProblem(plan, PlanField::Priority));
    }

    void chosenDevicesCannotBeMatchedLater()
    {
        UpdatePlan plan;
        plan.targetSelection = TargetSelection::Continuous;
        QVERIFY(hasProblem(plan, PlanField::Selection, 0, TargetKind::Devices));
        QVERIFY(hasProblem(plan, PlanField::Selection, 0, TargetKind::List));
    }

    void refusalOfTheServiceFindsItsControl()
    {
        const UpdatePlan plan = fullPlan();
        const auto spotOf = [&plan](const std::string& field) {
            const auto problem = problemOf(plan, {ErrorCode::InvalidArgument, "no", field});
            return problem ? std::optional(problem->spot) : std::nullopt;
        };
        QCOMPARE(spotOf("document.rollout.waves.2.query"), (PlanSpot{PlanField::WaveQuery, 2}));
        QCOMPARE(spotOf("document.schedule.maintenanceWindows[1].timeZone"),
                 (PlanSpot{PlanField::WindowZone, 1}));
        QCOMPARE(spotOf("schedule.maintenanceWindows.1.cron"), (PlanSpot{PlanField::WindowCron, 1}));
        QCOMPARE(spotOf("priority"), (PlanSpot{PlanField::Priority}));
        QVERIFY(!spotOf("document.package"));
        QVERIFY(!spotOf("rollout.waves.9.query"));
        QVERIFY(!spotOf(""));
    }
};

QTEST_APPLESS_MAIN(TestUpdatePlan)
#include "tst_update_plan.moc"
