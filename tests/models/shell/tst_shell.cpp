// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/background_tasks.h"
#include "models/shell/preferences.h"
#include "models/shell/running_task.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock::models;

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void taskThatEndsWhileItIsCanceledIsGone()
    {
        BackgroundTasks tasks;
        const QSignalSpy changes(&tasks, &BackgroundTasks::changed);
        BackgroundTasks::Id id = 0;
        id = tasks.begin(QStringLiteral("Staging app 2.0.0"), [&] { tasks.end(id); });
        tasks.setProgress(id, 40);
        tasks.setProgress(id, 40);
        QCOMPARE(tasks.tasks().size(), std::size_t(1));
        QCOMPARE(tasks.tasks()[0].percent, 40);
        QCOMPARE(changes.count(), 2);
        tasks.cancel(id);
        QVERIFY(tasks.tasks().empty());
        tasks.cancel(id);
        tasks.end(id);
        QCOMPARE(changes.count(), 3);
    }

    void taskOfAWorkerEndsOnceAndAlsoWhenItIsCanceled()
    {
        BackgroundTasks tasks;
        QObject worker;
        int cancels = 0;
        auto* through = new RunningTask(
            tasks, QStringLiteral("Writing a.csv"), [] {}, worker);
        new RunningTask(
            tasks, QStringLiteral("Writing b.csv"), [&] { ++cancels; }, worker);
        through->setPercent(30);
        QCOMPARE(tasks.tasks()[0].percent, 30);
        through->end();
        QCOMPARE(tasks.tasks().size(), std::size_t(1));
        tasks.cancel(tasks.tasks()[0].id);
        QCOMPARE(cancels, 1);
        QVERIFY(tasks.tasks().empty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(worker.children().isEmpty());
    }

    void preferencesSurviveARestart()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("console.ini"));
        {
            Preferences preferences(file);
            QVERIFY(preferences.appearance() == Preferences::Appearance::System);
            const QSignalSpy changed(&preferences, &Preferences::appearanceChanged);
            preferences.setAppearance(Preferences::Appearance::HighContrast);
            QCOMPARE(changed.count(), 1);
            preferences.setLanguage(QStringLiteral("zh_CN"));
            preferences.setViewState(QStringLiteral("devices"), QByteArray("\0\1x", 3));
        }
        const Preferences preferences(file);
        QVERIFY(preferences.appearance() == Preferences::Appearance::HighContrast);
        QCOMPARE(preferences.language(), QStringLiteral("zh_CN"));
        QCOMPARE(preferences.viewState(QStringLiteral("devices")), QByteArray("\0\1x", 3));
        QVERIFY(preferences.viewState(QStringLiteral("jobs")).isEmpty());
        QVERIFY(!preferences.useSystemFont());
    }
};

QTEST_GUILESS_MAIN(TestShell)
#include "tst_shell.moc"
