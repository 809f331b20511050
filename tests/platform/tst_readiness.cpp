// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/address.h"
#include "platform/poller.h"
#include "platform/socket.h"
#include "platform/wake_up.h"

#include <QTest>

#include <array>
#include <cerrno>
#include <thread>

using namespace drydock::platform;
using namespace std::chrono_literals;

/// Readiness of descriptors: by `waitFor`, by a Poller, and a WakeUp as what becomes ready.
class TestReadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadyBeforeItsTime()
    {
        const WakeUp wakeUp;
        std::array<Waiting, 1> waiting{Waiting{wakeUp.descriptor(), readable}};
        QVERIFY(!waitFor(waiting, 1ms));
        QCOMPARE(waiting[0].ready, Readiness(0));
    }

    void aWakeUpIsReadyUntilItIsCleared()
    {
        const WakeUp wakeUp;
        std::array<Waiting, 2> waiting{Waiting{-1, readable}, Waiting{wakeUp.descriptor(), readable}};
        wakeUp.wake();
        wakeUp.wake();
        QVERIFY(waitFor(waiting, -1ms));
        QCOMPARE(waiting[0].ready, Readiness(0));
        QCOMPARE(waiting[1].ready, readable);
        wakeUp.clear();
        QVERIFY(!waitFor(waiting, 0ms));
        wakeUp.wake();
        QVERIFY(waitFor(waiting, 0ms));
    }

    void anotherThreadWakes()
    {
        const WakeUp wakeUp;
        const std::jthread other([&wakeUp] { wakeUp.wake(); });
        std::array<Waiting, 1> waiting{Waiting{wakeUp.descriptor(), readable}};
        QVERIFY(waitFor(waiting, -1ms));
    }

    void manyAreWaitedFor()
    {
        const std::array<WakeUp, 9> all;
        std::vector<Waiting> waiting;
        for (const WakeUp& one : all)
            waiting.push_back({one.descriptor(), readable});
        all[7].wake();
        QVERIFY(waitFor(waiting, -1ms));
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(waiting[i].ready, i == 7 ? readable : Readiness(0));
    }

    void withNothingToWaitForTheTimePasses() { QVERIFY(!waitFor({}, 1ms)); }

    void aRefusedConnectionIsBroken()
    {
        int problem = 0;
        const int socket = startConnect(*Address::ipv4("127.0.0.1", freeLoopbackPort()), problem);
        std::array<Waiting, 1> waiting{Waiting{socket, writable}};
        if (problem == EINPROGRESS) {
            QVERIFY(waitFor(waiting, -1ms));
            QVERIFY((waiting[0].ready & broken) != 0);
            problem = takeSocketError(socket);
        }
        QCOMPARE(problem, ECONNREFUSED);
        closeSocket(socket);
    }

    void aPollerTellsWhatItWasGiven()
    {
        const WakeUp first;
        const WakeUp second;
        Poller poller;
        poller.add(first.descriptor(), readable, 1);
        poller.add(second.descriptor(), readable, 2);
        second.wake();
        QCOMPARE(ready(poller), (std::vector<Poller::Token>{2}));
        first.wake();
        second.clear();
        QCOMPARE(ready(poller), (std::vector<Poller::Token>{1}));
        poller.change(first.descriptor(), readable, 3);
        QCOMPARE(ready(poller), (std::vector<Poller::Token>{3}));
        poller.add(first.descriptor(), readable, 4); // watched already
        QCOMPARE(ready(poller), (std::vector<Poller::Token>{4}));
        poller.change(first.descriptor(), 0, 4);
        QCOMPARE(ready(poller), (std::vector<Poller::Token>{}));
        poller.remove(first.descriptor());
        poller.remove(first.descriptor());
        poller.change(first.descriptor(), readable, 5); // not watched any more
        QCOMPARE(ready(poller), (std::vector<Poller::Token>{5}));
    }

    void whatWasClosedIsForgotten()
    {
        Poller poller;
        {
            const WakeUp gone;
            poller.add(gone.descriptor(), readable, 1);
            gone.wake();
        }
        QCOMPARE(ready(poller), (std::vector<Poller::Token>{}));
    }

private:
    static std::vector<Poller::Token> ready(Poller& poller)
    {
        std::vector<Poller::Token> tokens;
        poller.wait(1ms, [&tokens](Poller::Token token, Readiness) { tokens.push_back(token); });
        return tokens;
    }
};

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
