// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine_bench.h"

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

} // namespace

/// What the engine learns of devices between a job's making and its end.
class TestEngineDevices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestEngineDevices)
#include "tst_engine_devices.moc"
