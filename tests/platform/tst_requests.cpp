// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/readiness.h"
#include "platform/requests.h"

#include <QCoreApplication>
#include <QTest>

#include <array>
#include <atomic>

using namespace drydock::platform;
using namespace std::chrono_literals;

namespace {

std::atomic<int> called = 0;

void count()
{
    ++called;
}

void askOurselves()
{
    requestEnd(QCoreApplication::applicationPid());
}

} // namespace

class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndIsKeptUntilItIsTaken()
    {
        QVERIFY(!isEndRequested());
        QVERIFY(!takeEnd(1ms));
        askOurselves();
        QTRY_VERIFY(isEndRequested());
        QVERIFY(takeEnd(10s));
        QVERIFY(!isEndRequested());
    }

    void aQueueHasADescriptor()
    {
        RequestQueue queue;
        QVERIFY(!queue.take());
        std::array<Waiting, 1> waiting{Waiting{queue.descriptor(), readable}};
        QVERIFY(!waitFor(waiting, 0ms));
        askOurselves();
        QVERIFY(waitFor(waiting, -1ms));
        QVERIFY(queue.take() == Request::End);
        QVERIFY(!queue.take());
        QVERIFY(!waitFor(waiting, 0ms));
    }

    void aQueueHearsWhatWasKeptBefore()
    {
        askOurselves();
        QTRY_VERIFY(isEndRequested());
        RequestQueue queue;
        std::array<Waiting, 1> waiting{Waiting{queue.descriptor(), readable}};
        QVERIFY(waitFor(waiting, -1ms));
        QVERIFY(queue.take() == Request::End);
    }
};

int main(int argc, char* argv[])
{
    // Before any thread starts; in the other run nothing is held.
    const bool calls = argc > 1 && std::string_view(argv[1]) == "--calls";
    if (!calls)
        holdRequests(true);
    const QCoreApplication application(argc, argv);
    if (!calls) {
        TestRequests test;
        return QTest::qExec(&test, argc, argv);
    }
    callAtEnd(count);
    askOurselves();
    while (called == 0) {
    }
    askOurselves();
    while (called == 1) {
    }
    return 0;
}
#include "tst_requests.moc"
