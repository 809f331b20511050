// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rollback_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using nlohmann::json;
using S = ExecutionState;

class TestEngineRollback : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachDeviceGoesBackToItsOwnVersion()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"b", "1.1.0"}, {"c", "1.1.0"}, {"d", "1.0.0"}}),
                        {{"rollout", {{"maximumConcurrent", 3}}}});
        b.runs("a", "2.0.0");
        b.ends("c", ReportStatus::Failure);
        b.runs("b", "2.0.0");
        // d was told last, and is at it.
        b.deliver();
        b.ends("d", ReportStatus::Running);
        const auto result = b.rollBack().value();
        COMPARE(result.devices, 3U);
        COMPARE(result.stayed, 1U); // c said that it failed, and runs what it ran
        COMPARE(result.jobs.size(), 2U);
        COMPARE(b.record().state, JobState::RollingBack);
        COMPARE(b.record().rollbacks, result.jobs);
        COMPARE(b.record(b.job, "d").state, S::Canceled);
        b.restart();
        const JobRecord& older = *b.engine.job(result.jobs[0]);
        COMPARE(older.document.packageVersion.str(), std::string("1.0.0"));
        COMPARE(older.rollsBack, std::optional(b.job));
        COMPARE(older.createdBy, std::string("op.anna"));
        COMPARE(older.document.priority, 9);
        // d is told, too: it may finish what it was stopped in the middle of.
        COMPARE(b.deliver(), std::vector<std::string>{"a", "b", "d"});
        b.runs("a", "1.0.0");
        b.runs("b", "1.1.0");
        COMPARE(b.record().state, JobState::RollingBack);
        b.runs("d", "1.0.0");
        COMPARE(b.engine.job(result.jobs[0])->state, JobState::Completed);
        COMPARE(b.record().state, JobState::Canceled);
        COMPARE(b.record().why, std::string("it overheats"));
    }
    void nobodyToldIsACancel()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}}),
                        {{"schedule",
                          {{"maintenanceWindows",
                            {{{"cron", "0 3 1 1 *"}, {"duration", "PT1H"}, {"timeZone", "UTC"}}}}}}});
        const auto result = b.rollBack().value();
        QVERIFY(result.jobs.empty());
        COMPARE(result.text(), std::string("none was told"));
        COMPARE(b.record().state, JobState::Canceled);
    }
    void ruleRollsBackByItself()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"b", "1.0.0"}, {"c", "1.0.0"}}),
                        {{"abort",
                          {{{"failureType", "FAILED"},
                            {"thresholdPercentage", 50},
                            {"minNumberOfExecutedThings", 2},
                            {"action", "ROLLBACK"}}}}});
        b.runs("a", "2.0.0");
        COMPARE(b.record().state, JobState::InProgress);
        b.ends("b", ReportStatus::Failure);
        COMPARE(b.record().state, JobState::RollingBack);
        COMPARE(b.record().why, std::string("ABORT_FAILED"));
        COMPARE(b.record(b.job, "c").reason, Reason::JobStopped);
        COMPARE(b.record().rollbacks.size(), 1U);
        COMPARE(b.engine.job(b.record().rollbacks[0])->createdBy, std::string());
        b.restart();
        COMPARE(b.deliver(), std::vector<std::string>{"a", "c"});
        b.runs("a", "1.0.0");
        b.runs("c", "1.0.0");
        COMPARE(b.record().state, JobState::Aborted);
    }
    void previousVersionIsThatBeforeTheFirstAttempt()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"z", "1.0.0"}}),
                        {{"retry", {{{"failureType", "FAILED"}, {"numberOfRetries", 2}}}}});
        b.ends("a", ReportStatus::Success);
        b.runs("a", "1.5.0-half");
        COMPARE(b.deliver(), std::vector<std::string>{"a"});
        b.restart();
        b.runs("a", "2.0.0");
        const auto result = b.rollBack().value();
        COMPARE(b.engine.job(result.jobs[0])->document.packageVersion.str(), std::string("1.0.0"));
    }
    void jobThatIsOverStaysOver()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"b", "1.0.0"}}));
        b.runs("a", "2.0.0");
        b.runs("b", "2.0.0");
        COMPARE(b.record().state, JobState::Completed);
        auto ended = b.stored();
        b.engine.dropExecutions(b.job);
        ended[1].reportedVersion = "3.0.0"; // it has gone on by itself
        auto result = b.rollBack(ended).value();
        COMPARE(result.devices, 1U);
        COMPARE(result.movedOn, 1U);
        COMPARE(b.record().state, JobState::Completed);
        COMPARE(b.rollBack(ended).error().code, ErrorCode::Conflict);
        b.restart();
        COMPARE(b.deliver(), std::vector<std::string>{"a"});
        b.runs("a", "1.0.0");
        COMPARE(b.engine.job(result.jobs[0])->state, JobState::Completed);
        ended[0].reportedVersion = "1.0.0";
        const auto again = b.rollBack(ended);
        QVERIFY(!again);
        QVERIFY(again.error().message.find("2 run something else since") != std::string::npos);
        COMPARE(b.record().state, JobState::Completed);
    }
    void versionInTheMiddleOfTheUpdateIsNoProofThatItIsBack()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}}));
        b.ends("a", ReportStatus::Running);
        const auto back = b.rollBack().value().jobs.at(0);
        const auto sent = b.tick();
        COMPARE(sent.size(), 1U);
        // The document says that it runs that version already: no command can be made of it.
        b.outcome(sent[0], broker::PublishOutcome::Refused);
        b.commit();
        QVERIFY(b.deliver().empty());
        const auto says = [&](ReportStatus status, const char* version) {
            b.engine.onReport(deviceId("a"), UpdateReport{b.job.str(), status, {}, {}, {}}, version, b.now,
                              b.actions);
            b.commit();
        };
        says(ReportStatus::Running, "1.0.0"); // it connected anew while it installs
        COMPARE(b.record(back, "a").state, S::Queued);
        says(ReportStatus::Success, "2.0.0");
        COMPARE(b.deliver(), std::vector<std::string>{"a"});
        b.runs("a", "1.0.0");
        COMPARE(b.record(back, "a").state, S::Succeeded);
    }
    void deviceGoesBackBeforeItGoesOn()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}}));
        const auto next = b.start(reporting({{"a", "1.0.0"}}), {{"package", {{"version", "3.0.0"}}}});
        b.ends("a", ReportStatus::Running);
        const auto result = b.rollBack().value();
        b.runs("a", "2.0.0"); // it had installed it before it was told to stop
        COMPARE(b.deliver(), std::vector<std::string>{"a"});
        COMPARE(b.engine.openExecution(deviceId("a"))->job, result.jobs[0]);
        b.runs("a", "1.0.0");
        COMPARE(b.deliver(), std::vector<std::string>{"a"});
        COMPARE(b.engine.openExecution(deviceId("a"))->job, next);
    }
    void sameHistoryGivesTheSameIds()
    {
        const auto idsOf = [] {
            RollbackBench b(JobId::parse("01931111-2222-7000-8000-000000000001").value(),
                            reporting({{"a", "1.0.0"}, {"b", "1.1.0"}}));
            return b.rollBack().value().jobs;
        };
        const auto ids = idsOf();
        COMPARE(ids.size(), 2U);
        QVERIFY(ids[0] != ids[1]);
        COMPARE(ids, idsOf());
        COMPARE(ids[0].str()[14], '7');
        QVERIFY(std::string("89ab").find(ids[0].str()[19]) != std::string::npos);
    }
    void versionThatAJobMayGoBackToIsKnown()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}}));
        const auto needs = [&](const char* name, const char* version) {
            return b.engine.mayGoBackTo(PackageName::parse(name).value(), Version::parse(version).value());
        };
        COMPARE(needs("app", "1.0.0"), std::optional(b.job));
        COMPARE(needs("app", "2.0.0"), std::optional<JobId>());
        COMPARE(needs("other", "1.0.0"), std::optional<JobId>());
        b.restart();
        COMPARE(needs("app", "1.0.0"), std::optional(b.job));
        b.runs("a", "2.0.0");
        COMPARE(needs("app", "1.0.0"), std::optional<JobId>());
    }
    void versionThatItWentOnFromMeanwhileIsNotGoneBackTo()
    {
        RollbackBench b(reporting({{"z", "0.9.0"}}));
        const auto job = b.start(reporting({{"a", "1.0.0"}, {"b", "1.0.0"}}));
        const auto needs = [&](const char* version) {
            return b.engine.mayGoBackTo(PackageName::parse("app").value(), Version::parse(version).value());
        };
        const auto tell = [&] {
            for (const auto& sent : b.tick())
                b.outcome(sent, broker::PublishOutcome::NoSubscribers);
            b.commit();
        };
        // Held before it has heard of it, and told anew.
        const auto again = [&](const char* device) {
            done(b.engine.quarantine(deviceId(device),
                                     {.failures = {}, .since = {}, .until = {}, .why = "x", .by = {}}, b.now,
                                     b.actions));
            b.commit();
            b.runs(device, "1.5.0");
            done(b.engine.release(deviceId(device), b.now, b.actions));
            b.commit();
            tell();
        };
        tell();
        COMPARE(needs("1.0.0"), std::optional(job));
        again("a");
        COMPARE(needs("1.0.0"), std::optional(job)); // of b
        COMPARE(needs("1.5.0"), std::optional(job));
        again("b");
        COMPARE(needs("1.0.0"), std::optional<JobId>());
        COMPARE(needs("1.5.0"), std::optional(job));
    }
    void deviceGoesBackBeforeAnOlderJobOfTheHighestPriority()
    {
        const auto urgent = json{{"priority", 9}, {"package", {{"version", "3.0.0"}}}};
        RollbackBench b(reporting({{"a", "1.0.0"}}), {{"priority", 9}});
        const auto other = b.start(reporting({{"a", "1.0.0"}}), urgent);
        b.now += 1s;
        const auto result = b.rollBack().value();
        COMPARE(b.deliver(), std::vector<std::string>{"a"});
        COMPARE(b.engine.openExecution(deviceId("a"))->job, result.jobs[0]);
        b.runs("a", "1.0.0");
        COMPARE(b.deliver(), std::vector<std::string>{"a"});
        COMPARE(b.engine.openExecution(deviceId("a"))->job, other);
    }
    void rollingBackTwiceIsRefusedAndSaidSo()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}}));
        QVERIFY(b.rollBack());
        COMPARE(b.record().state, JobState::RollingBack);
        const auto error = b.rollBack().error();
        COMPARE(error.code, ErrorCode::Conflict);
        COMPARE(error.message, "job " + b.job.str() + " is being rolled back already");
    }
    void whatARuleStopsStaysThatWhenItIsRolledBack()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"b", "1.0.0"}}), {{"abort",
                                                                       {{{"failureType", "FAILED"},
                                                                         {"thresholdPercentage", 50},
                                                                         {"minNumberOfExecutedThings", 1},
                                                                         {"action", "CANCEL"}}}}});
        b.ends("b", ReportStatus::Running);
        b.ends("a", ReportStatus::Failure);
        COMPARE(b.record().state, JobState::InProgress);
        QVERIFY(b.rollBack());
        b.deliver();
        b.runs("b", "1.0.0");
        COMPARE(b.record().state, JobState::Aborted);
    }
};

QTEST_GUILESS_MAIN(TestEngineRollback)
#include "tst_engine_rollback.moc"
