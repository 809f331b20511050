// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/forecast_bench.h"

#include <QtTest>

#include <set>

using namespace drydock;
using namespace drydock::forecast;
using rollout::deviceId;

namespace {

json rate(int perMinute)
{
    return {{"rollout", {{"maximumPerMinute", perMinute}}}};
}

json aborting(const char* action = "CANCEL")
{
    return {{"rollout", {{"maximumPerMinute", 600}}},
            {"abort",
             {{{"failureType", "ALL"},
               {"thresholdPercentage", 20},
               {"minNumberOfExecutedThings", 10},
               {"action", action}}}}};
}

json threeWaves(const char* after = "NEXT")
{
    return {{"rollout",
             {{"maximumPerMinute", 60},
              {"waves",
               {{{"count", 10}, {"successThreshold", 100}, {"afterSuccess", after}},
                {{"percentage", 10}, {"successThreshold", 95}},
                json::object()}}}}};
}

bool isAbout(std::optional<double> seconds, double wanted, double share = 0.05)
{
    return seconds && std::abs(*seconds - wanted) <= wanted * share;
}

} // namespace

class TestForecast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHundredAtTenAMinuteTakeTenMinutes()
    {
        const Forecast forecast = expected(100, rate(10));
        QVERIFY(isAbout(forecast.median, 600));
        COMPARE(forecast.tenth, forecast.ninetieth);
        QCOMPARE(forecast.share(Outcome::Completed), 1.0);
        QCOMPARE(forecast.devices, std::size_t(100));
        QCOMPARE(forecast.simulated, std::size_t(100));
        QVERIFY(forecast.rate.size() <= 120);
        for (std::size_t i = 0; i + 1 < forecast.rate.size(); ++i)
            QVERIFY(std::abs(forecast.rate[i].second - 10) < 0.1);
    }

    void anUpdatesOwnTimeComesOnTop()
    {
        auto assumptions = ideal();
        assumptions.seconds = 300;
        assumptions.deviceBytesPerSecond = 10;
        const Forecast forecast = expected(100, rate(600), assumptions, 3000);
        // 10 s to tell them; half the time to one and a half times it until the last has ended.
        QVERIFY(*forecast.median > 600 && *forecast.median < 10 + 1.5 * 600);
        QVERIFY(*forecast.tenth <= *forecast.median && *forecast.median <= *forecast.ninetieth);
    }

    void aWindowMovesTheBeginning()
    {
        json changes = rate(10);
        changes["schedule"]["maintenanceWindows"] = {
            {{"cron", "0 22 * * *"}, {"duration", "PT2H"}, {"timeZone", "UTC"}}};
        const Forecast forecast = expected(100, changes);
        const double opens = 14 * 3600;
        QVERIFY(isAbout(forecast.median, opens + 600));
        QVERIFY(isAbout(forecast.waves.front().opens, opens));
    }

    void aBlackoutDoesToo()
    {
        Conditions conditions{.assumptions = ideal(), .start = start};
        conditions.blackouts = {
            {.id = "fair", .why = {}, .start = start, .end = start + std::chrono::hours(3)}};
        const auto forecast = forecast::forecast(newJob(job(rate(10)), targets(100), {}, conditions)).value();
        QVERIFY(isAbout(forecast.median, 3 * 3600 + 600));
    }

    void bytesASecondBoundTheBandwidth()
    {
        auto assumptions = ideal();
        assumptions.deviceBytesPerSecond = 100'000;
        const std::int64_t size = 10'000'000;
        const Forecast open = expected(500, rate(6000), assumptions, size);
        QVERIFY(open.peakBytesPerSecond > 30e6);
        json changes = rate(6000);
        changes["rollout"]["bytesPerSecond"] = 2'000'000;
        const Forecast bound = expected(500, changes, assumptions, size);
        QVERIFY(bound.peakBytesPerSecond > 1.5e6 && bound.peakBytesPerSecond < 3e6);
        QVERIFY(isAbout(bound.median, 500 * 5, 0.1));
        QCOMPARE(bound.totalBytes, 500.0 * double(size));
    }

    void theChanceOfAnAbortGrowsWithTheFailures()
    {
        double before = 0;
        std::set<double> seen;
        for (const double failures : {0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 1.0}) {
            auto assumptions = ideal();
            assumptions.failureRate = failures;
            const Forecast forecast = expected(300, aborting(), assumptions);
            QVERIFY(forecast.ruleChance >= before);
            COMPARE(forecast.share(Outcome::Aborted), forecast.ruleChance);
            before = forecast.ruleChance;
            seen.insert(before);
        }
        QCOMPARE(*seen.begin(), 0.0);
        QCOMPARE(*seen.rbegin(), 1.0);
        QVERIFY(seen.size() > 3);
    }

    void aRuleThatPausesCountsAsBoth()
    {
        auto assumptions = ideal();
        assumptions.failureRate = 1;
        const Forecast forecast = expected(300, aborting("PAUSE"), assumptions);
        QCOMPARE(forecast.ruleChance, 1.0);
        QCOMPARE(forecast.share(Outcome::Paused), 1.0);
        COMPARE(forecast.median, std::optional<double>());
        // The tenth of those who are told at 600 a minute.
        QVERIFY(forecast.stops && *forecast.stops < 2);
    }

    void whatIsRolledBackIsAborted()
    {
        auto assumptions = ideal();
        assumptions.failureRate = 1;
        const Forecast forecast = expected(300, aborting("ROLLBACK"), assumptions);
        QCOMPARE(forecast.ruleChance, 1.0);
        QCOMPARE(forecast.share(Outcome::Aborted), 1.0);
        QVERIFY(forecast.median && forecast.stops);
    }

    void whatIsOpenForLaterDevicesEndsWithThoseOfToday()
    {
        json changes = rate(10);
        changes["targetSelection"] = "CONTINUOUS";
        QVERIFY(isAbout(expected(100, changes).median, 600));
        QCOMPARE(*expected(0, changes).median, 0.0);
    }

    void gatesAddUp()
    {
        auto assumptions = ideal();
        assumptions.seconds = 100;
        const Forecast forecast = expected(200, threeWaves(), assumptions);
        QCOMPARE(forecast.waves.size(), std::size_t(3));
        QCOMPARE(forecast.waves[0].devices, std::size_t(10));
        QCOMPARE(forecast.waves[1].devices, std::size_t(20));
        QCOMPARE(forecast.waves[2].devices, std::size_t(170));
        QCOMPARE(*forecast.waves[0].opens, 0.0);
        // Each takes the time to tell its devices, and that of one of the slowest of them.
        QVERIFY(*forecast.waves[1].opens > 100 && *forecast.waves[1].opens < 10 + 151);
        QVERIFY(*forecast.waves[2].opens > *forecast.waves[1].opens + 100);
        QVERIFY(*forecast.median > *forecast.waves[2].opens + 170);
        QCOMPARE(forecast.waits, 0U);
    }

    void anOperatorIsWaitedForAndComes()
    {
        const Forecast forecast = expected(200, threeWaves("PAUSE"));
        QCOMPARE(forecast.waits, 1U);
        QCOMPARE(forecast.share(Outcome::Completed), 1.0);
    }

    void aGateThatIsNotReachedPauses()
    {
        auto assumptions = ideal();
        assumptions.failureRate = 1;
        const Forecast forecast = expected(200, threeWaves(), assumptions);
        QCOMPARE(forecast.share(Outcome::Paused), 1.0);
        QCOMPARE(forecast.ruleChance, 0.0);
        COMPARE(forecast.median, std::optional<double>());
        COMPARE(forecast.waves[1].opens, std::optional<double>());
        QVERIFY(forecast.stops && *forecast.stops < 20);
    }

    void retriesAreDownloadsToo()
    {
        auto assumptions = ideal();
        assumptions.failureRate = 1;
        json changes = rate(600);
        changes["retry"] = {{{"failureType", "ALL"}, {"numberOfRetries", 2}}};
        QCOMPARE(expected(100, changes, assumptions).totalBytes, 300.0 * 1000);
    }

    void whoIsAwayIsWaitedFor()
    {
        auto assumptions = ideal();
        assumptions.offlineSeconds = 1000;
        Conditions conditions{.assumptions = assumptions, .start = start};
        const auto away = [&](const Conditions& given) {
            return forecast::forecast(newJob(job(rate(600)), targets(20), {deviceId("d7")}, given)).value();
        };
        const auto back = away(conditions);
        QVERIFY(*back.tenth > 10 && *back.ninetieth > 1500 && *back.ninetieth < 2012);
        conditions.assumptions.offlineSeconds.reset();
        const auto never = away(conditions);
        QCOMPARE(never.share(Outcome::Unfinished), 1.0);
        COMPARE(never.ninetieth, std::optional<double>());
    }

    void whoGoesAwayBeginsAnew()
    {
        auto assumptions = ideal();
        assumptions.offlineRate = 1;
        assumptions.seconds = 100;
        assumptions.offlineSeconds = 1000;
        const Forecast forecast = expected(50, rate(600), assumptions);
        QCOMPARE(forecast.share(Outcome::Completed), 1.0);
        QVERIFY(*forecast.median > 1000 && *forecast.median < 2 * 1000 + 2 * 150 + 5);
    }

    void theOfflineRuleSeesThem()
    {
        auto assumptions = ideal();
        assumptions.offlineRate = 1;
        assumptions.seconds = 10;
        json changes = aborting();
        changes["abort"][0]["failureType"] = "OFFLINE";
        QCOMPARE(expected(100, changes, assumptions).ruleChance, 1.0);
    }

    void aDeviceInQuarantineIsLetGoInTime()
    {
        Conditions conditions{.assumptions = ideal(), .start = start};
        conditions.quarantines = {
            {deviceId("d3"),
             {.failures = {}, .since = start, .until = start + std::chrono::hours(2), .why = {}, .by = {}}}};
        const auto forecast = forecast::forecast(newJob(job(rate(600)), targets(20), {}, conditions)).value();
        QVERIFY(isAbout(forecast.median, 7200));
    }

    void whoNeedsNothingCostsNothing()
    {
        const Scenario scenario =
            newJob(job(rate(10)), targets(100, "2.0.0"), {}, {.assumptions = ideal(), .start = start});
        const auto forecast = forecast::forecast(scenario).value();
        QCOMPARE(forecast.devices, std::size_t(100));
        QCOMPARE(forecast.simulated, std::size_t(0));
        QCOMPARE(forecast.share(Outcome::Completed), 1.0);
        QCOMPARE(*forecast.median, 0.0);
        QCOMPARE(forecast.totalBytes, 0.0);
    }

    void aUrlMayBeOutlived()
    {
        auto assumptions = ideal();
        assumptions.deviceBytesPerSecond = 1;
        assumptions.urlLifeSeconds = 1000;
        QVERIFY(std::abs(expected(400, rate(600), assumptions, 1000).outlived - 0.5) < 0.05);
        assumptions.urlLifeSeconds = 1501;
        QCOMPARE(expected(400, rate(600), assumptions, 1000).outlived, 0.0);
    }

    void anEndTimeCutsItOff()
    {
        json changes = rate(10);
        changes["schedule"] = {{"endTime", "2027-01-15T08:05:00Z"}, {"endBehavior", "FORCE_CANCEL"}};
        const Forecast forecast = expected(100, changes);
        QCOMPARE(forecast.share(Outcome::Canceled), 1.0);
        QVERIFY(isAbout(forecast.median, 300));
    }

    void theSameInputGivesTheSameAnswer()
    {
        Assumptions assumptions;
        const json first = toJson(expected(500, threeWaves(), assumptions));
        COMPARE(toJson(expected(500, threeWaves(), assumptions)), first);
    }

    void aWindowThatIsNoneIsAnError()
    {
        auto record = job(rate(10));
        record.document.schedule.maintenanceWindows = {
            {.cron = "0 22 * * *", .duration = std::chrono::hours(1), .timeZone = "Mars/Olympus"}};
        const auto made =
            forecast::forecast(newJob(record, targets(3), {}, {.assumptions = ideal(), .start = start}));
        QVERIFY(!made);
        QVERIFY(made.error().field.starts_with("schedule."));
    }

    void theAnswerHasItsShape()
    {
        const json answer = toJson(expected(100, rate(10), Assumptions{}));
        QCOMPARE(answer["devices"].get<int>(), 100);
        QCOMPARE(answer["runs"].get<int>(), 100);
        QCOMPARE(answer["start"].get<std::string>(), std::string("2027-01-15T08:00:00Z"));
        QCOMPARE(answer["assumptions"]["failureRate"].get<double>(), 0.02);
        double all = 0;
        for (const auto& outcome : answer["outcomes"])
            all += outcome.get<double>();
        QVERIFY(std::abs(all - 1) < 1e-3);
        QVERIFY(answer["duration"]["p50"].is_number());
        QCOMPARE(answer["waves"][0]["devices"].get<int>(), 100);
        QVERIFY(answer["stopsAt"].is_null());
        QVERIFY(answer["urlExpiry"]["atRisk"].is_number());
    }
};

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
