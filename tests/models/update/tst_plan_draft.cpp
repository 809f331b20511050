// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/plan_draft.h"

#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using namespace std::chrono_literals;

class TestPlanDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposedPresetFollowsTheDevicesUntilOneIsChosen()
    {
        PlanDraft draft;
        draft.setTargets(TargetKind::Everything, 10);
        QVERIFY(draft.preset() == UpdatePreset::EveryoneNow);
        QVERIFY(!draft.hasOwn());
        draft.setTargets(TargetKind::Everything, 1000);
        QVERIFY(draft.preset() == UpdatePreset::Canary);
        draft.setPreset(UpdatePreset::Careful);
        draft.setTargets(TargetKind::Everything, 10);
        QVERIFY(draft.preset() == UpdatePreset::Careful);
    }

    void presetKeepsWhatIsNotItsOwn()
    {
        PlanDraft draft;
        draft.setTargets(TargetKind::Everything, 1000);
        draft.setValue({PlanField::Approval}, true);
        draft.setValue({PlanField::Priority}, 7);
        QVERIFY(draft.preset() == UpdatePreset::Canary);
        draft.setPreset(UpdatePreset::EveryoneNow);
        QVERIFY(draft.plan().needsApproval);
        QCOMPARE(draft.plan().priority, 7);
        QVERIFY(draft.plan().rollout.waves.empty());
    }

    void changedShapeIsAPlanOfItsOwnThatOneCanComeBackTo()
    {
        PlanDraft draft;
        draft.setTargets(TargetKind::Everything, 1000);
        draft.setPreset(UpdatePreset::Canary);
        draft.setValue({PlanField::WaveSuccess, 0}, 99.5);
        QVERIFY(draft.preset() == UpdatePreset::Own);
        QVERIFY(draft.hasOwn());
        QVERIFY(draft.origin().contains(QStringLiteral("Canary")));
        draft.setPreset(UpdatePreset::EveryoneNow);
        QVERIFY(draft.plan().rollout.waves.empty());
        draft.setPreset(UpdatePreset::Own);
        QCOMPARE(draft.value({PlanField::WaveSuccess, 0}).toDouble(), 99.5);
        // Numbers of devices change nothing of it.
        draft.setTargets(TargetKind::Everything, 1'000'000);
        QCOMPARE(draft.value({PlanField::WaveSuccess, 0}).toDouble(), 99.5);
    }

    void sameValueAgainChangesNoPreset()
    {
        PlanDraft draft;
        draft.setTargets(TargetKind::Everything, 1000);
        draft.setValue({PlanField::WaveSuccess, 0}, draft.value({PlanField::WaveSuccess, 0}));
        QVERIFY(draft.preset() == UpdatePreset::Canary);
    }

    void windowsAreSetWithinTheirPreset()
    {
        PlanDraft draft;
        draft.setPreset(UpdatePreset::Window);
        QVERIFY(!draft.openings().isEmpty());
        draft.setValue({PlanField::WindowStart, 0}, 90);
        draft.setValue({PlanField::WindowDays, 0}, 0b0111110);
        draft.setValue({PlanField::WindowZone, 0}, QStringLiteral("Asia/Tokyo"));
        draft.setValue({PlanField::WindowDuration, 0}, qlonglong(Duration(2h).count()));
        QVERIFY(draft.preset() == UpdatePreset::Window);
        const MaintenanceWindow wanted{"30 1 * * 1,2,3,4,5", 2h, "Asia/Tokyo"};
        QCOMPARE(draft.plan().schedule.maintenanceWindows, std::vector{wanted});
        QVERIFY(draft.presetSentence(UpdatePreset::Window).contains(QStringLiteral("Asia/Tokyo")));
        // A window without a day would never open.
        draft.setValue({PlanField::WindowDays, 0}, 0);
        QCOMPARE(draft.value({PlanField::WindowDays, 0}).toInt(), 0b0111110);
        draft.setPreset(UpdatePreset::EveryoneNow);
        QVERIFY(draft.plan().schedule.maintenanceWindows.empty());
        draft.setPreset(UpdatePreset::Window);
        QCOMPARE(draft.plan().schedule.maintenanceWindows, std::vector{wanted});
    }

    void scheduleMayBeWrittenAsCron()
    {
        PlanDraft draft;
        draft.setPreset(UpdatePreset::Window);
        draft.setValue({PlanField::WindowAsText, 0}, 1);
        QVERIFY(draft.isShown({PlanField::WindowCron, 0}));
        QVERIFY(!draft.isShown({PlanField::WindowDays, 0}));
        draft.setValue({PlanField::WindowCron, 0}, QStringLiteral("0 22 * * "));
        QVERIFY(!draft.problem({PlanField::WindowCron, 0}).isEmpty());
        QVERIFY(!draft.problem(PlanSection::Windows).isEmpty());
        QVERIFY(draft.openings().isEmpty());
        draft.setValue({PlanField::WindowCron, 0}, QStringLiteral("0 22 * * 1"));
        QCOMPARE(draft.problem(), QString());
        QVERIFY(draft.isShown({PlanField::WindowCron, 0}));
        draft.setValue({PlanField::WindowAsText, 0}, 0);
        QVERIFY(draft.isShown({PlanField::WindowDays, 0}));
        QCOMPARE(draft.value({PlanField::WindowDays, 0}).toInt(), 0b10);
        // The text of a row that is gone is not taken for that of the next.
        draft.addRow(PlanSection::Windows);
        draft.setValue({PlanField::WindowAsText, 1}, 1);
        draft.removeRow(PlanSection::Windows, 0);
        QVERIFY(draft.isShown({PlanField::WindowCron, 0}));
        draft.removeRow(PlanSection::Windows, 0);
        QVERIFY(draft.plan().schedule.maintenanceWindows.empty());
        QVERIFY(draft.preset() == UpdatePreset::Own);
    }

    void wavesAreAddedMovedAndTakenAway()
    {
        PlanDraft draft;
        draft.setTargets(TargetKind::Everything, 100);
        draft.addRow(PlanSection::Waves);
        QCOMPARE(draft.rows(PlanSection::Waves), std::size_t(2));
        QCOMPARE(draft.problem(), QString());
        draft.setValue({PlanField::WaveSize, 0}, int(WaveSizeKind::Count));
        draft.setValue({PlanField::WaveCount, 0}, 5);
        draft.addRow(PlanSection::Waves);
        QCOMPARE(draft.waveSizes(), (WaveSizes{5, 10, 85}));
        QVERIFY(!draft.canMoveRow(PlanSection::Waves, 0, -1));
        QVERIFY(!draft.canMoveRow(PlanSection::Waves, 2, 1));
        draft.moveRow(PlanSection::Waves, 0, 1);
        QCOMPARE(draft.waveSizes(), (WaveSizes{10, 5, 85}));
        // The last one, which takes all others, needs a size elsewhere.
        draft.moveRow(PlanSection::Waves, 2, -1);
        QCOMPARE(draft.problem(), QString());
        QCOMPARE(draft.waveSizes(), (WaveSizes{10, 10, 80}));
        QVERIFY(draft.rowRemark(PlanSection::Waves, 2).contains(QStringLiteral("80")));
        for (int left = 3; left > 0; --left)
            draft.removeRow(PlanSection::Waves, 0);
        QCOMPARE(draft.rows(PlanSection::Waves), std::size_t(0));
        while (draft.canAddRow(PlanSection::Waves))
            draft.addRow(PlanSection::Waves);
        QCOMPARE(draft.rows(PlanSection::Waves), mostWaves);
        QCOMPARE(draft.problem(), QString());
    }

    void queryOfAWaveIsWrittenByAndBy()
    {
        PlanDraft draft;
        draft.addRow(PlanSection::Waves);
        draft.setValue({PlanField::WaveSize, 0}, int(WaveSizeKind::Query));
        QVERIFY(draft.isShown({PlanField::WaveQuery, 0}));
        QCOMPARE(draft.value({PlanField::WaveQuery, 0}).toString(), QString());
        QVERIFY(!draft.problem({PlanField::WaveQuery, 0}).isEmpty());
        draft.setValue({PlanField::WaveQuery, 0}, QStringLiteral("model ="));
        QVERIFY(!draft.problem({PlanField::WaveQuery, 0}).isEmpty());
        draft.setValue({PlanField::WaveQuery, 0}, QStringLiteral("model = rpi4"));
        QCOMPARE(draft.problem(), QString());
        draft.setValue({PlanField::WaveQuery, 0}, QString());
        QVERIFY(draft.isShown({PlanField::WaveQuery, 0}));
    }

    void wavesThatTheServiceCountedGoBeforeThoseCountedHere()
    {
        PlanDraft draft;
        draft.setTargets(TargetKind::Everything, 100);
        draft.addRow(PlanSection::Waves);
        draft.setServiceWaves({12, 88});
        QCOMPARE(draft.waveSizes(), (WaveSizes{12, 88}));
        QCOMPARE(draft.rowRemark(PlanSection::Waves, 0), QStringLiteral("12 device(s)"));
        draft.setValue({PlanField::WavePercentage, 0}, 20.0);
        QCOMPARE(draft.waveSizes(), (WaveSizes{20, 80}));
    }

    void wordsSayWavesGatesRulesWindowsAndApproval()
    {
        PlanDraft draft;
        draft.setTargets(TargetKind::Everything, 84'216);
        draft.setPreset(UpdatePreset::Canary);
        QVERIFY(draft.presetSentence(UpdatePreset::Canary).startsWith(QStringLiteral("842, then 8,421")));
        const QString waves = waveSentences(draft.plan(), draft.waveSizes()).join(u' ');
        for (const char* part : {"Wave 1", "842", "95", "Wave 3", "all others", "74,953"})
            QVERIFY2(waves.contains(QString::fromLatin1(part)), part);
        QVERIFY(waveSentences({}, {}).isEmpty());
        QVERIFY(stopSentences(draft.plan()).join(u' ').contains(QStringLiteral("canceled")));
        draft.setPreset(UpdatePreset::Window);
        draft.setValue({PlanField::Approval}, true);
        draft.setValue({PlanField::Priority}, 9);
        const QString terms = termSentences(draft.plan(), systemNow()).join(u' ');
        for (const char* part : {"approves", "every day from 22:00", "priority is 9"})
            QVERIFY2(terms.contains(QString::fromLatin1(part)), part);
        QVERIFY(termSentences({}, systemNow()).isEmpty());
        for (int i = 0; i < planSectionCount; ++i) {
            QVERIFY(!words(PlanSection(i)).isEmpty());
            QVERIFY(!sectionInShort(PlanSection(i), draft.plan(), systemNow()).isEmpty());
        }
    }

    void refusalStandsAtItsFieldUntilSomethingIsChanged()
    {
        PlanDraft draft;
        draft.addRow(PlanSection::Abort);
        QSignalSpy changed(&draft, &PlanDraft::changed);
        QVERIFY(draft.setRefusal({ErrorCode::InvalidArgument, "too many", "document.abort.0.action"}));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(draft.problem({PlanField::AbortAction, 0}), QStringLiteral("too many"));
        QVERIFY(!draft.setRefusal({ErrorCode::NotFound, "gone", "document.package"}));
        draft.setValue({PlanField::AbortAction, 0}, int(AbortAction::Cancel));
        QCOMPARE(draft.problem(), QString());
    }
};

QTEST_APPLESS_MAIN(TestPlanDraft)
#include "tst_plan_draft.moc"
