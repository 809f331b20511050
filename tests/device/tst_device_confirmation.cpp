// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/device_bench.h"

#include <QTest>

using namespace drydock;
using namespace drydock::device;

namespace {

/// A device that has downloaded its package and asks whether it is still desired.
struct Asking : Bench
{
    Asking()
    {
        accept();
        document({});
        delta(command());
        downloadEnded();
    }
    [[nodiscard]] std::size_t installs() const { return port.installs.size(); }
    void refuse(int code)
    {
        device->message(StateTopic::GetRejected,
                        json{{"code", code},
                             {"message", "no"},
                             {"timestamp", 1},
                             {"clientToken", port.lastToken(StateTopic::Get)}}
                            .dump(),
                        now);
    }
};

} // namespace

class TestDeviceConfirmation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void installsWhatIsStillDesired()
    {
        Asking bench;
        QCOMPARE(bench.port.count(StateTopic::Get), 2);
        QCOMPARE(bench.installs(), 0U);
        bench.document(command());
        QCOMPARE(bench.installs(), 1U);
    }

    void cancelledWhileDownloadingIsNotInstalled()
    {
        Asking bench;
        bench.document({});
        QCOMPARE(bench.installs(), 0U);
        QVERIFY(!bench.device->record().open);
        QVERIFY(bench.update().is_null());
        QCOMPARE(bench.port.discardedAfter.size(), 1U);
    }

    void anotherJobInstalledInstead()
    {
        Asking bench;
        bench.document(command(secondId, "3.0.0"));
        QCOMPARE(bench.installs(), 0U);
        QVERIFY(bench.device->record().open->software.jobId == secondId);
        QCOMPARE(bench.port.downloads.size(), 2U);
    }

    void documentThatCannotBeReadDoesNotConfirm()
    {
        Asking bench;
        json broken = command();
        broken.erase("sha256");
        bench.document(broken);
        QCOMPARE(bench.installs(), 0U);
        QVERIFY(!bench.device->record().open);
    }

    void repeatedDeltaDoesNotConfirm()
    {
        Asking bench;
        bench.delta(command());
        QCOMPARE(bench.installs(), 0U);
        QCOMPARE(bench.port.count(StateTopic::Get), 2);
    }

    void lostAnswerIsAskedForAgain()
    {
        Asking bench;
        bench.pass(2600ms);
        QCOMPARE(bench.port.count(StateTopic::Get), 3);
        bench.document(command());
        QCOMPARE(bench.installs(), 1U);
    }

    void silentServiceDoesNotHoldUpTheUpdate()
    {
        Asking bench;
        for (int second = 0; second < 120; ++second)
            bench.pass(1s);
        QCOMPARE(bench.installs(), 0U);
        for (int second = 0; second < 60; ++second)
            bench.pass(1s);
        QCOMPARE(bench.installs(), 1U);
        // The one after connecting, six, and at most one since: it goes on asking.
        QVERIFY(bench.port.count(StateTopic::Get) <= 8);
    }

    void offlineDeviceWaitsUntilItCanAsk()
    {
        Asking bench;
        bench.device->disconnected();
        for (int hour = 0; hour < 48; ++hour)
            bench.pass(1h);
        QCOMPARE(bench.installs(), 0U);
        bench.device->connected(bench.now);
        bench.accept();
        bench.document({});
        QCOMPARE(bench.installs(), 0U);
        QVERIFY(!bench.device->record().open);
    }

    void refusedQuestionIsNoWithdrawalUnlessNothingIsThere()
    {
        Asking refused;
        refused.refuse(403);
        QCOMPARE(refused.installs(), 1U);
        Asking unknown;
        unknown.refuse(404);
        QCOMPARE(unknown.installs(), 0U);
        QVERIFY(!unknown.device->record().open);
        Asking busy;
        busy.refuse(503);
        QCOMPARE(busy.installs(), 0U);
        QVERIFY(busy.device->record().open);
    }
};

QTEST_GUILESS_MAIN(TestDeviceConfirmation)
#include "tst_device_confirmation.moc"
