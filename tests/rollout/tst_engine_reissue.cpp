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

JobId startAtOneASecond(Bench& b, int devices, const nlohmann::json& changes = nlohmann::json::object())
{
    std::vector<Target> targets;
    for (int i = 0; i < devices; ++i)
        targets.push_back({deviceId("d" + std::to_string(i)), "", "", false});
    nlohmann::json all{{"rollout", {{"maximumPerMinute", 60}}}, {"reissue", {{"after", "PT5M"}}}};
    all.merge_patch(changes);
    return b.start(targets, all);
}

/// Lets time pass as a service does: from due to due. The times of the commands, those taken by somebody.
std::vector<TimePoint> pass(Bench& b, std::chrono::milliseconds time)
{
    std::vector<TimePoint> sent;
    const TimePoint end = b.now + time;
    int calls = 0;
    for (auto due = b.engine.nextDue(); due && *due <= end; due = b.engine.nextDue()) {
        if (++calls > 10'000)
            throw std::runtime_error("due again and again");
        b.now = std::max(b.now, *due);
        for (const auto& command : b.tick()) {
            sent.push_back(b.now);
            b.outcome(command);
        }
        b.commit();
    }
    b.now = end;
    return sent;
}

bool atMostOneASecond(const std::vector<TimePoint>& times)
{
    for (std::size_t i = 1; i < times.size(); ++i) {
        if (times[i] - times[i - 1] < 1s)
            return false;
    }
    return true;
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
    void reissuesAfterThawKeepTheRate()
    {
        Bench b;
        startAtOneASecond(b, 20);
        COMPARE(pass(b, 1min).size(), 20U);
        b.engine.freeze(b.now, b.actions);
        QVERIFY(pass(b, 1h).empty());
        b.engine.thaw(b.now, b.actions);
        const auto sent = pass(b, 1min);
        COMPARE(sent.size(), 20U);
        QVERIFY(atMostOneASecond(sent));
    }
    void reissuesAfterRestartKeepTheRate()
    {
        Bench b;
        startAtOneASecond(b, 20);
        COMPARE(pass(b, 1min).size(), 20U);
        b.now += 1h;
        b.restart();
        COMPARE(b.tick().size(), 1U);
        b.restart();
        // What was repeated before the restart counts too.
        QVERIFY(b.tick(999ms).empty());
        const auto sent = pass(b, 1min);
        COMPARE(sent.size(), 19U);
        QVERIFY(atMostOneASecond(sent));
    }
    void reissuesThatWaitHoldUpNoTimeout()
    {
        Bench b;
        const auto slow = startAtOneASecond(
            b, 3, {{"rollout", {{"maximumPerMinute", 1}}}, {"timeout", {{"notified", "PT15M"}}}});
        COMPARE(pass(b, 4min).size(), 3U);
        const auto other = b.start({{deviceId("a"), "", "", false}}, {{"timeout", {{"notified", "PT2M"}}}});
        b.outcome(b.tick().at(0));
        b.engine.freeze(b.now, b.actions);
        b.tick(12min);
        COMPARE(b.record(other, "a").state, S::TimedOut);
        COMPARE(b.record(slow, "d0").state, S::TimedOut);
        COMPARE(b.record(slow, "d2").state, S::Notified);
        b.engine.thaw(b.now, b.actions);
        COMPARE(b.tick().size(), 1U);
        b.tick(2min);
        COMPARE(b.record(slow, "d1").state, S::TimedOut);
        COMPARE(b.record(slow, "d2").state, S::TimedOut);
    }
    void reissuesAndNewDevicesTakeTurns()
    {
        Bench b;
        const auto job = startAtOneASecond(b, 400);
        COMPARE(pass(b, 5min).size(), 301U);
        std::size_t reissues = 0;
        for (int i = 0; i < 10; ++i) {
            for (const auto& sent : b.tick(1s)) {
                reissues += sent.reissue ? 1U : 0U;
                b.outcome(sent);
            }
        }
        COMPARE(reissues, 5U);
        QVERIFY(atMostOneASecond(pass(b, 10min)));
        COMPARE(b.record(job, "d399").state, S::Notified);
    }
    void reissueThatLostItsCauseWhileItWaitedIsNotSent()
    {
        Bench b;
        const auto job = startAtOneASecond(b, 3);
        pass(b, 1min);
        b.engine.freeze(b.now, b.actions);
        b.tick(1h);
        b.engine.onAck(deviceId("d0"), job.str(), ReportStatus::Running, b.now, b.actions);
        b.engine.onAck(deviceId("d1"), job.str(), ReportStatus::Success, b.now, b.actions);
        b.engine.thaw(b.now, b.actions);
        const auto sent = b.tick();
        COMPARE(sent.size(), 1U);
        COMPARE(sent[0].device.str(), std::string("d2"));
        QVERIFY(b.tick(4min).empty());
    }
};

QTEST_GUILESS_MAIN(TestEngineReissue)
#include "tst_engine_reissue.moc"
