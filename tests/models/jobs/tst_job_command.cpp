// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/command_question.h"
#include "models/jobs/job_made.h"
#include "models/jobs/job_standing.h"

#include <QTest>

using namespace drydock;
using namespace drydock::models;
using C = JobCommand;

namespace {

const QString creator = QStringLiteral("op.moreau");
const QString other = QStringLiteral("op.sato");

QList<C> offered(const client::JobSummary& job)
{
    QList<C> commands;
    for (const C command : {C::Start, C::Approve, C::Reject, C::Resume, C::Pause, C::Promote, C::RetryFailed,
                            C::RollBack, C::Cancel, C::ForceCancel}) {
        if (isOffered(command, job))
            commands << command;
    }
    return commands;
}

/// The first wave has ended short of its gate.
client::JobSummary stuckJob()
{
    client::JobSummary job = test::madeJob(JobState::Paused);
    job.why = "GATE_NOT_REACHED";
    job.waves[0].ended = 100;
    job.waves[0].succeeded = 90;
    test::setCount(job, ExecutionState::Succeeded, 90);
    test::setCount(job, ExecutionState::Failed, 10);
    test::setCount(job, ExecutionState::Queued, 900);
    return job;
}

} // namespace

class TestJobCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateDecidesWhatIsOffered()
    {
        QCOMPARE(offered(test::madeJob(JobState::Draft)), (QList{C::Start, C::Cancel}));
        QCOMPARE(offered(test::madeJob(JobState::WaitingForApproval)),
                 (QList{C::Approve, C::Reject, C::Cancel}));
        QCOMPARE(offered(test::madeJob(JobState::Scheduled)), (QList{C::Cancel}));
        client::JobSummary running = test::madeJob(JobState::InProgress);
        QCOMPARE(offered(running), (QList{C::Pause, C::Promote, C::Cancel}));
        test::setCount(running, ExecutionState::TimedOut, 1);
        test::setCount(running, ExecutionState::InProgress, 1);
        QCOMPARE(offered(running),
                 (QList{C::Pause, C::Promote, C::RetryFailed, C::RollBack, C::Cancel, C::ForceCancel}));
        QCOMPARE(offered(test::madeJob(JobState::Paused)), (QList{C::Resume, C::Promote, C::Cancel}));
        QVERIFY(!isOffered(C::Cancel, test::madeJob(JobState::Completed)));
        QVERIFY(!isOffered(C::Cancel, test::madeJob(JobState::RollingBack)));
        QVERIFY(!isOffered(C::RollBack, test::madeJob(JobState::Draft)));
        client::JobSummary ended = test::madeJob(JobState::Canceled);
        QVERIFY(!isOffered(C::RollBack, ended));
        QVERIFY(!isOffered(C::RetryFailed, ended));
        test::setCount(ended, ExecutionState::Failed, 1);
        QVERIFY(isOffered(C::RetryFailed, ended));
        QVERIFY(isOffered(C::RollBack, ended)); // its devices can go back all the same
    }

    void jobThatIsCanceledTakesForceAlone()
    {
        client::JobSummary job = test::madeJob(JobState::InProgress);
        job.canceling = true;
        test::setCount(job, ExecutionState::InProgress, 2);
        test::setCount(job, ExecutionState::Failed, 2);
        QCOMPARE(offered(job), (QList{C::ForceCancel}));
    }

    void promoteWantsAGateThatIsNotReached()
    {
        QVERIFY(!isOffered(C::Promote, test::madeJob(JobState::InProgress, nlohmann::json::array())));
        client::JobSummary job = test::madeJob(JobState::Paused);
        QCOMPARE(commandWords(C::Promote, job), QStringLiteral("Promote wave 2…"));
        const CommandQuestion question = questionOf(C::Promote, job);
        QVERIFY(question.text.contains(QStringLiteral("The gate of wave 1 is not reached: 0 of 95 needed.")));
        QVERIFY(question.text.contains(QStringLiteral("Wave 2 opens all the same, with 900 device(s).")));
        job.waves[0].passed = fromMilliseconds(3'000'000);
        QVERIFY(!isOffered(C::Promote, job));
        // In the last wave there is nobody to open for, until all have ended.
        job.wave = 1;
        QVERIFY(!isOffered(C::Promote, job));
        job.waves[1].ended = 900;
        QVERIFY(isOffered(C::Promote, job));
        QVERIFY(!commandWords(C::Promote, job).contains(QStringLiteral("wave")));
    }

    void creatorCannotApprove()
    {
        const client::JobSummary job = test::madeJob(JobState::WaitingForApproval);
        QVERIFY(!obstacle(C::Approve, job, creator).isEmpty());
        QVERIFY(obstacle(C::Approve, job, other).isEmpty());
        QVERIFY(obstacle(C::Reject, job, creator).isEmpty()); // the service takes it
        QVERIFY(standingOf(job, creator).text.contains(QStringLiteral("somebody else")));
        QVERIFY(standingOf(job, other).text.contains(creator));
    }

    void resumeHasAnObstacleWhereTheGateStaysShut()
    {
        client::JobSummary job = stuckJob();
        QVERIFY(isOffered(C::Resume, job));
        QVERIFY(!obstacle(C::Resume, job, creator).isEmpty());
        job.waves[0].ended = 95; // some are tried again
        QVERIFY(obstacle(C::Resume, job, creator).isEmpty());
    }

    void resumeSaysWhatNoLongerCounts()
    {
        client::JobSummary job = stuckJob();
        QVERIFY(questionOf(C::Resume, job)
                    .text.contains(QStringLiteral("10 device(s) that did not succeed so far")));
        QVERIFY(questionOf(C::Resume, job).text.contains(QStringLiteral("wave 1 of 2")));
        job.waves[0].passed = fromMilliseconds(3'000'000);
        job.why = "WAVE_SUCCEEDED";
        QVERIFY(questionOf(C::Resume, job).text.contains(QStringLiteral("Wave 2 opens, with 900 device(s)")));
        QVERIFY(standingOf(job, creator).text.contains(QStringLiteral("open wave 2")));
    }

    void pausedJobSaysWhyAndWhatNext()
    {
        client::JobSummary job = stuckJob();
        JobStanding standing = standingOf(job, creator);
        QVERIFY(standing.waitsForPerson);
        QVERIFY(standing.title.contains(QStringLiteral("too few of the wave succeeded")));
        QVERIFY(standing.text.contains(QStringLiteral("Retry")));
        QVERIFY(standing.text.contains(QStringLiteral("promote wave 2")));
        job.why = "wrong build";
        QCOMPARE(standingOf(job, creator).title, QStringLiteral("Paused by an operator: wrong build"));
        job.why = "ABORT_ALL";
        QVERIFY(!standingOf(job, creator).text.isEmpty());
        job.state = JobState::Rejected;
        job.approvedBy = "op.sato";
        job.why = "not now";
        standing = standingOf(job, creator);
        QVERIFY(!standing.waitsForPerson);
        QCOMPARE(standing.title, QStringLiteral("Not approved by op.sato: not now"));
    }

    void everyCommandThatAsksSaysWhatFollows()
    {
        client::JobSummary job = stuckJob();
        for (const C command : {C::Approve, C::Reject, C::Resume, C::Pause, C::Promote, C::RollBack,
                                C::Cancel, C::ForceCancel}) {
            QVERIFY(commandWords(command, job).endsWith(u'…'));
            const CommandQuestion question = questionOf(command, job);
            for (const QString& words :
                 {question.title, question.question, question.text, question.keep, question.action})
                QVERIFY(!words.isEmpty());
        }
        for (const C command : {C::Start, C::RetryFailed})
            QVERIFY(questionOf(command, job).question.isEmpty());
    }

    void cancelSaysWhatBecomesOfDevices()
    {
        client::JobSummary job = test::madeJob(JobState::InProgress);
        test::setCount(job, ExecutionState::InProgress, 2);
        QVERIFY(questionOf(C::Cancel, job).text.contains(QStringLiteral("may finish")));
        QVERIFY(questionOf(C::ForceCancel, job).text.contains(QStringLiteral("at once")));
    }
};

QTEST_GUILESS_MAIN(TestJobCommand)
#include "tst_job_command.moc"
