// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/descriptor_limit.h"
#include "platform/heap.h"
#include "platform/process_times.h"
#include "platform/workstation.h"

#include <QElapsedTimer>
#include <QTest>

using namespace drydock::platform;

/// What is asked of the process itself.
class TestProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ageAndTimeGrow()
    {
        constexpr std::int64_t tick = 20; // ms
        const auto age = processAge();
        const auto used = threadTime();
        QVERIFY(age >= 0);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 2 * tick) {
        }
        QVERIFY(processAge() >= age + tick);
        QVERIFY(threadTime() > used);
    }

    void descriptorsAreAllowed()
    {
        const auto few = raiseDescriptorLimit(16);
        QVERIFY(few >= 16);
        const auto most = raiseDescriptorLimit(allDescriptors);
        QVERIFY(most >= few);
        QVERIFY(raiseDescriptorLimitAbove(most) >= most);
    }

    void theHeapGoesOn()
    {
        keepNoLargeBlocks();
        {
            const std::vector<char> large(std::size_t{8} << 20U);
        }
        trimHeap();
        QVERIFY(std::vector<char>(std::size_t{8} << 20U).back() == 0);
    }

    void placesAreNamed()
    {
        QVERIFY(!bash().empty());
        QVERIFY(!serverFolders().empty());
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QVERIFY(hasDisplay());
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process_times.moc"
