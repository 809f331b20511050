// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/wave_bench.h"
#include "rollout/waves.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using nlohmann::json;
using O = broker::PublishOutcome;
using S = ExecutionState;

namespace {

json abortRule(const char* type, double percent, int minimum, const char* action)
{
    return {{"abort",
             {{{"failureType", type},
               {"thresholdPercentage", percent},
               {"minNumberOfExecutedThings", minimum},
               {"action", action}}}}};
}

/// AWS IoT Jobs, `abortConfig`: what ends how, and whether the rule fires. Of 20 devices.
struct AbortCase
{
    const char* name;
    json rule;
    int succeed, fail, refuse;
    const char* standing;
};
const std::vector<AbortCase>& abortCases()
{
    static const std::vector<AbortCase> cases{
        {"below minNumberOfExecutedThings", abortRule("FAILED", 50, 4, "PAUSE"), 0, 3, 0, "IN_PROGRESS 1 "},
        {"at it", abortRule("FAILED", 50, 4, "PAUSE"), 0, 4, 0, "PAUSED 1 ABORT_FAILED"},
        {"below the threshold", abortRule("FAILED", 50, 4, "PAUSE"), 3, 2, 0, "IN_PROGRESS 1 "},
        {"at the threshold, exactly", abortRule("FAILED", 50, 4, "PAUSE"), 2, 2, 0, "PAUSED 1 ABORT_FAILED"},
        {"two decimals: 33.34 % of 3 is more than one", abortRule("FAILED", 33.34, 3, "PAUSE"), 2, 1, 0,
         "IN_PROGRESS 1 "},
        {"two decimals: 33.33 % is one", abortRule("FAILED", 33.33, 3, "PAUSE"), 2, 1, 0,
         "PAUSED 1 ABORT_FAILED"},
        {"REJECTED is not FAILED", abortRule("FAILED", 10, 1, "PAUSE"), 0, 0, 4, "IN_PROGRESS 1 "},
        {"but counts as executed", abortRule("FAILED", 50, 1, "PAUSE"), 0, 1, 3, "IN_PROGRESS 1 "},
        {"REJECTED", abortRule("REJECTED", 50, 4, "PAUSE"), 2, 0, 2, "PAUSED 1 ABORT_REJECTED"},
        {"ALL takes both", abortRule("ALL", 50, 4, "PAUSE"), 2, 1, 1, "PAUSED 1 ABORT_ALL"},
        {"100 % of nothing does not fire", abortRule("ALL", 100, 1, "PAUSE"), 4, 0, 0, "IN_PROGRESS 1 "},
    };
    return cases;
}

} // namespace

class TestEngineLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void abortRulesDecideAtTheirBoundaries_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < abortCases().size(); ++i)
            QTest::newRow(abortCases()[i].name) << int(i);
    }
    void abortRulesDecideAtTheirBoundaries()
    {
        QFETCH(const int, index);
        const AbortCase& c = abortCases()[std::size_t(index)];
        WaveBench b(20, c.rule);
        b.refuse(c.refuse);
        b.succeed(c.succeed);
        b.fail(c.fail);
        COMPARE(b.standing(), std::string(c.standing));
    }
    void abortCancelsWhatIsQueuedAndLetsRunWhatRuns()
    {
        json changes = abortRule("FAILED", 50, 2, "CANCEL");
        changes["rollout"] = {{"maximumConcurrent", 4}};
        WaveBench b(20, changes);
        COMPARE(int(b.told.size()), 4);
        const auto running = b.told.back();
        b.engine.onReport(running, UpdateReport{b.job.str(), ReportStatus::Running, {}, {}, {}}, {}, b.now,
                          b.actions);
        b.told.pop_back();
        b.fail(2);
        COMPARE(b.record().ending, Ending::Aborting);
        COMPARE(b.record().counts[S::Canceled], 17U);
        COMPARE(b.record().counts[S::InProgress], 1U);
        COMPARE(b.deliver(24h - 1ms), 0);
        b.engine.onAck(running, b.job.str(), ReportStatus::Success, b.now, b.actions);
        COMPARE(b.record().state, JobState::Aborted);
        COMPARE(b.record().why, std::string("ABORT_FAILED"));
    }
    void timeOutsCountAsTimedOut()
    {
        json changes = abortRule("TIMED_OUT", 50, 4, "PAUSE");
        changes["timeout"] = {{"notified", "PT1H"}};
        WaveBench b(8, changes);
        b.succeed(4);
        b.deliver(1h);
        COMPARE(b.standing(), std::string("PAUSED 1 ABORT_TIMED_OUT"));
    }
    void devicesThatGoOfflineAfterTheyWereToldStopTheJob()
    {
        json changes = abortRule("OFFLINE", 25, 8, "PAUSE");
        changes["rollout"] = {{"maximumConcurrent", 8}};
        WaveBench b(20, changes);
        COMPARE(int(b.told.size()), 8);
        const auto offline = [&](std::size_t i, bool is) {
            b.engine.onOnline(b.told[i], !is, b.now, b.actions);
        };
        offline(0, true);
        offline(0, true);
        COMPARE(b.standing(), std::string("IN_PROGRESS 1 "));
        offline(0, false);
        offline(1, true);
        COMPARE(b.standing(), std::string("IN_PROGRESS 1 "));
        b.commit();
        b.restart();
        offline(2, true);
        COMPARE(b.standing(), std::string("PAUSED 1 ABORT_OFFLINE"));
    }
    void retriesAreNoFailuresUntilTheyAreUsedUp()
    {
        json changes = abortRule("FAILED", 1, 1, "PAUSE");
        changes["retry"] = {{{"failureType", "FAILED"}, {"numberOfRetries", 1}}};
        WaveBench b(1, changes);
        b.fail(1);
        COMPARE(b.standing(), std::string("IN_PROGRESS 1 "));
        b.fail(1);
        COMPARE(b.standing(), std::string("PAUSED 1 ABORT_FAILED"));
    }

    void rateGrowsWithWhatWasReached()
    {
        const ExponentialRate rate{.baseRatePerMinute = 50, .factorInTenths = 20, .every = 1000};
        COMPARE(exponentialRate(rate, 1000, 0), 50);
        COMPARE(exponentialRate(rate, 1000, 999), 50);
        COMPARE(exponentialRate(rate, 1000, 1000), 100);
        COMPARE(exponentialRate(rate, 1000, 4000), 800);
        COMPARE(exponentialRate(rate, 1000, 5000), 1000);
        COMPARE(exponentialRate({.baseRatePerMinute = 3, .factorInTenths = 11, .every = 1}, 60'000, 4), 4);
        COMPARE(
            exponentialRate({.baseRatePerMinute = 1, .factorInTenths = 50, .every = 1}, 60'000, UINT32_MAX),
            60'000);
    }
    void noMinuteHoldsMoreThanTheRateThatIsReached_data()
    {
        QTest::addColumn<bool>("succeeded");
        QTest::newRow("notified") << false;
        QTest::newRow("succeeded") << true;
    }
    void noMinuteHoldsMoreThanTheRateThatIsReached()
    {
        QFETCH(const bool, succeeded);
        const char* criterion = succeeded ? "numberOfSucceededThings" : "numberOfNotifiedThings";
        WaveBench b(600, {{"rollout",
                           {{"maximumPerMinute", 200},
                            {"exponentialRate",
                             {{"baseRatePerMinute", 10},
                              {"incrementFactor", 2.0},
                              {"rateIncreaseCriteria", {{criterion, 30}}}}}}}});
        std::deque<std::pair<TimePoint, int>> minute;
        int inMinute = int(b.told.size());
        int total = inMinute;
        int most = 0;
        minute.emplace_back(b.now, inMinute);
        while (b.record().state == JobState::InProgress && total < 600) {
            b.succeed(int(b.told.size()));
            const int allowed =
                exponentialRate(*b.record().document.rollout.exponentialRate, 200, std::uint32_t(total));
            const int sent = b.deliver(500ms);
            minute.emplace_back(b.now, sent);
            inMinute += sent;
            total += sent;
            while (minute.front().first <= b.now - 1min) {
                inMinute -= minute.front().second;
                minute.pop_front();
            }
            QVERIFY2(inMinute <= std::max(allowed * 2, 10), qPrintable(QString::number(inMinute)));
            QVERIFY(inMinute <= 200);
            most = std::max(most, inMinute);
            QVERIFY(b.now < fromMilliseconds(1'800'000'000'000) + 24h);
        }
        COMPARE(total, 600);
        QVERIFY(most > 100);
    }
    void downloadsBeginNoFasterThanTheirBytes()
    {
        const JobId id = crypto::newJobId(systemNow());
        Bench b;
        JobRecord record = jobRecord(id, {{"rollout", {{"bytesPerSecond", 1'000'000}}}}, b.now);
        record.package.size = 5'000'000;
        done(b.engine.create(std::move(record), seeds(100), b.now, b.actions));
        done(b.engine.start(id, b.now, b.actions));
        std::size_t sent = b.tick().size();
        COMPARE(sent, 1U);
        for (int second = 1; second <= 60; ++second)
            sent += b.tick(1s).size();
        COMPARE(sent, 13U);
        b.restart();
        COMPARE(b.tick().size(), 0U);
    }
    void noMoreRunAtOnceThanMaximumConcurrent()
    {
        WaveBench b(10, {{"rollout", {{"maximumConcurrent", 3}}}, {"reissue", {{"times", 0}}}});
        COMPARE(int(b.told.size()), 3);
        COMPARE(b.deliver(24h - 1ms), 0);
        b.succeed(1);
        COMPARE(int(b.told.size()), 3);
        b.restart();
        b.commit();
        COMPARE(b.deliver(1s), 0);
        b.fail(3);
        COMPARE(int(b.told.size()), 3);
    }
    void deviceThatIsNotThereTakesNoSlotAndGetsOneWhenItComes()
    {
        Bench b;
        const auto job = b.start(seeds(2), {{"rollout", {{"maximumConcurrent", 1}}}});
        auto sent = b.tick();
        COMPARE(sent.size(), 1U);
        const auto away = sent[0].device;
        b.outcome(sent[0], O::NoSubscribers);
        sent = b.tick();
        COMPARE(sent.size(), 1U);
        b.outcome(sent[0]);
        // Its command must not be handed over now: the slot is taken.
        QVERIFY(!b.engine.mayFetch(away, b.now));
        b.engine.onSeen(away, b.now, b.actions);
        b.now += 1min;
        QVERIFY(b.tick().empty());
        b.engine.onAck(sent[0].device, job.str(), ReportStatus::Success, b.now, b.actions);
        QVERIFY(b.engine.mayFetch(away, b.now));
        sent = b.tick();
        COMPARE(sent.size(), 1U);
        COMPARE(sent[0].device, away);
    }
    void commandThatWasLostKeepsItsSlotAndIsNotStuckBehindOthers()
    {
        Bench b;
        b.start(seeds(5), {{"rollout", {{"maximumConcurrent", 2}}}});
        for (int round = 0; round < 3; ++round) {
            const auto sent = b.tick(1s);
            COMPARE(sent.size(), 2U);
            for (const auto& delta : sent)
                b.outcome(delta, O::Lost);
        }
    }
};

QTEST_GUILESS_MAIN(TestEngineLimits)
#include "tst_engine_limits.moc"
