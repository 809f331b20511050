// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/device_bench.h"

#include <QTest>

using namespace drydock;
using namespace drydock::device;

class TestDeviceRestart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restartInTheMiddleGoesOnWithAFreshUrl()
    {
        Bench before;
        before.delta(command());
        Bench after(before.port.saved.back());
        QCOMPARE(after.port.downloads.size(), 0U);
        QVERIFY(after.update()["status"] == "RUNNING");
        after.accept();
        after.document(command());
        QCOMPARE(after.port.downloads.size(), 1U);
        after.downloaded();
        after.installed();
        QVERIFY(after.update()["status"] == "SUCCESS");
    }

    void restartAfterTheSwapReportsSuccessWithoutDownload()
    {
        Bench before;
        before.delta(command());
        before.downloaded();
        DeviceRecord stored = before.port.saved.back();
        QVERIFY(stored.open->stage == Stage::Applying);
        RecordingPort port;
        port.installed = true;
        Device device({*DeviceId::parse("dev-1"), "rpi4", {}, {}, systemNow, "u"}, stored, port);
        device.start(Instant{1h});
        device.connected(Instant{1h});
        QVERIFY(port.lastUpdate()["state"]["reported"]["softwareVersion"] == "2.0.0");
        QVERIFY(port.downloads.empty());
    }

    void finishedAttemptIsRememberedAcrossRestart()
    {
        Bench before;
        before.delta(command());
        before.downloaded();
        before.installed();
        Bench after(*DeviceRecord::decode(before.port.saved.back().encode()));
        QVERIFY(after.update()["status"] == "SUCCESS");
        after.delta(command());
        QVERIFY(after.port.downloads.empty());
    }

    void crashesWhileInstallingAreNotRepeatedForEver()
    {
        DeviceRecord record;
        for (int start = 0; start < 2; ++start) {
            Bench bench(record);
            bench.accept();
            bench.delta(command());
            bench.downloaded();
            QCOMPARE(bench.port.installs.size(), 1U);
            record = bench.port.saved.back();
        }
        Bench bench(record);
        bench.accept();
        bench.document(command());
        bench.downloaded();
        QVERIFY(bench.port.installs.empty());
        QVERIFY(bench.update()["status"] == "FAILURE");
    }

    void failedDownloadGoesBeforeTheRecordIsSaved()
    {
        Bench bench;
        bench.delta(command());
        bench.device->downloadEnded({DownloadOutcome::Impossible, "disk full"}, bench.now);
        QVERIFY((bench.port.discardedAfter) == (std::vector<std::size_t>{1}));
        QCOMPARE(bench.port.saved.size(), 2U);
    }

    void installedDownloadGoesAfterTheRecordIsSaved()
    {
        Bench bench;
        bench.delta(command());
        bench.downloaded();
        bench.installed();
        QCOMPARE(bench.port.saved.size(), 3U);
        QVERIFY((bench.port.discardedAfter) == (std::vector<std::size_t>{3}));
    }

    void otherPackagesDownloadGoesBeforeTheNewAttemptIsSaved()
    {
        Bench bench;
        bench.delta(command());
        json other = command(secondId, "3.0.0");
        bench.delta(other);
        QVERIFY(bench.port.discardedAfter.empty());
        other["jobId"] = secondId + "-2";
        other["sha256"] = std::string(64, 'b');
        bench.delta(other);
        QVERIFY((bench.port.discardedAfter) == (std::vector<std::size_t>{2}));
    }

    void noLongerDesiredDownloadGoes()
    {
        Bench bench;
        bench.accept();
        bench.delta(command());
        bench.document({});
        QVERIFY((bench.port.discardedAfter) == (std::vector<std::size_t>{1}));
    }

    void tryThatBroughtBytesDoesNotCount()
    {
        Bench bench;
        bench.delta(command());
        for (std::size_t i = 1; i <= 15; ++i) {
            bench.device->downloadEnded({DownloadOutcome::Broken, "reset", i * 10}, bench.now);
            bench.pass(1s);
            QCOMPARE(bench.port.downloads.size(), i + 1);
        }
    }

    void expiredUrlIsRenewedAndTheDownloadGoesOn()
    {
        Bench bench;
        bench.accept();
        bench.document({});
        bench.delta(command());
        bench.device->downloadProgress(400, bench.now);
        bench.device->downloadEnded({DownloadOutcome::Refused, "403"}, bench.now);
        QCOMPARE(bench.port.count(StateTopic::Get), 2);
        bench.document(command());
        QCOMPARE(bench.port.downloads.size(), 2U);
        QVERIFY(bench.device->record().open);
    }

    void refusedAgainItWaitsBeforeItAsks()
    {
        Bench bench;
        bench.accept();
        bench.document({});
        bench.delta(command());
        std::ptrdiff_t gets = 1;
        for (int refusals = 1; refusals <= 8; ++refusals) {
            bench.device->downloadEnded({DownloadOutcome::Refused, "403"}, bench.now);
            if (refusals > 1) {
                QCOMPARE(bench.port.count(StateTopic::Get), gets);
                bench.pass(500ms);
                QCOMPARE(bench.port.count(StateTopic::Get), gets);
                bench.pass(64s);
            }
            QCOMPARE(bench.port.count(StateTopic::Get), ++gets);
            bench.document(command());
        }
        bench.device->downloadEnded({DownloadOutcome::Refused, "403"}, bench.now);
        QVERIFY(bench.update()["status"] == "FAILURE");
    }
};

QTEST_GUILESS_MAIN(TestDeviceRestart)
#include "tst_device_restart.moc"
