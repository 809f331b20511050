// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rollback_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;
using nlohmann::json;
using S = ExecutionState;

class TestEngineLeftAlone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoWasNotToldStaysAndIsToldNothing()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"b", "1.0.0"}}),
                        {{"rollout", {{"maximumConcurrent", 1}}}});
        b.runs("a", "2.0.0");
        done(b.engine.pause(b.job, {}, b.now, b.actions));
        const auto result = b.rollBack().value();
        COMPARE(result.devices, 1U);
        COMPARE(b.record(b.job, "b").state, S::Canceled);
        COMPARE(b.deliver(), std::vector<std::string>{"a"});
    }
    void whoCannotGoBackIsSaid()
    {
        auto targets = reporting({{"a", "1.0.0"}, {"b", "one point five"}, {"c", "0.9.0"}});
        targets.push_back(
            {.id = deviceId("s"), .reportedVersion = "", .hardwareModel = "", .softwareName = ""});
        RollbackBench b(std::move(targets));
        b.packages.gone.insert("app@0.9.0");
        const auto result = b.rollBack().value();
        COMPARE(result.devices, 1U);
        COMPARE(result.unknown, 1U);
        COMPARE(result.noPackage, 2U);
        COMPARE(result.text(), std::string("1 go back, 1 never said what they ran before, 2 ran a version "
                                           "that is not there as a package"));
    }
    void deviceThatAnotherJobIsAtIsLeftToIt()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"b", "1.0.0"}}));
        b.runs("a", "2.0.0");
        const auto next = b.start(reporting({{"a", "2.0.0"}}), {{"package", {{"version", "3.0.0"}}}});
        COMPARE(b.deliver(), std::vector<std::string>{"a"});
        const auto result = b.rollBack().value();
        COMPARE(result.movedOn, 1U);
        COMPARE(result.devices, 1U);
        b.runs("a", "3.0.0");
        COMPARE(b.engine.job(next)->state, JobState::Completed);
    }
    void deviceThatWentOnIsLeftAloneAfterARestartToo()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"b", "1.0.0"}, {"c", "1.0.0"}}));
        b.runs("a", "2.0.0");
        b.runs("b", "2.0.0");
        b.runs("a", "3.0.0");
        b.engine.onDeviceDeleted(deviceId("b"), b.now, b.actions);
        b.commit();
        b.restart();
        const auto result = b.rollBack().value();
        COMPARE(result.movedOn, 1U);
        COMPARE(result.devices, 1U);
        COMPARE(b.deliver(), std::vector<std::string>{"c"});
    }
    void deviceThatFailedAndWentOnIsLeftAlone()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"b", "1.0.0"}, {"c", "1.0.0"}, {"d", "1.0.0"}}),
                        {{"timeout", {{"inProgress", "PT1H"}}}});
        b.ends("a", ReportStatus::Failure);
        b.ends("b", ReportStatus::Success);
        b.runs("b", "2.0.0-half");
        b.ends("c", ReportStatus::Running);
        b.deliver(2h);
        COMPARE(b.record(b.job, "b").reason, Reason::VersionMismatch);
        COMPARE(b.record(b.job, "c").state, S::TimedOut);
        // Another job, or a person, has brought two of them on.
        b.runs("a", "3.0.0");
        b.runs("c", "3.0.0");
        b.restart();
        const auto result = b.rollBack().value();
        COMPARE(result.movedOn, 2U);
        COMPARE(result.devices, 2U); // b, which is where the job left it, and d, which is at it
        COMPARE(b.deliver(), std::vector<std::string>{"b", "d"});
    }
    void whoWaitedForAnotherAttemptAndWentOnIsLeftAlone()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}}),
                        {{"retry", {{{"failureType", "FAILED"}, {"numberOfRetries", 1}}}}});
        b.ends("a", ReportStatus::Failure);
        done(b.engine.pause(b.job, {}, b.now, b.actions));
        b.runs("a", "3.0.0");
        done(b.engine.cancel(b.job, false, {}, b.now, b.actions));
        b.commit();
        COMPARE(b.record().state, JobState::Canceled);
        COMPARE(b.record(b.job, "a").attempt, 2);
        const auto result = b.rollBack(b.stored());
        QVERIFY(!result);
        QVERIFY(result.error().message.find("1 run something else since") != std::string::npos);
    }
    void deletedDeviceDoesNotGoBack()
    {
        RollbackBench b(reporting({{"a", "1.0.0"}, {"b", "1.0.0"}}), {{"timeout", {{"inProgress", "PT1H"}}}});
        b.ends("a", ReportStatus::Running);
        b.deliver(2h);
        COMPARE(b.record(b.job, "a").state, S::TimedOut);
        b.engine.onDeviceDeleted(deviceId("a"), b.now, b.actions);
        b.commit();
        COMPARE(b.rollBack().value().devices, 1U);
        COMPARE(b.deliver(), std::vector<std::string>{"b"});
    }
};

QTEST_GUILESS_MAIN(TestEngineLeftAlone)
#include "tst_engine_left_alone.moc"
