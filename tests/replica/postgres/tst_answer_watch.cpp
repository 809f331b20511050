// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/answer_watch.h"

#include <sys/socket.h>
#include <unistd.h>

#include <QtTest>

#include <array>
#include <atomic>

using namespace drydock::replica;
using namespace std::chrono_literals;

namespace {

/// Two ends of one connection; reading waits without end.
class Connection
{
public:
    Connection()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, m_ends.data()) != 0)
            qFatal("no sockets");
    }
    ~Connection()
    {
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] int socket() const { return m_ends[0]; }
    [[nodiscard]] bool answer() const { return ::write(m_ends[1], "x", 1) == 1; }
    /// Bytes read; 0: the connection has ended.
    [[nodiscard]] ssize_t read() const
    {
        char byte = 0;
        return ::read(m_ends[0], &byte, 1);
    }

private:
    std::array<int, 2> m_ends{};
};

} // namespace

class TestAnswerWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerThatDoesNotComeEndsTheConnection()
    {
        const Connection connection;
        std::atomic<int> told = 0;
        AnswerWatch watch({.most = 20ms, .longer = {}, .over = [&] { ++told; }});
        watch.began(connection.socket());
        QCOMPARE(connection.read(), ssize_t(0));
        QVERIFY(watch.ended());
        QCOMPARE(told.load(), 1);
    }

    void answerIsWaitedForAsLongAsItMayTake()
    {
        const Connection connection;
        std::atomic<int> asked = 0;
        AnswerWatch watch({.most = 20ms, .longer = [&] { return ++asked < 3; }, .over = {}});
        watch.began(connection.socket());
        QCOMPARE(connection.read(), ssize_t(0));
        QVERIFY(watch.ended());
        QCOMPARE(asked.load(), 3);
    }

    void answeredQuestionLeavesItsConnectionAlone()
    {
        const Connection answered;
        const Connection other;
        AnswerWatch watch({.most = 20ms, .longer = {}, .over = {}});
        watch.began(answered.socket());
        QVERIFY(answered.answer());
        QCOMPARE(answered.read(), ssize_t(1));
        QVERIFY(!watch.ended());
        // Longer than its time: until another one is cut.
        watch.began(other.socket());
        QCOMPARE(other.read(), ssize_t(0));
        QVERIFY(watch.ended());
        QVERIFY(!watch.ended());
        QVERIFY(answered.answer());
        QCOMPARE(answered.read(), ssize_t(1));
    }
};

QTEST_GUILESS_MAIN(TestAnswerWatch)
#include "tst_answer_watch.moc"
