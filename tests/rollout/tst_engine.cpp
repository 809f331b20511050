// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using O = broker::PublishOutcome;
using S = ExecutionState;

namespace {
Target seed(const std::string& id)
{
    return {deviceId(id), "", "", false};
}
Target reporting(const std::string& id)
{
    return {deviceId(id), "1.0.0", "rpi4", true};
}
} // namespace

class TestEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ackFromDeviceThatReportsNoVersionIsProof()
    {
        Bench b;
        const auto job = b.start({seed("a")});
        b.outcome(b.tick().at(0));
        COMPARE(b.record(job, "a").state, S::Notified);
        b.engine.onAck(deviceId("a"), job.str(), ReportStatus::Success, b.now, b.actions);
        COMPARE(b.actions.takeSoftware.size(), 1U);
        COMPARE(b.record(job, "a").state, S::Succeeded);
        COMPARE(b.record(job, "a").proof, Proof::Acknowledgement);
        COMPARE(b.engine.job(job)->state, JobState::Completed);
    }
    void successIsHeldUntilTheVersionIsReported()
    {
        Bench b;
        const auto job = b.start({reporting("a"), reporting("b"), reporting("c")});
        for (const auto& sent : b.tick())
            b.outcome(sent);
        for (const auto* id : {"a", "b", "c"}) {
            b.engine.onAck(deviceId(id), job.str(), ReportStatus::Success, b.now, b.actions);
            COMPARE(b.record(job, id).phase, Phase::Confirming);
        }
        b.engine.onReport(deviceId("a"), {}, "2.0.0", b.now, b.actions);
        b.engine.onReport(deviceId("b"), {}, "1.0.1", b.now, b.actions);
        b.commit();
        b.tick(10min - 1ms);
        COMPARE(b.record(job, "c").state, S::InProgress);
        b.tick(1ms);
        COMPARE(b.record(job, "a").proof, Proof::VersionReport);
        COMPARE(b.record(job, "b").reason, Reason::VersionMismatch);
        COMPARE(b.record(job, "c").reason, Reason::Unconfirmed);
        QVERIFY(!b.desired.contains("b") && !b.desired.contains("c") && b.desired.contains("a"));
    }
    void commandThatReachedNobodyStaysQueuedUntilTheDeviceIsSeen()
    {
        Bench b;
        const auto job = b.start({seed("a")}, {{"reissue", {{"times", 0}}}});
        b.outcome(b.tick().at(0), O::NoSubscribers);
        COMPARE(b.record(job, "a").state, S::Queued);
        QVERIFY(b.tick(24h).empty());
        b.restart();
        QVERIFY(b.tick(1s).empty());
        b.engine.onSeen(deviceId("a"), b.now, b.actions);
        b.outcome(b.tick().at(0));
        COMPARE(b.record(job, "a").state, S::Notified);
    }
    void commandThatReachedNobodyIsTriedAgainForDevicesThatOnlyListen()
    {
        Bench b;
        const auto job = b.start({seed("a")});
        b.outcome(b.tick().at(0), O::NoSubscribers);
        // More often than an unanswered command is repeated: nobody has heard it yet.
        for (int i = 0; i < 20; ++i) {
            QVERIFY(b.tick(5min - 1ms).empty());
            b.outcome(b.tick(1ms).at(0), O::NoSubscribers);
            COMPARE(b.record(job, "a").state, S::Queued);
        }
        b.restart();
        b.outcome(b.tick(5min).at(0));
        COMPARE(b.record(job, "a").state, S::Notified);
    }
    void unansweredCommandIsReissuedFiveTimesUnderItsId()
    {
        Bench b;
        const auto job = b.start({seed("a")});
        b.outcome(b.tick().at(0));
        for (const auto wait : {5min, 10min, 20min, 40min, 80min}) {
            QVERIFY(b.tick(wait - 1ms).empty());
            const auto sent = b.tick(1ms);
            COMPARE(sent.size(), 1U);
            QVERIFY(sent[0].reissue);
            COMPARE(sent[0].attempt.str(), job.str());
            b.outcome(sent[0]);
        }
        QVERIFY(b.tick(std::chrono::days(30)).empty());
    }
    void failedAttemptIsTriedAgainAndItsLateAckChangesNothing()
    {
        Bench b;
        const auto job =
            b.start({seed("a")}, {{"retry", {{{"failureType", "FAILED"}, {"numberOfRetries", 1}}}}});
        b.outcome(b.tick().at(0));
        b.engine.onAck(deviceId("a"), job.str(), ReportStatus::Failure, b.now, b.actions);
        b.commit();
        QVERIFY(b.desired.empty());
        const auto second = b.tick(1s).at(0);
        COMPARE(second.attempt.str(), job.str() + "-2");
        b.engine.onAck(deviceId("a"), job.str(), ReportStatus::Success, b.now, b.actions);
        COMPARE(b.actions.history.size(), 1U);
        COMPARE(b.record(job, "a").state, S::Queued);
        b.engine.onAck(deviceId("a"), second.attempt.str(), ReportStatus::Failure, b.now, b.actions);
        COMPARE(b.record(job, "a").state, S::Failed);
    }
    void failedOnesAreTriedAgainOnRequestWhileTheJobIsOpen()
    {
        Bench b;
        const auto job = b.start({seed("a"), seed("b"), seed("c")}, {{"timeout", {{"notified", "PT1M"}}}});
        for (const auto& sent : b.tick())
            b.outcome(sent);
        COMPARE(b.engine.retryFailed(job, b.now, b.actions).value(), 0U);
        b.engine.onAck(deviceId("a"), job.str(), ReportStatus::Failure, b.now, b.actions);
        b.engine.onAck(deviceId("b"), job.str(), ReportStatus::Running, b.now, b.actions);
        b.tick(61s);
        COMPARE(b.record(job, "c").state, S::TimedOut);
        COMPARE(b.engine.retryFailed(job, b.now, b.actions).value(), 2U);
        COMPARE(b.actions.decisions.back().action, std::string("executions.retry"));
        COMPARE(b.record(job, "a").state, S::Queued);
        COMPARE(b.record(job, "b").attempt, 1);
        b.commit();
        b.restart();
        const auto again = b.tick(1s);
        COMPARE(again.size(), 2U);
        COMPARE(again.front().attempt.str(), job.str() + "-2");
        for (const auto& sent : again) {
            b.outcome(sent);
            b.engine.onAck(sent.device, sent.attempt.str(), ReportStatus::Success, b.now, b.actions);
        }
        COMPARE(b.engine.job(job)->state, JobState::InProgress);
        b.engine.onAck(deviceId("b"), job.str(), ReportStatus::Success, b.now, b.actions);
        COMPARE(b.engine.job(job)->state, JobState::Completed);
        COMPARE(b.engine.job(job)->counts[S::Succeeded], 3U);
        COMPARE(b.engine.statistics().unhandledTransitions, 0U);
    }
    void retriedOneWaitsForTheJobThatTookItsPlace()
    {
        Bench b;
        const auto job = b.start({seed("a"), seed("b")});
        for (const auto& sent : b.tick())
            b.outcome(sent);
        b.engine.onAck(deviceId("a"), job.str(), ReportStatus::Failure, b.now, b.actions);
        const auto other = b.start({seed("a")}, {{"package", {{"version", "3.0.0"}}}});
        b.outcome(b.tick(1s).at(0));
        COMPARE(b.engine.retryFailed(job, b.now, b.actions).value(), 1U);
        COMPARE(b.record(job, "a").reason, Reason::BlockedByJob);
        b.engine.onAck(deviceId("a"), other.str(), ReportStatus::Failure, b.now, b.actions);
        COMPARE(b.tick(1s).at(0).attempt.str(), job.str() + "-2");
    }
    void jobThatIsOverOrBeingCanceledRetriesNothing()
    {
        Bench b;
        const auto job = b.start({seed("a"), seed("b")});
        for (const auto& sent : b.tick())
            b.outcome(sent);
        b.engine.onAck(deviceId("a"), job.str(), ReportStatus::Failure, b.now, b.actions);
        b.engine.onAck(deviceId("b"), job.str(), ReportStatus::Running, b.now, b.actions);
        done(b.engine.cancel(job, false, {}, b.now, b.actions));
        COMPARE(b.engine.retryFailed(job, b.now, b.actions).error().code, ErrorCode::Conflict);
        done(b.engine.cancel(job, true, {}, b.now, b.actions));
        const auto over = b.engine.retryFailed(job, b.now, b.actions);
        COMPARE(over.error().code, ErrorCode::Conflict);
        QVERIFY(over.error().message.find("target list") != std::string::npos);
        COMPARE(b.engine.retryFailed(crypto::newJobId(b.now), b.now, b.actions).error().code,
                ErrorCode::NotFound);
        COMPARE(b.engine.statistics().unhandledTransitions, 0U);
    }
    void prospectIsWhatStartThenDoes()
    {
        Bench b;
        const auto other = b.start({seed("told"), seed("late")}, {{"package", {{"version", "1.5.0"}}}});
        b.engine.tick(b.now, b.actions, 1); // one of them is told, the other may be overtaken
        b.commit();
        const std::vector<Target> targets{{deviceId("fresh"), "1.0.0", "m"},
                                          {deviceId("has"), "2.0.0", "m"},
                                          {deviceId("foreign"), "2.0.0", "m", true, "other"},
                                          {deviceId("wrong"), "2.0.0", "x"},
                                          {deviceId("told"), "2.0.0", "m"},
                                          {deviceId("late"), "1.0.0", "m"}};
        for (const int priority : {5, 9}) {
            auto record = jobRecord(crypto::newJobId(b.now), {{"priority", priority}}, b.now + 1ms);
            record.package.hardwareModels = {"m"};
            std::map<std::string, Prospect> expected;
            for (const auto& target : targets)
                expected[target.id.str()] = b.engine.prospect(record, target);
            COMPARE(expected["fresh"], Prospect::Update);
            COMPARE(expected["has"], Prospect::AlreadyInstalled);
            COMPARE(expected["foreign"], Prospect::Update);
            COMPARE(expected["wrong"], Prospect::Incompatible);
            COMPARE(expected["told"], Prospect::BlockedByJob);
            COMPARE(expected["late"], priority == 9 ? Prospect::Update : Prospect::BlockedByJob);
            const JobId id = record.id;
            done(b.engine.create(std::move(record), targets, b.now, b.actions));
            done(b.engine.start(id, b.now, b.actions));
            for (const auto& [device, prospect] : expected) {
                const auto e = b.record(id, device);
                COMPARE(e.state == S::AlreadyInstalled, prospect == Prospect::AlreadyInstalled);
                COMPARE(e.state == S::Incompatible, prospect == Prospect::Incompatible);
                COMPARE(e.reason == Reason::BlockedByJob, prospect == Prospect::BlockedByJob);
            }
            done(b.engine.cancel(id, true, {}, b.now, b.actions));
        }
        QVERIFY(b.engine.job(other) != nullptr);
    }
    void newerJobWaitsAndThenProceedsByItself()
    {
        Bench b;
        const auto first = b.start({seed("a")});
        b.outcome(b.tick().at(0));
        const auto second = b.start({seed("a")}, {{"package", {{"version", "3.0.0"}}}, {"priority", 9}});
        QVERIFY(b.tick(1s).empty());
        COMPARE(b.record(second, "a").reason, Reason::BlockedByJob);
        b.engine.onAck(deviceId("a"), first.str(), ReportStatus::Success, b.now, b.actions);
        COMPARE(b.tick().at(0).attempt.str(), second.str());
    }
    void cancelLetsRunningOnesFinishUnlessForced()
    {
        Bench b;
        const auto job = b.start({seed("a"), seed("b")});
        for (const auto& sent : b.tick())
            b.outcome(sent);
        b.engine.onAck(deviceId("a"), job.str(), ReportStatus::Running, b.now, b.actions);
        done(b.engine.cancel(job, false, "", b.now, b.actions));
        COMPARE(b.record(job, "a").state, S::InProgress);
        COMPARE(b.record(job, "b").state, S::Canceled);
        done(b.engine.cancel(job, true, "", b.now, b.actions));
        b.commit();
        COMPARE(b.engine.job(job)->state, JobState::Canceled);
        QVERIFY(b.desired.empty());
    }
    void installedAndIncompatibleDevicesAreNotTold()
    {
        Bench b;
        const auto id = crypto::newJobId(b.now);
        auto record = jobRecord(id, nlohmann::json::object(), b.now);
        record.package.hardwareModels = {"rpi4"};
        auto installed = reporting("a");
        installed.reportedVersion = "2.0.0";
        done(b.engine.create(record, {installed, seed("b")}, b.now, b.actions));
        done(b.engine.start(id, b.now, b.actions));
        COMPARE(b.record(id, "a").state, S::AlreadyInstalled);
        COMPARE(b.record(id, "b").state, S::Incompatible);
        COMPARE(b.engine.job(id)->state, JobState::Completed);
    }
    void intendedCommandIsSentAgainAfterRestart()
    {
        Bench b;
        const auto job = b.start({seed("a")});
        COMPARE(b.tick().size(), 1U);
        b.restart();
        const auto again = b.tick(1min);
        COMPARE(again.size(), 1U);
        COMPARE(again[0].attempt.str(), job.str());
    }
    void timedOutAndRejectedEnd()
    {
        Bench b;
        const auto job = b.start({seed("a"), seed("b"), seed("c")},
                                 {{"timeout", {{"notified", "PT2M"}, {"step", "PT5M"}}}});
        for (const auto& sent : b.tick())
            b.outcome(sent);
        b.engine.onAck(deviceId("b"), job.str(), ReportStatus::Running, b.now, b.actions);
        b.engine.onReport(deviceId("c"), UpdateReport{job.str(), ReportStatus::Rejected, {}, {}, "no room"},
                          {}, b.now, b.actions);
        b.tick(2min);
        COMPARE(b.record(job, "a").reason, Reason::NotifiedTimeout);
        b.engine.onAck(deviceId("b"), job.str(), ReportStatus::Running, b.now, b.actions);
        b.tick(5min - 1ms);
        COMPARE(b.record(job, "b").state, S::InProgress);
        b.tick(1ms);
        COMPARE(b.record(job, "b").reason, Reason::StepTimeout);
        COMPARE(b.record(job, "c").state, S::Rejected);
        COMPARE(b.record(job, "c").reasonText(), std::string("no room"));
    }
    void frozenTellsNobodyAndThawGoesOn()
    {
        Bench b;
        b.start({seed("a"), seed("b")}, {{"rollout", {{"maximumPerMinute", 1}}}});
        b.outcome(b.tick().at(0));
        b.engine.freeze(b.now, b.actions);
        b.commit();
        b.restart();
        QVERIFY(b.tick(1h).empty());
        b.engine.thaw(b.now, b.actions);
        COMPARE(b.tick().size(), 1U);
        COMPARE(b.tick(1min).size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
