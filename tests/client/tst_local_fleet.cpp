// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/child_process.h"
#include "client/local_fleet.h"
#include "client/local_fleet_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <string>

using namespace drydock;
using namespace drydock::client;

namespace {

/// The reading end of a named pipe that a process holds open for writing as long as it lives. Unlike /proc it
/// tells the truth in a container whose /proc belongs to other process numbers, and of a zombie.
class LifeLine
{
public:
    explicit LifeLine(const std::filesystem::path& path)
    {
        if (::mkfifo(path.c_str(), 0600) == 0)
            m_descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    }
    ~LifeLine() { ::close(m_descriptor); }
    LifeLine(const LifeLine&) = delete;
    LifeLine& operator=(const LifeLine&) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] bool isHeld() const
    {
        char byte = 0;
        return ::read(m_descriptor, &byte, 1) < 0 && errno == EAGAIN;
    }

private:
    int m_descriptor = -1;
};

} // namespace

class TestLocalFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void devicesAreDealtOverTheModels()
    {
        const std::vector<DeviceBatch> batches = dealDevices(25, {"a", "b", "c"});
        QCOMPARE(batches.size(), std::size_t(3));
        QCOMPARE(batches[0].count, 9);
        QCOMPARE(batches[1].count, 8);
        QCOMPARE(batches[2].count, 8);
        QCOMPARE(batches[0].deviceIds().back(), std::string("a-0009"));
        QCOMPARE(dealDevices(1, {"a", "b"}).size(), std::size_t(1));
        QCOMPARE(dealDevices(1, {"a", "b"})[0].idArgument(), std::string("a-0001"));
        QVERIFY(dealDevices(0, {"a"}).empty());
    }

    void missingProgramsAreNamed()
    {
        const QTemporaryDir empty;
        LocalFleetOptions options;
        options.programs = empty.path().toStdString();
        const auto fleet = LocalFleet::start(options);
        QVERIFY(!fleet);
        QVERIFY(fleet.error().code == ErrorCode::NotFound);
        QVERIFY2(fleet.error().message.find("drydockd is not in") != std::string::npos,
                 fleet.error().message.c_str());
    }

    void missingBrokerNamesThePackageToInstall()
    {
        const QTemporaryDir programs;
        for (const char* name : {"drydockd", "drydock-device"})
            std::ofstream(programs.path().toStdString() + "/" + name) << "#!/bin/sh\n";
        LocalFleetOptions options;
        options.programs = programs.path().toStdString();
        options.brokerFiles = programs.path().toStdString();
        options.brokerProgram = programs.path().toStdString() + "/mosquitto";
        const auto fleet = LocalFleet::start(options);
        QVERIFY(!fleet);
        QVERIFY2(fleet.error().message.find("apt install mosquitto") != std::string::npos,
                 fleet.error().message.c_str());
    }

    void obituaryHoldsStatusAndLog()
    {
        const QTemporaryDir directory;
        ChildProcess child("helper", directory.path().toStdString() + "/log");
        QVERIFY(child.start("/bin/sh", {"-c", "echo cannot open the store; exit 3"}));
        QVERIFY(child.hasEnded(std::chrono::seconds(30)));
        QVERIFY2(child.obituary().find("status 3") != std::string::npos, child.obituary().c_str());
        QVERIFY(child.obituary().find("cannot open the store") != std::string::npos);
    }

    void blockedSignalsOfTheParentStillEndTheChild()
    {
        sigset_t blocked;
        sigset_t before;
        sigemptyset(&blocked);
        sigaddset(&blocked, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &blocked, &before);
        const QTemporaryDir directory;
        ChildProcess child("helper", directory.path().toStdString() + "/log");
        QVERIFY(child.start("/bin/sh",
                            {"-c", "trap 'echo asked; exit 0' TERM; echo up; while :; do sleep 0.05; done"}));
        while (child.logTail().find("up") == std::string::npos)
            QVERIFY(!child.hasEnded(std::chrono::milliseconds(10)));
        child.stop();
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        QVERIFY2(child.logTail().find("asked") != std::string::npos, child.logTail().c_str());
    }

    void childEndsWithAParentThatWasKilled()
    {
        const QTemporaryDir directory;
        const LifeLine child(directory.path().toStdString() + "/life");
        QVERIFY(child.isOpen());
        QProcess parent;
        parent.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--with-child"), directory.path()});
        QVERIFY(parent.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(child.isHeld(), 30'000);

        parent.kill();

        QVERIFY(parent.waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(!child.isHeld(), 30'000);
    }

    void programThatIsNotThereIsAnError()
    {
        const QTemporaryDir directory;
        ChildProcess child("helper", directory.path().toStdString() + "/log");
        const Expected<void> started = child.start("/nonexistent/program", {});
        QVERIFY(!started);
        QVERIFY(started.error().code == ErrorCode::Unavailable);
    }
};

// With an argument it is the process that gets killed: it starts a child, says so, and waits for its end.
int main(int argc, char* argv[])
{
    if (argc == 3 && std::string(argv[1]) == "--with-child") {
        const QCoreApplication application(argc, argv);
        const std::string directory = argv[2];
        ChildProcess child("helper", directory + "/child.log");
        const std::string script =
            "trap '' TERM HUP; exec 3>'" + directory + "/life'; while :; do sleep 0.05; done";
        if (!child.start("/bin/sh", {"-c", script}))
            return 1;
        return child.hasEnded(std::chrono::minutes(10)) ? 2 : 3;
    }
    const QCoreApplication application(argc, argv);
    TestLocalFleet tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_local_fleet.moc"
