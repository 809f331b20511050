// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine_bench.h"
#include "rollout/text_pool.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using S = ExecutionState;

namespace {

JobId draftForRpi4(Bench& b, const std::vector<Target>& targets)
{
    const auto id = crypto::newJobId(b.now);
    auto record = jobRecord(id, nlohmann::json::object(), b.now);
    record.package.hardwareModels = {"rpi4"};
    done(b.engine.create(record, targets, b.now, b.actions));
    b.commit();
    return id;
}

/// Runs 2.0.0 of `name`, and reports that by itself.
Target runs(const std::string& id, const std::string& name)
{
    return {deviceId(id), "2.0.0", "", true, name};
}

} // namespace

/// What the engine learns of devices between a job's making and its end.
class TestEngineDevices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expectedDevicesStayAsTheyAre()
    {
        Bench b;
        b.engine.expect({});
        b.engine.expect(std::vector{deviceId("a")});
        const auto job = b.start({runs("a", "other"), runs("b", "other")});
        b.outcome(b.tick().at(0));
        b.engine.expect(std::vector{deviceId("b"), deviceId("unknown"), deviceId("a"), deviceId("a")});
        b.commit();
        COMPARE(b.record(job, "a").state, S::Notified);
        b.engine.onAck(deviceId("a"), job.str(), ReportStatus::Running, b.now, b.actions);
        COMPARE(b.record(job, "a").state, S::InProgress);
        COMPARE(b.engine.execution(job, deviceId("b"))->state, S::Queued);
        QVERIFY(!b.engine.execution(job, deviceId("unknown")));
    }
    void historyOfUnknownAcksIsBoundedAndGoesOnAfterAMinute()
    {
        Bench b;
        const std::string nobodys = crypto::newJobId(b.now).str();
        const auto ack = [&](int device) {
            b.engine.onAck(deviceId("d" + std::to_string(device)), nobodys, ReportStatus::Success, b.now,
                           b.actions);
            return std::exchange(b.actions.history, {}).size();
        };
        std::size_t told = 0;
        for (int device = 0; device < 10'500; ++device) {
            b.now += 1ms;
            told += ack(device);
        }
        COMPARE(told, 10'000U);
        b.now += 30s;
        COMPARE(ack(10'200), 0U);
        b.now += 30s;
        COMPARE(ack(10'200), 1U);
        COMPARE(ack(10'200), 0U);
        COMPARE(b.engine.statistics().unknownAcks, 10'503U);
    }
    void modelThatBecomesKnownToADraftIsWhatCounts()
    {
        Bench b;
        const auto job = draftForRpi4(b, {{deviceId("a"), "", "", false},
                                          {deviceId("b"), "", "rpi4", false},
                                          {deviceId("c"), "", "", false}});
        b.engine.onModel(deviceId("a"), "rpi4", b.now, b.actions);
        b.engine.onModel(deviceId("b"), "rpi5", b.now, b.actions);
        b.engine.onModel(deviceId("unknown"), "rpi5", b.now, b.actions);
        done(b.engine.start(job, b.now, b.actions));
        COMPARE(b.tick().size(), 1U);
        COMPARE(b.record(job, "a").state, S::Queued);
        COMPARE(b.record(job, "b").state, S::Incompatible);
        COMPARE(b.record(job, "c").state, S::Incompatible);
    }
    void modelThatBecameKnownSurvivesARestart()
    {
        Bench b;
        const auto job = draftForRpi4(b, {{deviceId("a"), "", "", false}});
        b.engine.onModel(deviceId("a"), "rpi4", b.now, b.actions);
        b.commit();
        b.restart();
        done(b.engine.start(job, b.now, b.actions));
        COMPARE(b.tick().size(), 1U);
    }
    void modelThatWasKnownAlreadyIsNotStoredAgain()
    {
        Bench b;
        draftForRpi4(b, {{deviceId("a"), "", "rpi4", false}});
        b.engine.onModel(deviceId("a"), "rpi4", b.now, b.actions);
        QVERIFY(b.actions.empty());
    }
    void sameVersionOfAnotherPackageIsNotInstalled()
    {
        Bench b;
        const auto job = b.start({runs("a", "other"), runs("b", "app"), runs("c", "")});
        COMPARE(b.tick().at(0).device.str(), std::string("a"));
        COMPARE(b.record(job, "a").state, S::Queued);
        COMPARE(b.record(job, "b").state, S::AlreadyInstalled);
        COMPARE(b.record(job, "c").state, S::AlreadyInstalled);
    }
    void nameIsKnownAfterARestart()
    {
        Bench b;
        const auto job = crypto::newJobId(b.now);
        done(b.engine.create(jobRecord(job, nlohmann::json::object(), b.now),
                             {runs("a", "other"), runs("b", "")}, b.now, b.actions));
        b.engine.onSoftwareName(deviceId("b"), "another", b.now, b.actions);
        b.commit();
        b.restart();
        done(b.engine.start(job, b.now, b.actions));
        COMPARE(b.tick().size(), 2U);
    }
    void nameThatNobodyHoldsAnyMoreIsForgotten()
    {
        TextPool pool;
        const auto kept = pool.keep("app");
        PooledText last;
        for (int i = 0; i < 10'000; ++i)
            last = pool.keep("name " + std::to_string(i));
        QVERIFY(pool.size() < 100);
        COMPARE(pool.keep("app"), kept);
    }
    void successIsHeldUntilNameAndVersionAreTheJobs()
    {
        Bench b;
        const auto job = b.start({runs("a", "other"), runs("b", "other")});
        for (const auto& sent : b.tick())
            b.outcome(sent);
        for (const auto* id : {"a", "b"}) {
            b.engine.onReport(deviceId(id), {}, "2.0.0", b.now, b.actions);
            COMPARE(b.record(job, id).state, S::Notified);
            b.engine.onAck(deviceId(id), job.str(), ReportStatus::Success, b.now, b.actions);
            COMPARE(b.record(job, id).phase, Phase::Confirming);
        }
        b.engine.onSoftwareName(deviceId("a"), "app", b.now, b.actions);
        b.engine.onReport(deviceId("a"), {}, "2.0.0", b.now, b.actions);
        COMPARE(b.record(job, "a").proof, Proof::VersionReport);
        b.engine.onReport(deviceId("b"), {}, "2.0.0", b.now, b.actions);
        COMPARE(b.record(job, "b").reason, Reason::VersionMismatch);
    }
    void takenSoftwareIsWhatTheDeviceRunsFromThenOn()
    {
        Bench b;
        const auto first = b.start({{deviceId("a"), "1.0.0", "", false, "other"}});
        b.now += 1s;
        const auto waiting = b.start({{deviceId("a"), "1.0.0", "", false, "other"}});
        b.now += 1s;
        const auto another =
            b.start({{deviceId("a"), "1.0.0", "", false, "other"}}, {{"package", {{"name", "other"}}}});
        b.outcome(b.tick().at(0));
        b.engine.onAck(deviceId("a"), first.str(), ReportStatus::Success, b.now, b.actions);
        b.commit();
        COMPARE(b.record(first, "a").proof, Proof::Acknowledgement);
        b.restart();
        const auto sent = b.tick(1s);
        COMPARE(b.record(waiting, "a").state, S::AlreadyInstalled);
        COMPARE(sent.size(), 1U);
        COMPARE(sent[0].attempt.job, another);
    }
};

QTEST_GUILESS_MAIN(TestEngineDevices)
#include "tst_engine_devices.moc"
