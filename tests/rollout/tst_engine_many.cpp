// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using nlohmann::json;
using S = ExecutionState;

namespace {

constexpr std::uint32_t deviceCount = 30;
constexpr std::size_t atOnce = 7; ///< executions a tick

Target target(std::uint32_t number)
{
    return {.id = deviceId("d" + std::to_string(100 + number)),
            .reportedVersion = number == 3 ? "2.0.0" : "1.0.0",
            .hardwareModel = "m",
            .reportsVersion = true,
            .softwareName = {}};
}

/// An engine to which every job is a large one.
struct ManyBench : Bench
{
    ManyBench() : Bench(nullptr, 0) {}

    JobId plan(const json& changes = json::object(), std::vector<std::uint32_t> waves = {deviceCount})
    {
        JobRecord record = jobRecord(crypto::newJobId(now), changes, now);
        record.planned = std::move(waves);
        const JobId id = record.id;
        done(engine.plan(std::move(record), now, actions));
        commit();
        return id;
    }
    void add(const JobId& id, std::uint32_t until)
    {
        std::vector<Target> next;
        for (auto i = engine.job(id)->counts.total(); i < until; ++i)
            next.push_back(target(i));
        engine.addPlanned(id, next, now, actions);
        commit();
    }
    /// A job that was begun and is wholly prepared.
    JobId begun(const json& changes = json::object())
    {
        const JobId id = plan(changes);
        done(engine.start(id, now, actions));
        add(id, deviceCount);
        sweep();
        return id;
    }
    std::vector<SendDelta> piece(std::size_t sends = 1000)
    {
        engine.tick(now, actions, sends, atOnce);
        return commit();
    }
    /// Everything that is due; gives how many pieces.
    int sweep(std::size_t sends = 0)
    {
        int count = 0;
        for (; engine.isSweeping(); ++count)
            piece(sends);
        return count;
    }
    [[nodiscard]] std::uint32_t count(const JobId& id, S state) const
    {
        return engine.job(id)->counts[state];
    }
};

} // namespace

/// Jobs of many devices: made, and gone over, in pieces.
class TestEngineMany : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jobThatIsMadeTellsNobodyBeforeItIsWhole()
    {
        ManyBench b;
        const JobId id = b.plan();
        done(b.engine.start(id, b.now, b.actions));
        b.commit();
        COMPARE(b.engine.job(id)->state, JobState::Scheduled);
        COMPARE(b.engine.job(id)->why, "BEING_PREPARED");
        COMPARE(b.engine.job(id)->total(), deviceCount);
        b.add(id, deviceCount - 1);
        COMPARE(b.piece().size(), 0U);
        COMPARE(b.engine.job(id)->state, JobState::Scheduled);
        b.add(id, deviceCount);
        COMPARE(b.engine.job(id)->state, JobState::InProgress);
        // Now it is looked at what each of them has.
        int pieces = 0;
        std::size_t told = 0;
        for (; b.engine.isSweeping(); ++pieces) {
            COMPARE(told, 0U);
            told = b.piece().size();
        }
        COMPARE(pieces, 5);
        COMPARE(told, deviceCount - 1);
        COMPARE(b.engine.job(id)->why, "");
        COMPARE(b.count(id, S::AlreadyInstalled), 1U);
    }
    void jobThatWasHalfMadeGoesOnAfterARestart()
    {
        ManyBench b;
        const JobId id =
            b.plan({{"rollout",
                     {{"waves", {{{"percentage", 50}, {"successThreshold", 100}}, {{"percentage", 50}}}}}}},
                   {10, deviceCount - 10});
        done(b.engine.start(id, b.now, b.actions));
        b.add(id, 13);
        b.restart();
        COMPARE(b.engine.beingMade(), std::vector<JobId>{id});
        COMPARE(b.engine.job(id)->counts.total(), 13U);
        COMPARE(b.engine.job(id)->total(), deviceCount);
        b.add(id, deviceCount);
        QVERIFY(b.engine.beingMade().empty());
        COMPARE(b.engine.job(id)->waves[0].devices, 10U);
        COMPARE(b.engine.job(id)->waves[1].devices, deviceCount - 10);
        b.sweep();
        COMPARE(b.piece().size(), 9U); // of the first wave; one has it
    }
    void draftThatIsWholeIsStartedByItsOperator()
    {
        ManyBench b;
        const JobId id = b.plan();
        b.add(id, deviceCount);
        COMPARE(b.engine.job(id)->state, JobState::Draft);
        COMPARE(b.engine.job(id)->why, "");
        done(b.engine.start(id, b.now, b.actions));
        COMPARE(b.engine.job(id)->state, JobState::InProgress);
        b.sweep();
        COMPARE(b.piece().size(), deviceCount - 1);
    }
    void jobThatIsCanceledWhileItIsMadeEndsWithWhoIsInIt()
    {
        ManyBench b;
        const JobId id = b.plan();
        done(b.engine.start(id, b.now, b.actions));
        b.add(id, 10);
        done(b.engine.cancel(id, false, {}, b.now, b.actions));
        b.commit();
        QVERIFY(b.engine.beingMade().empty());
        b.add(id, 20); // nothing: it takes nobody any more
        b.sweep();
        COMPARE(b.engine.job(id)->state, JobState::Canceled);
        COMPARE(b.count(id, S::Canceled), 10U);
        COMPARE(b.engine.job(id)->total(), 10U);
    }
    void startTimeThatComesWhileItIsMadeIsKept()
    {
        ManyBench b;
        const JobId id = b.plan({{"schedule", {{"startTime", "2027-01-15T08:01:00Z"}}}});
        done(b.engine.start(id, b.now, b.actions));
        b.now += 2min;
        b.piece();
        COMPARE(b.engine.job(id)->state, JobState::Scheduled);
        b.add(id, deviceCount);
        COMPARE(b.engine.job(id)->state, JobState::InProgress);
    }
    void approvalWhileItIsMadeStartsItWhenItIsWhole()
    {
        ManyBench b;
        const JobId id = b.plan({{"approval", {{"required", true}}}});
        done(b.engine.start(id, b.now, b.actions));
        COMPARE(b.engine.job(id)->state, JobState::WaitingForApproval);
        done(b.engine.approve(id, "op.other", b.now, b.actions));
        COMPARE(b.engine.job(id)->state, JobState::Scheduled);
        b.add(id, deviceCount);
        COMPARE(b.engine.job(id)->state, JobState::InProgress);
    }
    void continuousJobWaitsForWhatChangedMeanwhile()
    {
        ManyBench b;
        JobRecord record = jobRecord(crypto::newJobId(b.now), {{"targetSelection", "CONTINUOUS"}}, b.now);
        record.planned = {deviceCount};
        record.since = 5;
        const JobId id = record.id;
        done(b.engine.plan(std::move(record), b.now, b.actions));
        done(b.engine.start(id, b.now, b.actions));
        QVERIFY(b.engine.openForDevices().empty());
        b.add(id, deviceCount);
        COMPARE(b.engine.openForDevices(), std::vector<JobId>{id});
        COMPARE(b.engine.job(id)->state, JobState::Scheduled);
        b.restart();
        COMPARE(b.engine.job(id)->since, 5U);
        b.engine.onMember(id, target(0), false, b.now, b.actions);
        b.engine.lookedAgain(id, b.now, b.actions);
        b.commit();
        b.sweep();
        COMPARE(b.piece().size(), deviceCount - 2); // one left, one has it
    }
    void beginGoesOnAfterARestart()
    {
        ManyBench b;
        const JobId id = b.plan();
        b.add(id, deviceCount);
        done(b.engine.start(id, b.now, b.actions));
        b.commit();
        b.piece();
        QVERIFY(b.engine.isSweeping());
        b.restart();
        QVERIFY(b.engine.isSweeping());
        COMPARE(b.piece().size(), 0U);
        b.sweep();
        COMPARE(b.piece().size(), deviceCount - 1);
    }
    void cancelGoesOnAfterARestart_data()
    {
        QTest::addColumn<bool>("force");
        QTest::newRow("cancel") << false;
        QTest::newRow("force") << true;
    }
    void cancelGoesOnAfterARestart()
    {
        QFETCH(bool, force);
        ManyBench b;
        const JobId id = b.begun();
        for (const auto& sent : b.piece(5))
            b.outcome(sent);
        b.commit();
        done(b.engine.cancel(id, force, "enough", b.now, b.actions, "op.test"));
        COMPARE(b.piece().size(), 0U);
        QVERIFY(b.count(id, S::Canceled) <= atOnce + 1);
        COMPARE(b.engine.job(id)->ending, Ending::Canceling);
        b.restart();
        QVERIFY(b.sweep(1000) > 2);
        COMPARE(b.engine.job(id)->state, JobState::Canceled);
        COMPARE(b.engine.job(id)->why, "enough");
        COMPARE(b.count(id, S::Canceled), deviceCount - 1);
        QVERIFY(b.desired.empty());
    }
    void rejectionGoesOnAfterARestart()
    {
        ManyBench b;
        const JobId id = b.plan({{"approval", {{"required", true}}}});
        b.add(id, deviceCount);
        done(b.engine.start(id, b.now, b.actions));
        done(b.engine.reject(id, "op.other", "no", b.now, b.actions));
        b.commit();
        COMPARE(b.engine.job(id)->state, JobState::Rejected);
        b.piece();
        QVERIFY(!b.engine.dropExecutions(id));
        COMPARE(b.record(id, target(1).id.str()).state, S::Canceled);
        b.restart();
        b.sweep();
        COMPARE(b.count(id, S::Canceled), deviceCount);
        QVERIFY(b.engine.job(id)->isOver());
    }
    void whoFailedIsTriedAgainInPiecesAndOnce()
    {
        ManyBench b;
        const JobId id =
            b.begun({{"rollout", {{"waves", {{{"percentage", 100}, {"successThreshold", 100}}}}}}});
        for (const auto& sent : b.piece()) {
            b.outcome(sent);
            b.engine.onAck(sent.device, sent.attempt.str(), ReportStatus::Failure, b.now, b.actions);
        }
        b.commit();
        COMPARE(b.engine.job(id)->state, JobState::Paused); // all have ended, and too few succeeded
        const auto retried = b.engine.retryFailed(id, b.now, b.actions);
        COMPARE(*retried, deviceCount - 1);
        b.commit();
        b.piece();
        done(b.engine.resume(id, b.now, b.actions));
        b.commit();
        b.now += 1min;
        // One of those that were tried again fails once more, and stays so.
        const auto sent = b.piece(1);
        COMPARE(sent.size(), 1U);
        b.outcome(sent.front());
        b.engine.onAck(sent.front().device, sent.front().attempt.str(), ReportStatus::Failure, b.now,
                       b.actions);
        b.commit();
        b.restart();
        b.sweep();
        COMPARE(b.count(id, S::Failed), 1U);
        COMPARE(b.count(id, S::Queued), deviceCount - 2);
    }
    void pauseWhileItBeginsFreesItsDevices()
    {
        ManyBench b;
        const JobId id = b.plan();
        b.add(id, deviceCount);
        done(b.engine.start(id, b.now, b.actions));
        b.piece();
        done(b.engine.pause(id, {}, b.now, b.actions));
        b.commit();
        b.sweep();
        const JobId other = b.plan();
        b.add(other, deviceCount);
        done(b.engine.start(other, b.now, b.actions));
        b.sweep();
        COMPARE(b.piece().size(), deviceCount - 1);
        COMPARE(b.engine.job(id)->why, "PAUSED_BY_OPERATOR");
        COMPARE(b.count(id, S::AlreadyInstalled), 1U);
    }
    void executionsAreFreedInPieces()
    {
        ManyBench b;
        const JobId id = b.begun();
        done(b.engine.cancel(id, true, {}, b.now, b.actions));
        b.commit();
        b.sweep();
        QVERIFY(b.engine.dropExecutions(id, deviceCount - 1));
        QVERIFY(!b.engine.dropExecutions(id, 1));
        QVERIFY(!b.engine.execution(id, target(1).id));
        COMPARE(b.engine.job(id)->counts.total(), deviceCount);
    }
};

QTEST_GUILESS_MAIN(TestEngineMany)
#include "tst_engine_many.moc"
