// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/driver.h"

#include <signal.h>

#include <QFile>
#include <QTemporaryDir>

using namespace drydock;
using namespace drydock::test;

namespace {

constexpr int batchSize = 50;
constexpr int messageCount = 120;

struct Line
{
    int packetId;
    std::string payload;
    bool operator==(const Line&) const = default;
};

std::vector<Line> readLines(const QString& path)
{
    std::vector<Line> lines;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (const auto space = line.indexOf(' '); space > 0)
            lines.push_back({line.left(space).toInt(), line.mid(space + 1).toStdString()});
    return lines;
}

} // namespace

/// Read, commit, then write: a process killed between any two of these loses nothing, and what comes a second
/// time can be recognised.
class TestIngest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedProcessLosesNothing_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("committed");
        QTest::newRow("after read, before commit") << "read" << 0;
        QTest::newRow("after commit, before write") << "commit" << batchSize;
        QTest::newRow("after write") << "write" << batchSize;
    }
    void killedProcessLosesNothing()
    {
        QFETCH(QString, place);
        QFETCH(int, committed);
        QTemporaryDir directory;
        const QString path = directory.filePath("committed");
        TestBroker broker;
        Peer sender(Kind::Driven, broker.connectOptions("sender"));
        QVERIFY(connectAll({&sender}));
        QVERIFY(makeSession(broker));
        for (int i = 0; i < messageCount; ++i)
            QVERIFY(sender.send(makeMessage("in", std::to_string(i))));
        QVERIFY(driveUntil({&sender}, [&] { return sender.outcomes().size() == messageCount; }));

        QCOMPARE(runVictim(broker, path, place), -SIGKILL);
        const auto atDeath = readLines(path);
        QVERIFY(sender.send(makeMessage("in", "end")));
        QVERIFY(driveUntil({&sender}, [&] { return sender.outcomes().size() == messageCount + 1; }));
        QCOMPARE(runVictim(broker, path, "none"), 0);

        const auto all = readLines(path);
        std::vector<Line> twice;
        std::vector<Line> once;
        for (const Line& line : all)
            (std::ranges::find(once, line) == once.end() ? once : twice).push_back(line);
        // Nothing is missing, and in the order of sending once the repetitions are taken out.
        std::vector<std::string> expected;
        for (int i = 0; i < messageCount; ++i)
            expected.push_back(std::to_string(i));
        expected.emplace_back("end");
        std::vector<std::string> payloads;
        for (const Line& line : once)
            payloads.push_back(line.payload);
        QCOMPARE(payloads, expected);
        // What comes again does so with its packet id, and from the end of the batch that was committed.
        QCOMPARE(static_cast<int>(atDeath.size()), committed);
        QVERIFY(twice.size() <= atDeath.size());
        QVERIFY(std::equal(twice.rbegin(), twice.rend(), atDeath.rbegin()));
        // After "write" any number is right: the death of our side may overtake acknowledgements on their
        // way.
        if (place == "commit")
            QCOMPARE(twice, atDeath);
    }

    void acknowledgementsLeaveInWriteReadyAlone()
    {
        TestBroker broker;
        Peer sender(Kind::Driven, broker.connectOptions("sender"));
        auto options = broker.connectOptions("receiver");
        options.receiveMaximum = 1;
        Peer receiver(Kind::Driven, options);
        receiver.listen("in");
        QVERIFY(connectAll({&sender, &receiver}));
        QVERIFY(settle(receiver));
        QVERIFY(sender.send(makeMessage("in", "first")));
        QVERIFY(sender.send(makeMessage("in", "second")));
        QVERIFY(sender.send(makeMessage("in", "unnumbered", 0)));

        const auto readOnly = [&](const std::function<bool()>& condition) {
            return waitFor(condition, std::chrono::seconds(60), [&] {
                sender.step();
                receiver.driven()->tick();
                receiver.driven()->readReady();
            });
        };
        QVERIFY(readOnly([&] { return receiver.messages().size() == 2; }));
        // The broker holds "second" back, as "first" is not acknowledged.
        QCOMPARE(receiver.payloads(), (std::vector<std::string>{"first", "unnumbered"}));

        receiver.driven()->writeReady();

        QVERIFY(readOnly([&] { return receiver.messages().size() == 3; }));
        QCOMPARE(receiver.payloads().back(), std::string("second"));
    }

    void readingStopsWhereItIsTold()
    {
        TestBroker broker;
        Peer sender(Kind::Driven, broker.connectOptions("sender"));
        Peer receiver(Kind::Driven, broker.connectOptions("receiver"));
        receiver.listen("in");
        QVERIFY(connectAll({&sender, &receiver}));
        QVERIFY(settle(receiver));
        constexpr std::size_t sent = 50;
        for (std::size_t i = 0; i < sent; ++i)
            QVERIFY(sender.send(makeMessage("in", std::to_string(i))));
        QVERIFY(waitFor([&] { return sender.outcomes().size() == sent; }, std::chrono::seconds(60),
                        [&] { sender.step(); }));
        bool stopped = false;
        QVERIFY(waitFor([&] { return receiver.messages().size() == sent; }, std::chrono::seconds(60),
                        [&] {
                            const auto before = receiver.messages().size();
                            const bool more = receiver.driven()->readReady(10);
                            const auto read = receiver.messages().size() - before;
                            QVERIFY(read <= 10);
                            QCOMPARE(more, read == 10);
                            stopped = stopped || more;
                        }));
        QVERIFY(stopped);
    }

private:
    /// The session must exist before the messages are sent, or the broker would not keep them.
    static bool makeSession(const TestBroker& broker)
    {
        auto options = broker.connectOptions("ingest");
        options.cleanStart = false;
        options.sessionExpirySeconds = 3600;
        Peer peer(Kind::Driven, options);
        peer.listen("in");
        if (!connectAll({&peer}) || !settle(peer))
            return false;
        peer->stop();
        return true;
    }

    /// Runs the victim until its end: its exit code, or minus the signal that ended it.
    static int runVictim(const TestBroker& broker, const QString& path, const QString& place)
    {
        return run({INGEST_VICTIM, std::to_string(broker.port()), path.toStdString(),
                    std::to_string(batchSize), place.toStdString()});
    }
};

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
