// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/engine_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using O = broker::PublishOutcome;
using S = ExecutionState;

namespace {

/// Told once, and gone when the command was repeated.
void missReissue(Bench& b, const JobId& job)
{
    b.outcome(b.tick().at(0));
    b.outcome(b.tick(5min).at(0), O::NoSubscribers);
    COMPARE(b.record(job, "a").state, S::Notified);
    COMPARE(b.record(job, "a").reason, Reason::NotConnected);
}

} // namespace

class TestEngineReissue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deviceThatIsAwayDuringFreezeIsToldAfterThaw()
    {
        Bench b;
        const auto job = b.start({{deviceId("a"), "", "", false}});
        missReissue(b, job);
        b.engine.freeze(b.now, b.actions);
        QVERIFY(b.tick(1h).empty());
        b.engine.thaw(b.now, b.actions);
        const auto sent = b.tick();
        COMPARE(sent.size(), 1U);
        QVERIFY(sent[0].reissue);
        b.outcome(sent[0]);
        COMPARE(b.record(job, "a").reason, Reason::None);
    }
    void deviceThatIsAwayDuringFreezeAndRestartIsToldAfterThaw()
    {
        Bench b;
        const auto job = b.start({{deviceId("a"), "", "", false}});
        missReissue(b, job);
        b.engine.freeze(b.now, b.actions);
        QVERIFY(b.tick(1h).empty());
        b.restart();
        QVERIFY(b.tick(1h).empty());
        b.engine.thaw(b.now, b.actions);
        COMPARE(b.tick().size(), 1U);
    }
    void deviceThatIsSeenDuringFreezeIsToldAfterThaw()
    {
        Bench b;
        const auto job = b.start({{deviceId("a"), "", "", false}});
        missReissue(b, job);
        b.engine.freeze(b.now, b.actions);
        b.engine.onSeen(deviceId("a"), b.now, b.actions);
        QVERIFY(b.tick(1min).empty());
        b.engine.thaw(b.now, b.actions);
        COMPARE(b.tick().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestEngineReissue)
#include "tst_engine_reissue.moc"
