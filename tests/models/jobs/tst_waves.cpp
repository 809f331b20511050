// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_made.h"
#include "models/jobs/wave_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;

namespace {

JobPtr shared(const client::JobSummary& job)
{
    return std::make_shared<const client::JobSummary>(job);
}

QString text(const WaveModel& model, int row, int role)
{
    return model.index(row).data(role).toString();
}

WaveState stateOf(const WaveModel& model, int row)
{
    return WaveState(model.index(row).data(WaveModel::StateRole).toInt());
}

} // namespace

class TestWaves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobWithoutWavesHasNoRows()
    {
        WaveModel model;
        QAbstractItemModelTester tester(&model);
        model.setJob(shared(test::madeJob(JobState::InProgress, nlohmann::json::array())));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.lastOpened(), 0);
    }

    void openWaveTellsBothOfItsGates()
    {
        WaveModel model;
        QAbstractItemModelTester tester(&model);
        client::JobSummary job = test::madeJob(JobState::InProgress);
        job.waves[0].succeeded = 38;
        job.waves[0].ended = 40;
        job.waves[0].errors = 2;
        job.waves[0].executed = 40;
        model.setJob(shared(job));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(stateOf(model, 0), WaveState::Open);
        QCOMPARE(stateOf(model, 1), WaveState::Waiting);
        QCOMPARE(text(model, 0, WaveModel::SizeRole), QStringLiteral("10 %, 100 device(s)"));
        QCOMPARE(text(model, 0, WaveModel::GateRole), QStringLiteral("38 of 95 needed"));
        QCOMPARE(text(model, 0, WaveModel::ErrorsRole), QStringLiteral("2 of 40 failed, pauses at 10 %"));
        QCOMPARE(model.index(0).data(WaveModel::NotSuccessfulRole).toInt(), 2);
        // The last one has no gate, and takes who is left.
        QCOMPARE(text(model, 1, WaveModel::SizeRole), QStringLiteral("the rest, 900 device(s)"));
        QVERIFY(text(model, 1, WaveModel::GateRole).isEmpty());
        QVERIFY(text(model, 1, WaveModel::ErrorsRole).isEmpty());
        QVERIFY(text(model, 0, Qt::AccessibleTextRole).contains(QStringLiteral("38 of 95 needed")));
        QVERIFY(text(model, 0, Qt::ToolTipRole).contains(QStringLiteral("UTC")));
        QCOMPARE(model.lastOpened(), 1);
    }

    void errorGateSaysFromHowManyOnItLooks()
    {
        WaveModel model;
        client::JobSummary job = test::madeJob(JobState::InProgress);
        model.setJob(shared(job));
        QCOMPARE(text(model, 0, WaveModel::ErrorsRole), QStringLiteral("pauses at 10 % failed"));
        job.waves[0].errors = 2;
        job.waves[0].executed = 4;
        model.setJob(shared(job));
        QCOMPARE(text(model, 0, WaveModel::ErrorsRole),
                 QStringLiteral("2 of 4 failed, pauses at 10 % of 20 or more"));
    }

    void devicesThatNeedNothingAreNoFailures()
    {
        client::JobSummary job = test::madeJob(JobState::InProgress);
        job.waves[0].candidates = 90;
        job.waves[0].needed = 86;
        job.waves[0].succeeded = 50;
        job.waves[0].ended = 63;
        const WaveRow wave = wavesOf(job).front();
        QCOMPARE(wave.needNothing(), 10U);
        QCOMPARE(wave.notSuccessful(), 3U);
    }

    void stateFollowsGateAndJob_data()
    {
        QTest::addColumn<JobState>("job");
        QTest::addColumn<bool>("opened");
        QTest::addColumn<bool>("passed");
        QTest::addColumn<bool>("promoted");
        QTest::addColumn<WaveState>("state");
        QTest::newRow("draft") << JobState::Draft << false << false << false << WaveState::Waiting;
        QTest::newRow("open") << JobState::InProgress << true << false << false << WaveState::Open;
        QTest::newRow("paused") << JobState::Paused << true << false << false << WaveState::Held;
        QTest::newRow("passed, paused") << JobState::Paused << true << true << false << WaveState::Passed;
        QTest::newRow("promoted") << JobState::InProgress << true << true << true << WaveState::Promoted;
        QTest::newRow("canceled") << JobState::Canceled << true << false << false << WaveState::Stopped;
        QTest::newRow("never") << JobState::Aborted << false << false << false << WaveState::NotOpened;
        QTest::newRow("completed") << JobState::Completed << true << true << false << WaveState::Passed;
    }
    void stateFollowsGateAndJob()
    {
        QFETCH(JobState, job);
        QFETCH(bool, opened);
        QFETCH(bool, passed);
        QFETCH(bool, promoted);
        QFETCH(WaveState, state);
        client::JobSummary made = test::madeJob(job);
        made.waves[0].opened = opened ? fromMilliseconds(2'000'000) : TimePoint{};
        made.waves[0].passed = passed ? fromMilliseconds(3'000'000) : TimePoint{};
        made.waves[0].promoted = promoted;
        QCOMPARE(wavesOf(made).front().state, state);
    }

    void changedCountsChangeTheirRowAlone()
    {
        WaveModel model;
        QAbstractItemModelTester tester(&model);
        client::JobSummary job = test::madeJob(JobState::InProgress);
        model.setJob(shared(job));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        job.waves[0].succeeded = 1;
        model.setJob(shared(job));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 0);
        QVERIFY(reset.isEmpty());
        model.setJob(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWaves)
#include "tst_waves.moc"
