// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file.h"
#include "platform/process/child_binding.h"
#include "platform/readiness.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>

using namespace drydock::platform;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000; // ms

bool isFree(const QString& lock)
{
    std::error_code problem;
    return bool(FileLock::take(lock.toStdString(), problem));
}

/// A program that holds the lock, and says so.
int stay(const QString& path)
{
    std::error_code problem;
    const FileLock lock = FileLock::take(path.toStdString(), problem);
    std::cout << "started" << std::endl;
    waitFor({}, -1ms);
    return 0;
}

/// A program that has started that one.
int hold(const QString& path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    ChildBinding binding(process);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--stay"), path});
    if (process.waitForStarted(patience)) {
        binding.started();
        process.waitForFinished(-1);
    }
    return 1; // its end is not to come first
}

} // namespace

class TestChildBinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChildHearsThatItIsToEnd()
    {
        QProcess process;
        ChildBinding binding(process);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--stay"), {}});
        QVERIFY(process.waitForStarted(patience));
        binding.started();
        binding.requestEnd();
        QVERIFY(process.waitForFinished(patience));
    }

    void aChildDiesWithUs()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("lock"));
        QProcess parent;
        parent.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), lock});
        QVERIFY(parent.waitForReadyRead(patience));
        QCOMPARE(parent.readLine().trimmed(), QByteArray("started"));
        QVERIFY(!isFree(lock));
        parent.kill();
        QVERIFY(parent.waitForFinished(patience));
        QTRY_VERIFY_WITH_TIMEOUT(isFree(lock), patience);
    }
};

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first == QLatin1String("--stay"))
        return stay(QString::fromLocal8Bit(argv[2]));
    if (first == QLatin1String("--hold"))
        return hold(QString::fromLocal8Bit(argv[2]));
    TestChildBinding test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_child_binding.moc"
