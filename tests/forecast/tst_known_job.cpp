// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/forecast_bench.h"

#include <QtTest>

#include <deque>

using namespace drydock;
using namespace drydock::forecast;
using namespace std::chrono_literals;

namespace {

bool isAbout(std::optional<double> seconds, double wanted, double share)
{
    return seconds && std::abs(*seconds - wanted) <= wanted * share;
}

json waves(const char* after)
{
    return {
        {"rollout",
         {{"maximumPerMinute", 60},
          {"waves", {{{"count", 50}, {"successThreshold", 90}, {"afterSuccess", after}}, json::object()}}}}};
}

/// A job that the engine runs; its devices answer when they are asked to.
struct Fleet : rollout::Bench
{
    JobId job = JobId::parse("01931111-2222-7000-8000-000000000000").value();
    std::deque<rollout::SendDelta> told;

    Fleet(int devices, const json& changes, bool started = true)
    {
        now = forecast::start;
        rollout::done(engine.create(forecast::job(changes), targets(devices), now, actions));
        if (started)
            rollout::done(engine.start(job, now, actions));
        commit();
        // A large job is prepared in pieces; here that takes no time.
        while (engine.isSweeping())
            turn(0s);
    }
    void turn(std::chrono::seconds after)
    {
        for (const auto& sent : tick(after)) {
            outcome(sent);
            told.push_back(sent);
        }
    }
    void pass(std::chrono::seconds seconds)
    {
        for (auto i = 0s; i < seconds; ++i)
            turn(1s);
    }
    void answer(std::size_t count, ReportStatus status = ReportStatus::Success)
    {
        for (; count > 0 && !told.empty(); --count, told.pop_front()) {
            engine.onAck(told.front().device, told.front().attempt.str(), status, now, actions);
            engine.onReport(told.front().device, {}, "2.0.0", now, actions);
        }
        commit();
    }
    Forecast rest(const Assumptions& assumptions = ideal(), bool offline = false) const
    {
        return forecast::forecast(knownJob(engine, *engine.job(job),
                                           [offline](const DeviceId&) { return offline; },
                                           {.assumptions = assumptions, .start = now}))
            .value();
    }
};

} // namespace

/// Forecasts of jobs that the engine has already.
class TestKnownJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDraftIsForecastFromItsStart()
    {
        const Forecast forecast = Fleet(120, {{"rollout", {{"maximumPerMinute", 60}}}}, false).rest();
        QVERIFY(isAbout(forecast.median, 120, 0.05));
        QCOMPARE(forecast.devices, std::size_t(120));
    }

    void whoWaitsForApprovalHasIt()
    {
        const Fleet fleet(120, {{"rollout", {{"maximumPerMinute", 60}}}, {"approval", {{"required", true}}}});
        COMPARE(fleet.engine.job(fleet.job)->state, JobState::WaitingForApproval);
        QVERIFY(isAbout(fleet.rest().median, 120, 0.05));
    }

    void whatIsScheduledBeginsInTime()
    {
        const Fleet fleet(120, {{"rollout", {{"maximumPerMinute", 60}}},
                                {"schedule", {{"startTime", "2027-01-15T09:00:00Z"}}}});
        COMPARE(fleet.engine.job(fleet.job)->state, JobState::Scheduled);
        QVERIFY(isAbout(fleet.rest().median, 3600 + 120, 0.02));
    }

    void whatRunsHasARest()
    {
        Fleet fleet(120, {{"rollout", {{"maximumPerMinute", 60}}}});
        fleet.pass(60s);
        fleet.answer(50);
        const Forecast forecast = fleet.rest();
        QVERIFY(isAbout(forecast.median, 60, 0.05));
        QCOMPARE(*forecast.waves.front().opens, 0.0);
        // Those who were told have had theirs.
        QVERIFY(forecast.totalBytes <= 61 * 1000);
    }

    void whoWasToldAndIsAwayIsWaitedFor()
    {
        Fleet fleet(20, {{"rollout", {{"maximumPerMinute", 60'000}}}});
        fleet.pass(1s);
        auto assumptions = ideal();
        assumptions.offlineSeconds = 1000;
        const Forecast forecast = fleet.rest(assumptions, true);
        QVERIFY(*forecast.median > 1500 && *forecast.median < 2000);
        assumptions.offlineSeconds.reset();
        QCOMPARE(fleet.rest(assumptions, true).share(Outcome::Unfinished), 1.0);
    }

    void whoDidNotHearOfItComesBack()
    {
        Fleet fleet(20, {{"rollout", {{"maximumPerMinute", 60'000}}}});
        for (const auto& sent : fleet.tick(1s))
            fleet.outcome(sent, broker::PublishOutcome::NoSubscribers);
        fleet.commit();
        auto assumptions = ideal();
        assumptions.offlineSeconds = 1000;
        const Forecast forecast = fleet.rest(assumptions);
        QVERIFY(forecast.median && *forecast.median > 1500 && *forecast.median < 2020);
    }

    void whatFailedBeforeCounts()
    {
        Fleet fleet(100, {{"rollout", {{"maximumPerMinute", 60}}},
                          {"abort",
                           {{{"failureType", "ALL"},
                             {"thresholdPercentage", 20},
                             {"minNumberOfExecutedThings", 50},
                             {"action", "CANCEL"}}}}});
        fleet.pass(49s);
        fleet.answer(49, ReportStatus::Failure);
        QCOMPARE(fleet.rest().ruleChance, 1.0);
    }

    void whatPausedAfterAWaveGoesOn()
    {
        Fleet fleet(100, waves("PAUSE"));
        fleet.pass(50s);
        fleet.answer(50);
        COMPARE(fleet.engine.job(fleet.job)->state, JobState::Paused);
        const Forecast forecast = fleet.rest();
        QVERIFY(isAbout(forecast.median, 50, 0.05));
        QCOMPARE(forecast.waits, 0U);
        QCOMPARE(forecast.share(Outcome::Completed), 1.0);
    }

    void whatMissedItsGateIsPromoted()
    {
        Fleet fleet(100, waves("NEXT"));
        fleet.pass(50s);
        fleet.answer(50, ReportStatus::Failure);
        QCOMPARE(fleet.engine.job(fleet.job)->why, std::string("GATE_NOT_REACHED"));
        QVERIFY(isAbout(fleet.rest().median, 50, 0.05));
    }

    void aLargeOneIsAPartOfItself()
    {
        Fleet fleet(30'000, {{"rollout", {{"maximumPerMinute", 6000}}}});
        fleet.pass(100s);
        fleet.answer(10'000);
        const Forecast forecast = fleet.rest();
        QCOMPARE(forecast.simulated, std::size_t(2000));
        QVERIFY(isAbout(forecast.median, 200, 0.05));
        QVERIFY(isAbout(forecast.totalBytes, 20'000.0 * 1000, 0.05));
    }
};

QTEST_GUILESS_MAIN(TestKnownJob)
#include "tst_known_job.moc"
