// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/wave_bench.h"
#include "rollout/waves.h"

#include <QtTest>

#include <set>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using nlohmann::json;
using S = ExecutionState;

namespace {

/// What happens in a first wave of a number of devices, and where that leaves the job.
struct GateCase
{
    const char* name;
    int devices;
    json rule;
    int succeed, fail, refuse;
    const char* standing;
};

json rule(int count, double success)
{
    return {{"count", count}, {"successThreshold", success}};
}

json errors(int count, double success, double error, int minimum)
{
    json wave = rule(count, success);
    wave["errorThreshold"] = error;
    wave["minimumExecuted"] = minimum;
    return wave;
}

// Boundary values; where hawkBit (ThresholdRolloutGroupSuccessCondition, …ErrorCondition) decides otherwise,
// the name says so.
const std::vector<GateCase>& gateCases()
{
    static const std::vector<GateCase> cases{
        {"95 % of 20 is 19: 18 are too few", 20, rule(20, 95), 18, 0, 0, "IN_PROGRESS 1 "},
        {"95 % of 20 is 19", 20, rule(20, 95), 19, 0, 0, "IN_PROGRESS 2 "},
        {"50 % of 3 is 1.5: 1 is too few", 3, rule(3, 50), 1, 0, 0, "IN_PROGRESS 1 "},
        {"50 % of 3 is 1.5: 2 are enough", 3, rule(3, 50), 2, 0, 0, "IN_PROGRESS 2 "},
        {"33.33 % of 3 is 0.9999: 1 is enough", 3, rule(3, 33.33), 1, 0, 0, "IN_PROGRESS 2 "},
        {"33.34 % of 3 is 1.0002: 1 is too few", 3, rule(3, 33.34), 1, 0, 0, "IN_PROGRESS 1 "},
        {"100 % waits for the last", 4, rule(4, 100), 3, 0, 0, "IN_PROGRESS 1 "},
        {"all ended and the gate not reached: paused (hawkBit: the next group starts)", 4, rule(4, 100), 3, 1,
         0, "PAUSED 1 GATE_NOT_REACHED"},
        {"a refusal is no success", 4, rule(4, 100), 3, 0, 1, "PAUSED 1 GATE_NOT_REACHED"},
        {"the error gate waits for minimumExecuted", 10, errors(10, 90, 20, 5), 0, 4, 0, "IN_PROGRESS 1 "},
        {"and counts from then on", 10, errors(10, 90, 20, 5), 0, 5, 0, "PAUSED 1 ERROR_THRESHOLD"},
        {"below the error threshold", 10, errors(10, 90, 20, 5), 5, 1, 0, "IN_PROGRESS 1 "},
        {"at the error threshold, exactly (hawkBit: only above)", 10, errors(10, 90, 20, 5), 4, 1, 0,
         "PAUSED 1 ERROR_THRESHOLD"},
        {"refusals are errors", 10, errors(10, 90, 20, 5), 4, 0, 1, "PAUSED 1 ERROR_THRESHOLD"},
        {"of those executed, not of the wave (hawkBit: of the group)", 100, errors(100, 90, 50, 2), 1, 1, 0,
         "PAUSED 1 ERROR_THRESHOLD"},
    };
    return cases;
}

} // namespace

class TestEngineWaves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gatesDecideAtTheirBoundaries_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < gateCases().size(); ++i)
            QTest::newRow(gateCases()[i].name) << int(i);
    }
    void gatesDecideAtTheirBoundaries()
    {
        QFETCH(const int, index);
        const GateCase& c = gateCases()[std::size_t(index)];
        // Two devices are left for a second wave.
        WaveBench b(c.devices + 2, waves({c.rule, json::object()}));
        COMPARE(int(b.told.size()), c.devices);
        b.succeed(c.succeed);
        b.refuse(c.refuse);
        b.fail(c.fail);
        COMPARE(b.standing(), std::string(c.standing));
        // The same again from the store.
        b.restart();
        b.commit();
        COMPARE(b.standing(), std::string(c.standing));
    }

    void errorGateIsLookedAtFirst()
    {
        // The failure that reaches the one is the end that decides the other.
        WaveBench b(4, waves({errors(2, 60, 50, 2), json::object()}));
        b.succeed(1);
        b.fail(1);
        COMPARE(b.standing(), std::string("PAUSED 1 ERROR_THRESHOLD"));
    }
    void whoNeedsNothingIsNeitherSuccessNorFailure()
    {
        auto targets = seeds(6);
        for (int i = 0; i < 3; ++i)
            targets[std::size_t(i)].reportedVersion = "2.0.0";
        WaveBench b(targets, waves({rule(6, 100), json::object()}));
        COMPARE(int(b.told.size()), 3);
        COMPARE(b.record().counts[S::AlreadyInstalled], 3U);
        const auto gate = successGate(b.record().document.rollout.waves[0], b.record().waves[0].counts);
        COMPARE(gate.candidates, 3U);
        b.succeed(3);
        COMPARE(b.record().state, JobState::Completed);
    }
    void waveThatNobodyNeedsIsPassedAtOnce()
    {
        auto targets = seeds(4);
        for (auto& target : targets)
            target.reportedVersion = "2.0.0";
        WaveBench b(targets, waves({rule(2, 100), rule(1, 100), json::object()}));
        COMPARE(b.record().state, JobState::Completed);
    }
    void nextWaveIsToldWhileTheLastOfTheWaveStillRun()
    {
        WaveBench b(10, waves({rule(4, 50), json::object()}));
        b.succeed(2);
        COMPARE(b.standing(), std::string("IN_PROGRESS 2 "));
        COMPARE(int(b.told.size()), 2 + 6);
        b.succeed(8);
        COMPARE(b.record().state, JobState::Completed);
    }
    void pauseAfterSuccessWaitsForAnOperator()
    {
        json first = rule(2, 100);
        first["afterSuccess"] = "PAUSE";
        WaveBench b(5, waves({first, json::object()}));
        b.succeed(2);
        COMPARE(b.standing(), std::string("PAUSED 1 WAVE_SUCCEEDED"));
        COMPARE(b.deliver(24h), 0);
        b.restart();
        COMPARE(b.deliver(24h), 0);
        done(b.engine.resume(b.job, b.now, b.actions));
        COMPARE(b.standing(), std::string("IN_PROGRESS 2 "));
        COMPARE(b.deliver(), 3);
    }
    void resumeAfterErrorsContinuesTheSameWaveAndForgives()
    {
        WaveBench b(22, waves({errors(20, 50, 20, 5), json::object()}));
        b.succeed(4);
        b.fail(1);
        COMPARE(b.standing(), std::string("PAUSED 1 ERROR_THRESHOLD"));
        done(b.engine.resume(b.job, b.now, b.actions));
        b.commit();
        b.restart();
        COMPARE(b.standing(), std::string("IN_PROGRESS 1 "));
        // Four more failures are below the minimum of five that are counted anew.
        b.fail(4);
        COMPARE(b.standing(), std::string("IN_PROGRESS 1 "));
        b.fail(1);
        COMPARE(b.standing(), std::string("PAUSED 1 ERROR_THRESHOLD"));
        done(b.engine.resume(b.job, b.now, b.actions));
        b.succeed(6);
        COMPARE(b.standing(), std::string("IN_PROGRESS 2 "));
    }
    void waveThatEndedShortOfItsGateWantsRetryOrPromotion()
    {
        WaveBench b(4, waves({rule(2, 100), json::object()}));
        b.succeed(1);
        b.fail(1);
        COMPARE(b.standing(), std::string("PAUSED 1 GATE_NOT_REACHED"));
        COMPARE(b.engine.resume(b.job, b.now, b.actions).error().code, ErrorCode::Conflict);
        COMPARE(b.engine.retryFailed(b.job, b.now, b.actions).value(), 1U);
        COMPARE(b.deliver(), 0);
        done(b.engine.resume(b.job, b.now, b.actions));
        COMPARE(b.deliver(), 1);
        b.succeed(1);
        COMPARE(b.standing(), std::string("IN_PROGRESS 2 "));
        COMPARE(int(b.told.size()), 2);
    }
    void promotionOpensTheNextWaveWhateverTheGateSays()
    {
        WaveBench b(6, waves({rule(2, 100), rule(2, 100), json::object()}));
        done(b.engine.promote(b.job, b.now, b.actions));
        COMPARE(b.standing(), std::string("IN_PROGRESS 2 "));
        COMPARE(b.deliver(), 2);
        b.fail(4);
        COMPARE(b.standing(), std::string("PAUSED 2 GATE_NOT_REACHED"));
        done(b.engine.promote(b.job, b.now, b.actions));
        COMPARE(b.deliver(), 2);
        COMPARE(b.engine.promote(b.job, b.now, b.actions).error().code, ErrorCode::Conflict);
        b.succeed(2);
        COMPARE(b.record().state, JobState::Completed);
        QVERIFY(b.record().waves[0].promoted && b.record().waves[1].promoted &&
                !b.record().waves[2].promoted);
    }
    void lastWaveShortOfItsGateIsNotCompleted()
    {
        WaveBench b(3, waves({rule(1, 100), {{"successThreshold", 100}}}));
        b.succeed(1);
        b.succeed(1);
        b.fail(1);
        COMPARE(b.standing(), std::string("PAUSED 2 GATE_NOT_REACHED"));
        done(b.engine.promote(b.job, b.now, b.actions));
        b.commit();
        COMPARE(b.record().state, JobState::Completed);
    }
    void pausedJobTellsNobodyAndKeepsItsRetries()
    {
        WaveBench b(4, {{"rollout", {{"maximumPerMinute", 2}}},
                        {"retry", {{{"failureType", "ALL"}, {"numberOfRetries", 1}}}}});
        COMPARE(int(b.told.size()), 1);
        done(b.engine.pause(b.job, "lunch", b.now, b.actions));
        COMPARE(b.standing(), std::string("PAUSED 1 lunch"));
        b.fail(1);
        COMPARE(b.deliver(1h), 0);
        COMPARE(b.record().counts[S::Queued], 4U);
        done(b.engine.resume(b.job, b.now, b.actions));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(b.deliver(1min) >= 1 || b.record().state == JobState::Completed);
            b.succeed(int(b.told.size()));
        }
        COMPARE(b.record().state, JobState::Completed);
    }
    void waveThatWaitsLeavesItsDevicesToOtherJobs()
    {
        WaveBench b(4, waves({rule(2, 100), json::object()}));
        const auto other = b.start(seeds(4), {{"package", {{"version", "3.0.0"}}}, {"priority", 0}});
        COMPARE(b.deliver(), 2);
        COMPARE(b.engine.job(other)->counts[S::Notified], 2U);
    }
    void sizesAreDrawnFairlyAndTheSameEachTime()
    {
        const auto job = JobId::parse("01931111-2222-7000-8000-000000000001").value();
        RolloutPolicy policy;
        policy.waves = {WaveRule{.percentage = Percentage::ofHundredths(100)},
                        WaveRule{.percentage = Percentage::ofHundredths(1000)}, WaveRule{.query = "eu"},
                        WaveRule{}};
        auto targets = seeds(250);
        for (std::size_t i = 0; i < targets.size(); i += 2)
            targets[i].waveQueries = 1U << 2U;
        auto again = targets;
        assignWaves(policy, job, targets);
        assignWaves(policy, job, again);
        std::array<int, 4> sizes{};
        std::uint32_t last = 0;
        std::set<std::string> canaries;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            COMPARE(targets[i].id, again[i].id);
            QVERIFY(targets[i].wave >= last);
            last = targets[i].wave;
            ++sizes[last];
            if (last == 0)
                canaries.insert(targets[i].id.str());
            if (last == 3)
                QVERIFY(targets[i].waveQueries == 0);
        }
        COMPARE(sizes[0], 2);
        COMPARE(sizes[1], 25);
        COMPARE(sizes[0] + sizes[1] + sizes[2] + sizes[3], 250);
        QVERIFY(sizes[2] > 95 && sizes[2] <= 125);
        QVERIFY(canaries != (std::set<std::string>{"d100", "d101"}));
    }
    void neighboursAreNotDrawnTogether()
    {
        RolloutPolicy policy;
        policy.waves = {WaveRule{.percentage = Percentage::ofHundredths(1000)}, WaveRule{}};
        auto targets = seeds(1000);
        assignWaves(policy, JobId::parse("01931111-2222-7000-8000-000000000001").value(), targets);
        std::set<int> canaries;
        for (const auto& target : targets) {
            if (target.wave == 0)
                canaries.insert(std::stoi(target.id.str().substr(1)));
        }
        COMPARE(canaries.size(), 100U);
        const auto neighbours =
            std::ranges::count_if(canaries, [&](int id) { return canaries.contains(id + 1); });
        // One in ten, where chance alone decides.
        QVERIFY2(neighbours < 25, qPrintable(QString::number(neighbours)));
    }
    void aWaveOfAPercentageHasOneDeviceAtLeast()
    {
        WaveBench b(3, waves({{{"percentage", 1}, {"successThreshold", 100}}, json::object()}));
        COMPARE(b.record().waves[0].devices, 1U);
        COMPARE(b.record().waves[1].devices, 2U);
    }
    void documentsOfWavesAreCheckedFieldByField()
    {
        const auto fieldOf = [](const json& list) {
            json document{{"name", "n"},
                          {"package", {{"name", "a"}, {"version", "1.0.0"}}},
                          {"targets", {{"query", "*"}}},
                          {"rollout", {{"waves", list}}}};
            const auto read = parseJobDocument(document);
            return read ? std::string() : read.error().field;
        };
        COMPARE(fieldOf({rule(1, 100), json::object()}), std::string());
        COMPARE(fieldOf({rule(0, 100), json::object()}), std::string("rollout.waves.0.count"));
        COMPARE(fieldOf({{{"count", 1}}, json::object()}), std::string("rollout.waves.0.successThreshold"));
        COMPARE(fieldOf({{{"successThreshold", 5}}, json::object()}),
                std::string("rollout.waves.0.percentage"));
        COMPARE(fieldOf({{{"count", 1}, {"percentage", 1}}}), std::string("rollout.waves.0.percentage"));
        COMPARE(fieldOf({rule(1, 100.5), json::object()}), std::string("rollout.waves.0.successThreshold"));
        COMPARE(fieldOf({rule(1, 0.001), json::object()}), std::string("rollout.waves.0.successThreshold"));
        COMPARE(fieldOf({{{"afterSuccess", "GO"}}}), std::string("rollout.waves.0.afterSuccess"));
        COMPARE(fieldOf({{{"afterwards", "GO"}}}), std::string("rollout.waves.0.afterwards"));
        COMPARE(fieldOf(json::array_t(31, rule(1, 100))), std::string("rollout.waves"));
    }
};

QTEST_GUILESS_MAIN(TestEngineWaves)
#include "tst_engine_waves.moc"
