// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/wave_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using nlohmann::json;
using S = ExecutionState;

namespace {

json held(int failures, const char* within, const char* hold, int retries)
{
    return {{"quarantine", {{"failures", failures}, {"within", within}, {"for", hold}}},
            {"retry", {{{"failureType", "ALL"}, {"numberOfRetries", retries}}}}};
}

} // namespace

class TestEngineQuarantine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deviceThatFailsAgainAndAgainIsHeldAndLetGo()
    {
        json changes = held(3, "P1D", "PT6H", 10);
        changes["rollout"] = {{"maximumConcurrent", 1}};
        WaveBench b(1, changes);
        b.fail(1);
        b.fail(1);
        COMPARE(b.record().counts[S::Quarantined], 0U);
        b.fail(1);
        COMPARE(b.record().counts[S::Quarantined], 1U);
        COMPARE(b.engine.quarantined().size(), 1U);
        COMPARE(b.engine.quarantined()[0].second.until, b.now + 6h);
        b.restart();
        COMPARE(b.deliver(6h - 1ms), 0);
        COMPARE(b.deliver(1ms), 1);
        QVERIFY(b.engine.quarantined().empty());
        b.succeed(1);
        COMPARE(b.record().state, JobState::Completed);
    }
    void failuresOfOldAreForgotten()
    {
        WaveBench b(1, held(2, "PT1H", "PT6H", 10));
        b.fail(1);
        b.deliver(61min);
        b.fail(1);
        COMPARE(b.record().counts[S::Quarantined], 0U);
        b.fail(1);
        COMPARE(b.record().counts[S::Quarantined], 1U);
    }
    void failuresOfOneJobCountInTheNext()
    {
        WaveBench b(1, held(2, "P1D", "P1D", 0));
        b.fail(1);
        COMPARE(b.record().state, JobState::Completed);
        b.engine.dropExecutions(b.job);
        b.restart();
        b.job = b.start(seeds(1), held(2, "P1D", "P1D", 5));
        b.deliver();
        b.fail(1);
        COMPARE(b.record().counts[S::Quarantined], 1U);
    }
    void deviceThatIsHeldTakesNoSlot()
    {
        Bench b;
        done(b.engine.quarantine(deviceId("d100"), {.why = "smells of smoke", .by = "op.test"}, b.now,
                                 b.actions));
        const auto job = b.start(seeds(3), {{"rollout", {{"maximumConcurrent", 1}}}});
        COMPARE(b.record(job, "d100").state, S::Quarantined);
        for (int i = 0; i < 2; ++i) {
            const auto sent = b.tick();
            COMPARE(sent.size(), 1U);
            b.outcome(sent[0]);
            b.engine.onAck(sent[0].device, job.str(), ReportStatus::Success, b.now, b.actions);
        }
        QVERIFY(b.tick(240h).empty());
        COMPARE(b.engine.job(job)->state, JobState::InProgress);
        b.restart();
        QVERIFY(b.tick().empty());
        done(b.engine.release(deviceId("d100"), b.now, b.actions));
        COMPARE(b.tick().size(), 1U);
        COMPARE(b.engine.release(deviceId("d100"), b.now, b.actions).error().code, ErrorCode::Conflict);
    }
    void holdThatWouldBeOverIsRefused()
    {
        Bench b;
        COMPARE(b.engine.quarantine(deviceId("a"), {.until = b.now}, b.now, b.actions).error().code,
                ErrorCode::InvalidArgument);
    }
    void whatRunsOnADeviceThatIsHeldGoesOn()
    {
        WaveBench b(1, json::object());
        done(b.engine.quarantine(b.told[0], {.why = "x"}, b.now, b.actions));
        COMPARE(b.record().counts[S::Notified], 1U);
        b.succeed(1);
        COMPARE(b.record().state, JobState::Completed);
    }
    void jobIsCanceledWithThoseThatAreHeld()
    {
        Bench b;
        done(b.engine.quarantine(deviceId("d100"), {.why = "x"}, b.now, b.actions));
        const auto job = b.start(seeds(1));
        done(b.engine.cancel(job, false, {}, b.now, b.actions));
        COMPARE(b.engine.job(job)->state, JobState::Canceled);
    }
};

QTEST_GUILESS_MAIN(TestEngineQuarantine)
#include "tst_engine_quarantine.moc"
