// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/command.h"
#include "platform/readiness.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <iostream>

using namespace drydock::platform;
using namespace std::chrono_literals;

/// Starts itself with other arguments: no shell and no program of one system is needed.
class TestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExitStatusIsTold()
    {
        std::error_code problem;
        const auto command = Command::start({self(), "--status", "7"}, nullptr, problem);
        QVERIFY(command);
        await(*command);
        const CommandEnd end = command->wait();
        QCOMPARE(end.status, 7);
        QVERIFY(!end.bySignal);
    }

    void wordsArriveAsTheyAre()
    {
        std::error_code problem;
        const auto command =
            Command::start({self(), "--words", "a b", "c\"d", "e\\", "", "$HOME 'x'"}, nullptr, problem);
        QVERIFY(command);
        QCOMPARE(command->wait().status, 0);
    }

    void whatIsNoProgramIsNotStarted()
    {
        std::error_code problem;
        QVERIFY(!Command::start({"drydock-has-no-such-program"}, nullptr, problem));
        QCOMPARE(problem, std::make_error_condition(std::errc::no_such_file_or_directory));
    }

    void anEndThatIsAskedForComes()
    {
        std::error_code problem;
        const auto command = Command::start({self(), "--stay"}, nullptr, problem);
        QVERIFY(command);
        command->requestEnd();
        await(*command);
        const CommandEnd end = command->wait();
        QVERIFY(end.bySignal || end.status != 0);
    }

    void aLockIsHeldForAsLongAsTheProgramRuns()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("lock")).toStdString();
        std::error_code problem;
        std::unique_ptr<Command> command;
        {
            const FileLock lock = FileLock::take(path, problem);
            command = Command::start({self(), "--stay"}, &lock.file(), problem);
        }
        QVERIFY(command);
        QVERIFY(!FileLock::take(path, problem));
        command->requestEnd();
        static_cast<void>(command->wait());
        QVERIFY(FileLock::take(path, problem));
    }

private:
    static std::string self() { return QCoreApplication::applicationFilePath().toStdString(); }
    static void await(const Command& command)
    {
        std::array<Waiting, 1> waiting{Waiting{command.descriptor(), readable}};
        if (command.descriptor() >= 0)
            QVERIFY(waitFor(waiting, -1ms));
    }
};

int main(int argc, char* argv[])
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    const std::string first = words.empty() ? std::string() : words.front();
    if (first == "--status")
        return std::stoi(words[1]);
    if (first == "--words")
        return words == std::vector<std::string>{"--words", "a b", "c\"d", "e\\", "", "$HOME 'x'"} ? 0 : 1;
    if (first == "--stay") {
        waitFor({}, -1ms);
        return 0;
    }
    const QCoreApplication application(argc, argv);
    TestCommand test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_command.moc"
