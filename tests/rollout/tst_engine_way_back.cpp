// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rollback_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using nlohmann::json;
using S = ExecutionState;

namespace {

constexpr int deviceCount = 20;
constexpr std::size_t atOnce = 6; ///< executions a piece

std::string name(int number)
{
    return "d" + std::to_string(100 + number);
}

/// Devices of an engine to which every job is a large one; every third ran 1.1.0, and the others 1.0.0.
struct WayBackBench : Bench
{
    Packages packages;
    JobId job;

    explicit WayBackBench(const json& changes = json::object())
        : Bench(&packages, 0), job(crypto::newJobId(now))
    {
        start(job, changes);
    }

    void start(const JobId& id, const json& changes)
    {
        std::vector<Target> targets;
        for (int i = 0; i < deviceCount; ++i)
            targets.push_back({.id = deviceId(name(i)),
                               .reportedVersion = i % 3 == 0 ? "1.1.0" : "1.0.0",
                               .hardwareModel = "m",
                               .reportsVersion = true,
                               .softwareName = "app"});

        done(engine.create(jobRecord(id, changes, now), std::move(targets), now, actions));
        done(engine.start(id, now, actions));
        commit();
    }
    /// Everything that is due goes out and arrives; gives how many commands.
    std::size_t deliver()
    {
        while (engine.isSweeping())
            piece();
        std::size_t count = 0;
        for (auto sent = tick(); !sent.empty(); sent = tick()) {
            for (const auto& delta : sent)
                outcome(delta);
            count += sent.size();
        }
        commit();
        return count;
    }
    void piece()
    {
        engine.tick(now, actions, 0, atOnce);
        commit();
    }
    void runs(int number, const std::string& version)
    {
        engine.onReport(deviceId(name(number)), {}, version, now, actions);
        commit();
    }
    void runAll(const std::string& version)
    {
        for (int i = 0; i < deviceCount; ++i)
            runs(i, version);
    }
    /// All go back to what they ran.
    void goBack()
    {
        for (int i = 0; i < deviceCount; ++i)
            runs(i, i % 3 == 0 ? "1.1.0" : "1.0.0");
    }
    Survey survey()
    {
        Survey survey;
        while (engine.survey(job, survey, atOnce, now)) {
        }
        return survey;
    }
    Survey survey(const std::vector<ExecutionRecord>& ended)
    {
        Survey survey;
        engine.survey(job, ended, survey, now);
        return survey;
    }
    Rollback rollBack(const Survey& survey)
    {
        auto result = engine.rollBackSurveyed(job, survey, "op.anna", "it overheats", now, actions);
        commit();
        return result.value();
    }
    /// What a store gives of it.
    [[nodiscard]] std::vector<ExecutionRecord> stored(const JobId& id) const
    {
        std::vector<ExecutionRecord> records;
        for (const auto& [key, value] : executions) {
            if (key.first == id.str())
                records.push_back(
                    decodeExecution(id, deviceId(key.second), value.first, value.second).value());
        }
        return records;
    }
    void bringBack(const std::vector<ExecutionRecord>& ended)
    {
        engine.bringBack(job, ended, now, actions);
        commit();
    }
    using Bench::record;
    [[nodiscard]] const JobRecord& record() const { return *engine.job(job); }
    [[nodiscard]] std::size_t inTheirJobs() const
    {
        std::size_t count = 0;
        for (const auto& id : record().rollbacks)
            count += engine.job(id)->counts.total();
        return count;
    }
};

} // namespace

/// Jobs of many devices are rolled back in pieces.
class TestEngineWayBack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openJobGoesBackInPieces()
    {
        WayBackBench b;
        COMPARE(b.deliver(), std::size_t(deviceCount));
        for (int i = 0; i < 10; ++i)
            b.runs(i, "2.0.0");
        b.runs(4, "3.0.0"); // it has gone on by itself
        COMPARE(b.record().state, JobState::InProgress);
        const auto survey = b.survey();
        COMPARE(survey.found.devices, 19U);
        COMPARE(survey.found.movedOn, 1U);
        const auto result = b.rollBack(survey);
        COMPARE(result.devices, 19U);
        COMPARE(result.jobs.size(), 2U);
        COMPARE(b.record().state, JobState::RollingBack);
        COMPARE(b.record().rollbacks, result.jobs);
        int pieces = 0;
        for (; b.inTheirJobs() < 19; ++pieces) {
            for (const auto& id : result.jobs) {
                COMPARE(b.engine.job(id)->state, JobState::Scheduled);
                COMPARE(b.engine.job(id)->why, "BEING_PREPARED");
            }
            QVERIFY(b.engine.beingMade().empty()); // nobody else is to fill them
            b.piece();
        }
        COMPARE(pieces, 4);
        COMPARE(b.engine.job(result.jobs[0])->counts.total(), 12U);
        COMPARE(b.engine.job(result.jobs[1])->counts.total(), 7U);
        COMPARE(b.engine.job(result.jobs[0])->createdBy, std::string("op.anna"));
        COMPARE(b.deliver(), std::size_t(19));
        b.goBack();
        COMPARE(b.record().state, JobState::Canceled);
        COMPARE(b.record().why, "it overheats");
        COMPARE(b.engine.job(result.jobs[0])->state, JobState::Completed);
        COMPARE(b.engine.statistics().unhandledTransitions, 0U);
    }
    void roadBackGoesOnAfterARestart()
    {
        WayBackBench b;
        b.deliver();
        for (int i = 0; i < 10; ++i)
            b.runs(i, "2.0.0");
        const auto result = b.rollBack(b.survey());
        b.restart();
        COMPARE(b.inTheirJobs(), std::size_t(0));
        for (int i = 0; i < 8; ++i) {
            b.piece();
            b.restart(); // from the first on again: nobody comes twice
        }
        for (int i = 0; i < 4; ++i)
            b.piece();
        COMPARE(b.inTheirJobs(), std::size_t(deviceCount));
        b.restart();
        COMPARE(b.deliver(), std::size_t(deviceCount));
        COMPARE(b.record().rollbacks, result.jobs);
        b.goBack();
        COMPARE(b.record().state, JobState::Canceled);
        COMPARE(b.inTheirJobs(), std::size_t(deviceCount));
    }
    void deviceIsKeptFromOtherJobsMeanwhile()
    {
        WayBackBench b;
        b.deliver();
        b.now += 1s;
        const JobId other = crypto::newJobId(b.now);
        b.start(other, {{"package", {{"version", "3.0.0"}}}});
        while (b.engine.isSweeping())
            b.piece();
        b.rollBack(b.survey());
        // What was told is canceled on the way, and nobody is given to the other job.
        while (b.inTheirJobs() < deviceCount) {
            b.engine.tick(b.now, b.actions, 1000, atOnce);
            COMPARE(b.commit().size(), std::size_t(0));
        }
        b.restart();
        COMPARE(b.deliver(), std::size_t(deviceCount));
        COMPARE(b.engine.job(other)->counts[S::Queued], std::uint32_t(deviceCount));
        b.goBack();
        COMPARE(b.record().state, JobState::Canceled);
        COMPARE(b.deliver(), std::size_t(deviceCount));
        COMPARE(b.engine.job(other)->counts[S::Notified], std::uint32_t(deviceCount));
    }
    void ruleRollsALargeJobBackByItself()
    {
        WayBackBench b(json{{"abort",
                             {{{"failureType", "FAILED"},
                               {"thresholdPercentage", 10},
                               {"minNumberOfExecutedThings", 1},
                               {"action", "ROLLBACK"}}}}});
        b.deliver();
        const auto open = b.engine.openExecution(deviceId(name(5))).value();
        b.engine.onReport(deviceId(name(5)),
                          UpdateReport{open.attemptId().str(), ReportStatus::Failure, {}, {}, {}}, {}, b.now,
                          b.actions);
        b.commit();
        COMPARE(b.record().state, JobState::RollingBack);
        b.piece();
        b.restart();
        COMPARE(b.deliver(), std::size_t(deviceCount - 1)); // it said that it did not take it
        COMPARE(b.record().rollbacks.size(), std::size_t(2));
        b.goBack();
        COMPARE(b.record().state, JobState::Aborted);
    }
    void jobOfWhichNobodyWasToldIsCanceled()
    {
        WayBackBench b(json{{"schedule",
                             {{"maintenanceWindows",
                               {{{"cron", "0 3 1 1 *"}, {"duration", "PT1H"}, {"timeZone", "UTC"}}}}}}});
        b.deliver();
        const auto result = b.rollBack(b.survey());
        QVERIFY(result.jobs.empty());
        COMPARE(result.text(), std::string("none was told"));
        b.deliver();
        COMPARE(b.record().state, JobState::Canceled);
    }
    void jobThatIsOverGoesBackInPieces()
    {
        WayBackBench b;
        b.deliver();
        b.runAll("2.0.0");
        COMPARE(b.record().state, JobState::Completed);
        auto ended = b.stored(b.job);
        for (auto& e : ended)
            e.reportedVersion = "2.0.0";
        b.engine.dropExecutions(b.job);
        const auto result = b.rollBack(b.survey(ended));
        COMPARE(result.devices, std::uint32_t(deviceCount));
        COMPARE(b.record().state, JobState::Completed);
        COMPARE(b.engine.goingBack(), std::vector<JobId>{b.job});
        b.bringBack({ended.begin(), ended.begin() + 7});
        b.restart();
        COMPARE(b.engine.goingBack(), std::vector<JobId>{b.job});
        COMPARE(b.deliver(), std::size_t(0));
        b.bringBack({ended.begin(), ended.begin() + 9});
        COMPARE(b.inTheirJobs(), std::size_t(9));
        b.bringBack({ended.begin() + 9, ended.end()});
        b.engine.broughtBack(b.job, b.now, b.actions);
        b.commit();
        QVERIFY(b.engine.goingBack().empty());
        COMPARE(b.deliver(), std::size_t(deviceCount));
        b.goBack();
        for (const auto& id : result.jobs)
            COMPARE(b.engine.job(id)->state, JobState::Completed);
        COMPARE(b.record().state, JobState::Completed);
    }
    void jobThatIsOverAndOfWhichNobodyCanGoBackStays()
    {
        WayBackBench b;
        b.deliver();
        b.runAll("2.0.0");
        b.packages.gone = {"app@1.0.0", "app@1.1.0"};
        const auto survey = b.survey(b.stored(b.job));
        COMPARE(survey.found.noPackage, std::uint32_t(deviceCount));
        const auto refused = b.engine.rollBackSurveyed(b.job, survey, "op.anna", {}, b.now, b.actions);
        QVERIFY(!refused);
        COMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(b.record().rollbacks.empty());
    }
    void jobThatTakesBackAndWasCanceledMeanwhileTakesNobody()
    {
        WayBackBench b;
        b.deliver();
        const auto result = b.rollBack(b.survey());
        b.piece();
        done(b.engine.cancel(result.jobs[0], false, {}, b.now, b.actions, "op.anna"));
        b.commit();
        b.deliver();
        COMPARE(b.engine.job(result.jobs[0])->state, JobState::Canceled);
        COMPARE(b.engine.job(result.jobs[1])->state, JobState::InProgress);
        b.goBack();
        COMPARE(b.engine.job(result.jobs[1])->state, JobState::Completed);
        COMPARE(b.record().state, JobState::Canceled);
        COMPARE(b.record().rollbacks.size(), std::size_t(2));
    }
    void itIsRefusedWhileItIsBeingDone()
    {
        WayBackBench b;
        b.deliver();
        QVERIFY(b.engine.isLarge(b.job));
        QVERIFY(b.engine.checkRollBack(b.job));
        b.rollBack(b.survey());
        const auto refused = b.engine.checkRollBack(b.job);
        QVERIFY(!refused);
        COMPARE(refused.error().code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestEngineWayBack)
#include "tst_engine_way_back.moc"
