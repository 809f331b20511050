// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/utc_text.h"
#include "rollout/wave_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using nlohmann::json;
using O = broker::PublishOutcome;
using S = ExecutionState;

namespace {

/// The bench's clock starts on 2027-01-15 at 08:00 UTC, a Friday.
json nightly(const char* zone = "UTC")
{
    return {{"schedule",
             {{"maintenanceWindows", {{{"cron", "0 22 * * *"}, {"duration", "PT2H"}, {"timeZone", zone}}}}}}};
}

json schedule(const json& members)
{
    return {{"schedule", members}};
}

} // namespace

class TestEngineSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingGoesOutOutsideOfItsWindows()
    {
        json changes = nightly();
        changes["rollout"] = {{"maximumPerMinute", 1}};
        WaveBench b(300, changes);
        COMPARE(formatUtc(b.now), std::string("2027-01-15T08:00:00Z"));
        COMPARE(b.deliver(1min), 0);
        COMPARE(formatUtc(b.engine.nextDue().value()), std::string("2027-01-15T22:00:00Z"));
        int inFirst = 0;
        for (const auto day = b.now + 24h - 1min; b.now < day;)
            inFirst += b.deliver(1min);
        COMPARE(inFirst, 120);
        b.restart();
        COMPARE(b.deliver(13h), 0);
        COMPARE(formatUtc(b.now), std::string("2027-01-16T21:00:00Z"));
        COMPARE(b.deliver(1h), 1);
    }
    void windowsAreInTheirTimeZone()
    {
        WaveBench b(1, nightly("Asia/Shanghai"));
        b.deliver(1min);
        COMPARE(formatUtc(b.engine.nextDue().value()), std::string("2027-01-15T14:00:00Z"));
    }
    void windowThatIsNoneIsRefused()
    {
        Bench b;
        json changes = nightly("Europe/Atlantis");
        const auto made =
            b.engine.create(jobRecord(crypto::newJobId(b.now), changes, b.now), seeds(1), b.now, b.actions);
        COMPARE(made.error().field, std::string("schedule.maintenanceWindows[0].timeZone"));
        QVERIFY(b.engine.jobs().empty());
    }
    void deviceThatComesOutsideOfTheWindowIsNotHandedTheCommand()
    {
        Bench b;
        const auto job = b.start(seeds(1), nightly());
        const auto sent = b.tick(14h);
        COMPARE(sent.size(), 1U);
        QVERIFY(b.engine.mayFetch(sent[0].device, b.now));
        b.outcome(sent[0], O::NoSubscribers);
        b.now += 3h;
        b.engine.onSeen(sent[0].device, b.now, b.actions);
        QVERIFY(!b.engine.mayFetch(sent[0].device, b.now));
        QVERIFY(b.tick().empty());
        const auto again = b.tick(21h);
        COMPARE(again.size(), 1U);
        b.outcome(again[0]);
        // What was handed over once is handed over again.
        b.now += 12h;
        QVERIFY(b.engine.mayFetch(sent[0].device, b.now));
        COMPARE(b.record(job, "d100").state, S::Notified);
    }
    void commandsAreNotRepeatedOutsideOfTheWindow()
    {
        Bench b;
        b.start(seeds(1), nightly());
        b.outcome(b.tick(15h + 58min).at(0));
        b.commit();
        QVERIFY(b.tick(1h).empty());
        COMPARE(b.tick(21h + 2min).size(), 1U);
    }
    void frozenFleetHandsNothingOver()
    {
        Bench b;
        b.start(seeds(1));
        const auto sent = b.tick();
        b.outcome(sent[0], O::NoSubscribers);
        b.engine.freeze(b.now, b.actions);
        QVERIFY(!b.engine.mayFetch(sent[0].device, b.now));
        b.engine.thaw(b.now, b.actions);
        QVERIFY(b.engine.mayFetch(sent[0].device, b.now));
    }
    void blackOutStopsEveryJobForItsTime()
    {
        Bench b;
        const auto start = b.now + 1h;
        done(b.engine.setBlackouts(
            {{.id = "fair", .why = "trade fair", .start = start, .end = start + 48h, .window = {}},
             {.id = "lunch",
              .why = "",
              .start = {},
              .end = {},
              .window = MaintenanceWindow{"0 9 * * *", 1h, "UTC"}}},
            b.now, b.actions));
        b.now = start;
        b.start(seeds(1));
        QVERIFY(b.tick(1min).empty());
        // The fair is over at nine, and lunch begins then.
        COMPARE(b.engine.nextDue().value(), start + 49h);
        QVERIFY(b.tick(49h - 1min - 1ms).empty());
        COMPARE(b.tick(1ms).size(), 1U);
        QVERIFY(!b.engine.setBlackouts({{.id = "x",
                                         .why = "",
                                         .start = {},
                                         .end = {},
                                         .window = MaintenanceWindow{"nonsense", 1h, "UTC"}}},
                                       b.now, b.actions));
    }
    void jobStartsAtItsTimeAndNotBefore()
    {
        WaveBench b(2, schedule({{"startTime", "2027-01-15T10:00:00Z"}}));
        COMPARE(b.standing(), std::string("SCHEDULED 1 "));
        COMPARE(b.engine.start(b.job, b.now, b.actions).error().code, ErrorCode::Conflict);
        COMPARE(b.engine.nextDue().value(), b.now + 2h);
        b.restart();
        COMPARE(b.deliver(2h - 1ms), 0);
        COMPARE(b.deliver(1ms), 2);
        COMPARE(b.standing(), std::string("IN_PROGRESS 1 "));
        COMPARE(b.record().started, b.now);
    }
    void startTimeThatIsOverStartsAtOnce()
    {
        WaveBench b(2, schedule({{"startTime", "2027-01-15T07:00:00Z"}}));
        COMPARE(int(b.told.size()), 2);
    }
    /// AWS IoT Jobs, `endBehavior`: of six devices one is not told, one is told, one runs.
    void endDoesWhatItIsToldTo_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<int>("canceled");
        QTest::addColumn<QString>("atOnce");
        QTest::addColumn<QString>("last");
        QTest::newRow("stop") << "STOP_ROLLOUT" << 1 << "IN_PROGRESS"
                              << "COMPLETED";
        QTest::newRow("cancel") << "CANCEL" << 2 << "IN_PROGRESS"
                                << "CANCELED";
        QTest::newRow("force") << "FORCE_CANCEL" << 3 << "CANCELED"
                               << "CANCELED";
    }
    void endDoesWhatItIsToldTo()
    {
        QFETCH(const QString, behaviour);
        QFETCH(const int, canceled);
        QFETCH(const QString, atOnce);
        QFETCH(const QString, last);
        json changes =
            schedule({{"endTime", "2027-01-15T10:00:00Z"}, {"endBehavior", behaviour.toStdString()}});
        changes["rollout"] = {{"maximumConcurrent", 2}};
        WaveBench b(3, changes);
        const auto [first, second] = std::pair(b.told[0], b.told[1]);
        b.engine.onReport(first, UpdateReport{b.job.str(), ReportStatus::Running, {}, {}, {}}, {}, b.now,
                          b.actions);
        b.commit();
        b.restart();
        b.deliver(2h - 1ms);
        COMPARE(b.record().counts[S::Canceled], 0U);
        b.deliver(1ms);
        COMPARE(int(b.record().counts[S::Canceled]), canceled);
        COMPARE(QString::fromStdString(std::string(toString(b.record().state))), atOnce);
        for (const auto& device : {first, second}) {
            b.engine.onAck(device, b.job.str(), ReportStatus::Success, b.now, b.actions);
            b.commit();
        }
        COMPARE(QString::fromStdString(std::string(toString(b.record().state))), last);
        COMPARE(b.record().why, std::string("END_TIME"));
    }
    void pausedJobEndsAtItsTimeToo()
    {
        WaveBench b(3, schedule({{"endTime", "2027-01-15T10:00:00Z"}, {"endBehavior", "FORCE_CANCEL"}}));
        done(b.engine.pause(b.job, {}, b.now, b.actions));
        b.deliver(2h);
        COMPARE(b.record().state, JobState::Canceled);
    }
    void jobWaitsForSomebodyElsesApproval()
    {
        WaveBench b(2, {{"approval", {{"required", true}}}});
        COMPARE(b.standing(), std::string("WAITING_FOR_APPROVAL 1 "));
        COMPARE(b.deliver(24h), 0);
        b.restart();
        COMPARE(b.engine.start(b.job, b.now, b.actions).error().code, ErrorCode::Conflict);
        COMPARE(b.engine.approve(b.job, "op.test", b.now, b.actions).error().code, ErrorCode::Forbidden);
        COMPARE(b.deliver(), 0);
        done(b.engine.approve(b.job, "op.other", b.now, b.actions));
        COMPARE(b.record().approvedBy, std::string("op.other"));
        COMPARE(b.deliver(), 2);
        COMPARE(b.engine.approve(b.job, "op.other", b.now, b.actions).error().code, ErrorCode::Conflict);
    }
    void approvedJobStillWaitsForItsTime()
    {
        json changes = schedule({{"startTime", "2027-01-15T10:00:00Z"}});
        changes["approval"] = {{"required", true}};
        WaveBench b(2, changes);
        done(b.engine.approve(b.job, "op.other", b.now, b.actions));
        COMPARE(b.standing(), std::string("SCHEDULED 1 "));
        COMPARE(b.deliver(2h), 2);
    }
    void rejectedJobIsOver()
    {
        WaveBench b(2, {{"approval", {{"required", true}}}});
        done(b.engine.reject(b.job, "op.other", "not on a Friday", b.now, b.actions));
        b.commit();
        COMPARE(b.standing(), std::string("REJECTED 1 not on a Friday"));
        COMPARE(b.record().counts[S::Canceled], 2U);
        b.restart();
        COMPARE(b.deliver(24h), 0);
        COMPARE(b.engine.approve(b.job, "op.other", b.now, b.actions).error().code, ErrorCode::Conflict);
    }
    void jobWhoseEndIsOverIsNotMade()
    {
        Bench b;
        const auto job = crypto::newJobId(b.now);
        const auto made =
            b.engine.create(jobRecord(job, schedule({{"endTime", "2020-01-01T00:00:00Z"}}), b.now), seeds(1),
                            b.now, b.actions);
        COMPARE(made.error().field, std::string("schedule.endTime"));
        QVERIFY(!b.engine.job(job));
    }
};

QTEST_GUILESS_MAIN(TestEngineSchedule)
#include "tst_engine_schedule.moc"
