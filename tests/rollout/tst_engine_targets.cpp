// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/wave_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using nlohmann::json;
using S = ExecutionState;

namespace {

json continuous(const json& changes = json::object())
{
    json made{{"targetSelection", "CONTINUOUS"}};
    made.merge_patch(changes);
    return made;
}

/// The first devices of a job that stays open, and others that come and go.
struct OpenBench : WaveBench
{
    explicit OpenBench(int devices, const json& changes = json::object())
        : WaveBench(devices, continuous(changes))
    {
    }
    void member(const char* device, bool is, const char* version = "")
    {
        engine.onMember(
            job,
            {.id = deviceId(device), .reportedVersion = version, .hardwareModel = "m", .softwareName = {}},
            is, now, actions);
        commit();
    }
    [[nodiscard]] S stateOf(const char* device) const { return Bench::record(job, device).state; }
};

} // namespace

class TestEngineTargets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deviceThatJoinsIsToldAndTheJobNeverEndsByItself()
    {
        OpenBench b(2);
        b.succeed(2);
        COMPARE(b.record().state, JobState::InProgress);
        b.member("late", true);
        b.member("late", true);
        COMPARE(b.record().counts.total(), 3U);
        b.restart();
        COMPARE(b.deliver(1s), 1);
        b.succeed(1);
        COMPARE(b.record().state, JobState::InProgress);
        b.member("has", true, "2.0.0");
        COMPARE(b.stateOf("has"), S::AlreadyInstalled);
        done(b.engine.cancel(b.job, false, {}, b.now, b.actions));
        COMPARE(b.record().state, JobState::Canceled);
        b.member("later", true);
        COMPARE(b.record().counts.total(), 4U);
    }
    void jobMayBeginWithNobody()
    {
        OpenBench b(0, waves({{{"percentage", 10}, {"successThreshold", 90}}, json::object()}));
        COMPARE(b.record().state, JobState::InProgress);
        COMPARE(b.record().wave, 1U);
        b.member("first", true);
        COMPARE(b.deliver(), 1);
        b.restart();
        COMPARE(b.record().state, JobState::InProgress);
        Bench other;
        COMPARE(other.engine
                    .create(jobRecord(crypto::newJobId(other.now), json::object(), other.now), {}, other.now,
                            other.actions)
                    .error()
                    .code,
                ErrorCode::InvalidArgument);
    }
    void draftStaysADraftAndTakesDevices()
    {
        Bench b;
        const auto job = crypto::newJobId(b.now);
        done(b.engine.create(jobRecord(job, continuous(), b.now), {}, b.now, b.actions));
        b.commit();
        COMPARE(b.engine.job(job)->state, JobState::Draft);
        b.engine.onMember(job, seeds(1)[0], true, b.now, b.actions);
        b.commit();
        b.restart();
        COMPARE(b.engine.job(job)->state, JobState::Draft);
        QVERIFY(b.tick().empty());
        done(b.engine.start(job, b.now, b.actions));
        COMPARE(b.tick().size(), 1U);
    }
    void whoJoinsWaitsForTheLastWave()
    {
        OpenBench b(4, waves({{{"count", 2}, {"successThreshold", 100}}, json::object()}));
        b.member("late", true);
        COMPARE(b.told.size(), 2U);
        COMPARE(b.deliver(1min), 0);
        b.succeed(2);
        COMPARE(b.told.size(), 3U);
        COMPARE(b.record().waves[1].devices, 3U);
    }
    void whoJoinIsToldAtTheRate()
    {
        OpenBench b(1, {{"rollout", {{"maximumPerMinute", 1}}}});
        for (const char* device : {"a", "b", "c"})
            b.member(device, true);
        COMPARE(b.deliver(59s), 0);
        COMPARE(b.deliver(1s), 1);
        COMPARE(b.deliver(59s), 0);
    }
    void whoLeavesBeforeItBeganIsRemoved()
    {
        OpenBench b(3, {{"rollout", {{"maximumConcurrent", 2}}}});
        const std::string told = b.told[0].str();
        const std::string running = b.told[1].str();
        b.engine.onReport(b.told[1],
                          UpdateReport{b.job.str(), ReportStatus::Running, Phase::Downloading, 5, {}}, {},
                          b.now, b.actions);
        b.commit();
        QVERIFY(b.desired.contains(told));
        for (const char* device : {"d100", "d101", "d102", "never"})
            b.member(device, false);
        COMPARE(b.record().counts[S::Removed], 2U);
        COMPARE(b.record().counts[S::InProgress], 1U);
        COMPARE(b.stateOf(running.c_str()), S::InProgress);
        QVERIFY(!b.desired.contains(told));
        COMPARE(b.Bench::record(b.job, told).reason, Reason::LeftTargets);
    }
    void whoComesBackGetsANewAttemptAndNewRetries()
    {
        OpenBench b(1, {{"retry", {{{"failureType", "FAILED"}, {"numberOfRetries", 1}}}}});
        b.fail(1);
        b.member("d100", false);
        COMPARE(b.stateOf("d100"), S::Removed);
        b.restart();
        b.member("d100", true);
        b.told.clear();
        COMPARE(b.deliver(1s), 1);
        COMPARE(b.Bench::record(b.job, "d100").attempt, 3);
        b.fail(1);
        COMPARE(b.stateOf("d100"), S::Notified);
        b.fail(1);
        COMPARE(b.stateOf("d100"), S::Failed);
        // An end is final, whoever comes and goes.
        b.member("d100", false);
        b.member("d100", true);
        COMPARE(b.stateOf("d100"), S::Failed);
    }
    void whoLeftUntoldAndComesBackKnowsWhatItRan()
    {
        OpenBench b(0, {{"rollout", {{"maximumConcurrent", 1}}}});
        b.member("first", true, "1.0.0");
        b.deliver();
        b.member("late", true, "1.0.0");
        for (int i = 0; i < 300; ++i) {
            b.member("late", false, "1.0.0");
            b.member("late", true, "1.0.0");
        }
        COMPARE(b.stateOf("late"), S::Queued);
        COMPARE(b.Bench::record(b.job, "late").attempt, 1);
        b.succeed(1);
        COMPARE(b.told.size(), 1U);
        COMPARE(b.Bench::record(b.job, "late").previousVersion, std::string("1.0.0"));
    }
    void whoWasChangedWhileItWasAwayHasAnotherVersionToGoBackTo()
    {
        OpenBench b(0);
        b.member("same", true, "1.0.0");
        b.member("other", true, "1.0.0");
        b.deliver();
        b.member("same", false, "1.0.0");
        b.member("other", false, "1.0.0");
        b.engine.onDeviceDeleted(deviceId("other"), b.now, b.actions);
        b.commit();
        b.restart();
        b.member("same", true, "1.0.0");
        b.member("other", true, "1.7.0");
        COMPARE(b.deliver(1s), 2);
        COMPARE(b.Bench::record(b.job, "same").previousVersion, std::string("1.0.0"));
        COMPARE(b.Bench::record(b.job, "other").previousVersion, std::string("1.7.0"));
    }
    void whoJoinedBeforeACrashIsCountedInItsWave()
    {
        OpenBench b(2);
        b.member("late", true);
        COMPARE(b.record().waves[0].devices, 3U);
        b.restart();
        COMPARE(b.record().waves[0].devices, 3U);
    }
    void jobForItsFirstDevicesTakesNobodyElse()
    {
        WaveBench b(1, json::object());
        b.engine.onMember(b.job, {.id = deviceId("late"), .softwareName = {}}, true, b.now, b.actions);
        b.engine.onMember(b.job, seeds(1)[0], false, b.now, b.actions);
        b.commit();
        COMPARE(b.record().counts.total(), 1U);
        COMPARE(b.record().counts[S::Notified], 1U);
        QVERIFY(b.engine.openForDevices().empty());
    }
    void whatIsEndingTakesNobody()
    {
        OpenBench b(1, {{"schedule", {{"endTime", "2027-01-15T09:00:00Z"}}}});
        COMPARE(b.engine.openForDevices().size(), 1U);
        b.deliver(240h * 30);
        QVERIFY(b.engine.openForDevices().empty());
        b.member("late", true);
        COMPARE(b.record().counts.total(), 1U);
        b.succeed(1);
        COMPARE(b.record().state, JobState::Completed);
    }
    void aListOfDevicesCannotBeJoined()
    {
        json document{{"name", "n"},
                      {"package", {{"name", "a"}, {"version", "1.0.0"}}},
                      {"targetSelection", "CONTINUOUS"},
                      {"targets", {{"list", "x"}}}};
        COMPARE(parseJobDocument(document).error().field, std::string("targetSelection"));
        document["targets"] = {{"group", "lab"}};
        QVERIFY(parseJobDocument(document));
    }
};

QTEST_GUILESS_MAIN(TestEngineTargets)
#include "tst_engine_targets.moc"
