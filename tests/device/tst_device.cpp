// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/device_bench.h"

#include <QTest>

using namespace drydock;
using namespace drydock::device;

class TestDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectReportsWholeStateAndThenAsks()
    {
        Bench bench;
        const auto& first = bench.port.published.at(0);
        QVERIFY(first.topic == StateTopic::Update);
        QVERIFY(first.qos == 1);
        QVERIFY(first.payload["state"]["reported"]["softwareVersion"] == "1.0.0");
        QVERIFY(first.payload["state"]["reported"]["hardwareModel"] == "rpi4");
        QCOMPARE(bench.port.count(StateTopic::Get), 0);
        bench.accept();
        QCOMPARE(bench.port.count(StateTopic::Get), 1);
    }

    void unansweredReportIsRepeatedUnderItsToken()
    {
        Bench bench;
        const auto token = bench.port.lastToken(StateTopic::Update);
        bench.pass(1900ms);
        QCOMPARE(bench.port.count(StateTopic::Update), 1);
        bench.pass(700ms);
        QCOMPARE(bench.port.count(StateTopic::Update), 2);
        QVERIFY(bench.port.lastToken(StateTopic::Update) == token);
        bench.reject(429);
        bench.pass(60s);
        QCOMPARE(bench.port.count(StateTopic::Update), 3);
        bench.accept();
        bench.pass(600s);
        QCOMPARE(bench.port.count(StateTopic::Update), 3);
    }

    void definiteRejectionEndsTheRepetition()
    {
        Bench bench;
        bench.reject(413);
        bench.pass(600s);
        QCOMPARE(bench.port.count(StateTopic::Update), 1);
    }

    void updateIsCarriedOutAndConfirmedInOneMessage()
    {
        Bench bench;
        bench.accept();
        bench.delta(command());
        QCOMPARE(bench.port.downloads.size(), 1U);
        QVERIFY(bench.port.downloads[0].ends_with("secret"));
        bench.pass(2s);
        QVERIFY(bench.update()["status"] == "RUNNING");
        bench.downloaded();
        QVERIFY((bench.port.installs) == (std::vector<std::string>{"2.0.0"}));
        bench.installed();
        const auto reported = bench.port.lastUpdate()["state"]["reported"];
        QVERIFY(reported["softwareVersion"] == "2.0.0");
        QVERIFY((reported["update"]) == ((json{{"jobId", firstId},
                                               {"status", "SUCCESS"},
                                               {"phase", nullptr},
                                               {"progress", nullptr},
                                               {"reason", nullptr}})));
        QVERIFY(bench.port.saved.back().encode().find("secret") == std::string::npos);
        for (const auto& line : bench.port.lines)
            QVERIFY(!QString::fromStdString(line).contains("secret"));
    }

    void itGoesOneStepBackAndNoFurther()
    {
        Bench bench;
        bench.accept();
        auto install = [&, number = 0](const std::string& version) mutable {
            bench.delta(command("01931111-2222-7000-8000-00000000000" + std::to_string(++number), version));
            bench.downloaded();
            bench.installed();
            bench.accept();
            return bench.device->record().version + " above " + bench.device->record().floor;
        };
        QCOMPARE(QString::fromStdString(install("2.0.0")), QStringLiteral("2.0.0 above 1.0.0"));
        QCOMPARE(QString::fromStdString(install("3.0.0")), QStringLiteral("3.0.0 above 2.0.0"));
        QCOMPARE(QString::fromStdString(install("2.0.0")), QStringLiteral("2.0.0 above 2.0.0"));
        QCOMPARE(QString::fromStdString(install("3.0.0")), QStringLiteral("3.0.0 above 2.0.0"));
    }

    void mergedReportsLeaveNothingStale()
    {
        Bench bench;
        bench.accept();
        bench.delta(command());
        bench.pass(2s);
        bench.device->downloadEnded({DownloadOutcome::Impossible, "no such package"}, bench.now);
        bench.delta(command(secondId, "3.0.0"));
        bench.pass(2s);
        bench.downloaded();
        bench.installed();
        json merged = json::object();
        for (const auto& entry : bench.port.published) {
            if (entry.topic == StateTopic::Update)
                merged.merge_patch(entry.payload["state"]["reported"]);
        }
        QVERIFY((merged["update"]) == ((json{{"jobId", secondId}, {"status", "SUCCESS"}})));
    }

    void repeatedDeltaDownloadsOnce()
    {
        Bench bench;
        bench.delta(command());
        bench.delta(command());
        QCOMPARE(bench.port.downloads.size(), 1U);
        bench.downloaded();
        bench.delta(command());
        bench.installed();
        bench.accept();
        const auto before = bench.port.count(StateTopic::Update);
        bench.delta(command());
        QCOMPARE(bench.port.downloads.size(), 1U);
        QCOMPARE(bench.port.installs.size(), 1U);
        QCOMPARE(bench.port.count(StateTopic::Update), before + 1);
        QVERIFY(bench.update()["status"] == "SUCCESS");
    }

    void failedAttemptIsNotRepeatedButItsRetryIs()
    {
        Bench bench;
        bench.delta(command());
        bench.device->downloadEnded({DownloadOutcome::Impossible, "no such package"}, bench.now);
        QVERIFY(bench.update()["status"] == "FAILURE");
        QVERIFY(bench.update()["reason"] == "no such package");
        bench.delta(command());
        QCOMPARE(bench.port.downloads.size(), 1U);
        bench.delta(command(firstId + "-2"));
        QCOMPARE(bench.port.downloads.size(), 2U);
    }

    void newAttemptSupersedesDownloadAndOldOneStaysDead()
    {
        Bench bench;
        bench.delta(command(firstId));
        bench.delta(command(secondId, "3.0.0"));
        QCOMPARE(bench.port.cancelled, 1);
        QCOMPARE(bench.port.downloads.size(), 2U);
        bench.delta(command(firstId));
        QCOMPARE(bench.port.downloads.size(), 2U);
        QVERIFY(bench.device->record().open->software.jobId == secondId);
    }

    void newAttemptWaitsForARunningInstallation()
    {
        Bench bench;
        bench.delta(command(firstId));
        bench.downloaded();
        bench.delta(command(secondId, "3.0.0"));
        QCOMPARE(bench.port.downloads.size(), 1U);
        bench.installed();
        QCOMPARE(bench.port.downloads.size(), 2U);
        QVERIFY(bench.device->record().version == "2.0.0");
    }

    void interruptedDownloadIsTriedAgainLaterAndNotForEver()
    {
        Bench bench;
        bench.delta(command());
        for (int i = 0; i < 10; ++i) {
            bench.device->downloadEnded({DownloadOutcome::Broken, "reset"}, bench.now);
            bench.pass(500ms);
            QCOMPARE(bench.port.downloads.size(), std::size_t(i + 1));
            bench.pass(64s);
            QCOMPARE(bench.port.downloads.size(), std::size_t(i + 2));
        }
        bench.device->downloadEnded({DownloadOutcome::Broken, "reset"}, bench.now);
        QVERIFY(bench.update()["status"] == "FAILURE");
    }

    void attemptThatIsNoLongerDesiredIsGivenUp()
    {
        Bench bench;
        bench.accept();
        bench.delta(command());
        bench.document({});
        QVERIFY(!bench.device->record().open);
        QVERIFY(bench.update().is_null());
        QCOMPARE(bench.port.discardedAfter.size(), 1U);
    }

    void progressIsSeldom()
    {
        Bench bench;
        bench.accept();
        bench.document({});
        bench.pass(10s);
        const auto before = bench.port.count(StateTopic::Update);
        bench.delta(command());
        for (std::uint64_t bytes = 0; bytes <= 1000; bytes += 10) {
            bench.device->downloadProgress(bytes, bench.now);
            bench.pass(100ms);
        }
        bench.downloaded();
        bench.pass(2s);
        bench.installed();
        // Start, half, applying, end.
        QVERIFY(bench.port.count(StateTopic::Update) - before == 4);
    }

    void longWorkIsNotSilent()
    {
        Bench bench;
        bench.accept();
        bench.delta(command());
        bench.downloaded();
        bench.pass(2s);
        const auto before = bench.port.count(StateTopic::Update);
        bench.pass(61s);
        bench.pass(61s);
        QCOMPARE(bench.port.count(StateTopic::Update), before + 2);
        QVERIFY(bench.update()["phase"] == "applying");
    }

    void misbehaviourIsTheSameForTheSameSeed()
    {
        const Misbehaviour misbehaviour{0.3, 0.3, 7};
        int failures = 0;
        for (std::uint64_t i = 0; i < 1000; ++i) {
            const auto first = misbehaviour.forAttempt("dev-" + std::to_string(i), 1);
            const auto again = misbehaviour.forAttempt("dev-" + std::to_string(i), 1);
            QVERIFY(first.failAt == again.failAt && first.offlineAt == again.offlineAt);
            failures += first.failAt ? 1 : 0;
        }
        QVERIFY(failures > 200 && failures < 400);
        QVERIFY(!Misbehaviour().forAttempt("dev", 1).failAt);
    }

    void everyAttemptFailsWhereAllAreToFail()
    {
        Bench bench({}, {}, {1.0, 0, 1});
        bench.delta(command());
        bench.downloaded();
        QVERIFY(bench.update()["status"] == "FAILURE");
        QVERIFY(bench.port.installs.empty());
    }

    void lostConnectionComesBackAndTheAttemptEndsWell()
    {
        Bench bench({}, {}, {0, 1.0, 1});
        bench.accept();
        bench.delta(command());
        bench.downloaded();
        QCOMPARE(bench.port.losses, 1);
        bench.device->disconnected();
        bench.device->connected(bench.now);
        bench.accept();
        bench.document(command());
        if (bench.port.downloads.size() == 2)
            bench.downloaded();
        bench.installed();
        QVERIFY(bench.update()["status"] == "SUCCESS");
    }
};

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
