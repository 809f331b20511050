// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/address.h"
#include "platform/readiness.h"
#include "platform/socket.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <cerrno>

using namespace drydock::platform;
using namespace std::chrono_literals;

class TestSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        int problem = 0;
        m_socket = startConnect(*Address::ipv4("127.0.0.1", m_server.serverPort()), problem);
        QVERIFY(m_socket >= 0);
        QVERIFY(problem == 0 || problem == EINPROGRESS);
        QVERIFY(m_server.waitForNewConnection(10'000));
        m_peer.reset(m_server.nextPendingConnection());
    }

    void cleanup()
    {
        closeSocket(m_socket);
        m_peer.reset();
        m_server.close();
    }

    void aConnectionReachesItsPeer()
    {
        std::array<Waiting, 1> waiting{Waiting{m_socket, writable}};
        QVERIFY(waitFor(waiting, -1ms));
        QCOMPARE(waiting[0].ready, writable);
        QCOMPARE(takeSocketError(m_socket), 0);
        QVERIFY(hasReachedPeer(m_socket));
        QVERIFY(!isEndOfStream(m_socket));
        collectWrites(m_socket, true);
        collectWrites(m_socket, false);
        setReceiveBuffer(m_socket, 8192);
    }

    void anEndIsOneOnceAllIsRead()
    {
        m_peer->write("x");
        QVERIFY(m_peer->flush());
        m_peer->disconnectFromHost();
        std::array<Waiting, 1> waiting{Waiting{m_socket, readable}};
        QVERIFY(waitFor(waiting, -1ms));
        QVERIFY(!isEndOfStream(m_socket));
        readAway(m_socket, 1s);
        QVERIFY(isEndOfStream(m_socket));
    }

    void aTwinOutlivesTheFirst()
    {
        const int twin = duplicateSocket(m_socket);
        QVERIFY(twin >= 0);
        closeSocket(m_socket);
        m_socket = twin;
        QVERIFY(!isEndOfStream(twin));
        shutDown(twin);
        QVERIFY(m_peer->waitForDisconnected(10'000));
    }

    void addressesAndTheirTexts()
    {
        QVERIFY(!Address::ipv4("localhost", 1));
        const auto address = Address::ipv4("192.0.2.7", 80);
        QCOMPARE(address->text(), std::string("192.0.2.7"));
        QCOMPARE(ipv4Text(address->native()), std::string("192.0.2.7"));
        QCOMPARE(addressText(std::string_view("\x7f\0\0\1", 4)), std::string("127.0.0.1"));
        QCOMPARE(addressText(std::string_view("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1", 16)), std::string("::1"));
        QCOMPARE(addressText("x"), std::string());
        QVERIFY(isNumericAddress("192.0.2.7") && isNumericAddress("2001:db8::1"));
        QVERIFY(!isNumericAddress("example.org") && !isNumericAddress("192.0.2"));
    }

    void numbersResolveToThemselves()
    {
        const Resolved resolved = resolve("127.0.0.1", 80);
        QVERIFY(resolved.problem.empty());
        QCOMPARE(resolved.addresses.size(), std::size_t(1));
        QCOMPARE(resolved.addresses[0].text(), std::string("127.0.0.1"));
        const Resolved wrong = resolve("no such name!", 80);
        QVERIFY(!wrong.problem.empty() && wrong.addresses.empty());
    }

    void problemsHaveWords()
    {
        QCOMPARE(errnoOfSocket(ECONNREFUSED), ECONNREFUSED);
        QVERIFY(!socketProblemText(ECONNREFUSED).empty());
    }

    void portsThatAreFreeCanBeTaken()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, freeLoopbackPort()));
    }

private:
    QTcpServer m_server;
    std::unique_ptr<QTcpSocket> m_peer;
    int m_socket = -1;
};

QTEST_GUILESS_MAIN(TestSocket)
#include "tst_socket.moc"
