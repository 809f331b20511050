// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/accounts.h"
#include "device/command_installer.h"
#include "device/device_store.h"
#include "device/files.h"
#include "device/options.h"
#include "device/slot_installer.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace drydock;
using namespace drydock::device;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

struct Place
{
    QTemporaryDir directory;
    fs::path path = directory.path().toStdString();

    fs::path file(const std::string& name, const std::string& text, mode_t mode = 0600) const
    {
        const auto result = files::replace(path / name, text);
        if (!result || ::chmod((path / name).c_str(), mode) != 0)
            qFatal("cannot write a file of the test");
        return path / name;
    }
};

Software software(const std::string& version, const std::string& attempt)
{
    Software wanted;
    wanted.name = "app";
    wanted.version = version;
    wanted.jobId = attempt;
    wanted.url = "https://store/packages/app/" + version + "/app.bin";
    return wanted;
}

Expected<void> installed(Installer& installer, const Software& wanted, const fs::path& file)
{
    Expected<void> result = fail(ErrorCode::Internal, "not answered");
    installer.install(wanted, file, [&](const Expected<void>& ended) { result = ended; });
    return result;
}

std::vector<std::string> arguments(const QStringList& more)
{
    std::vector<std::string> list = {"--broker", "mqtt://127.0.0.1", "--id", "dev"};
    for (const QString& argument : more)
        list.push_back(argument.toStdString());
    return list;
}

} // namespace

class TestInstall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slotsTakeTurnsAndCurrentIsSwappedLast()
    {
        Place place;
        SlotInstaller installer(place.path / "dev");
        QVERIFY(installed(installer, software("1.0.0", "j1"), place.file("p1", "one")));
        QCOMPARE(fs::read_symlink(place.path / "dev/current"), fs::path("a"));
        QVERIFY(installed(installer, software("2.0.0", "j2"), place.file("p2", "two")));
        QCOMPARE(fs::read_symlink(place.path / "dev/current"), fs::path("b"));
        QCOMPARE(files::read(place.path / "dev/current/app.bin"), "two");
        QCOMPARE(files::read(place.path / "dev/a/app.bin"), "one");
        QVERIFY(installer.isInstalled(software("2.0.0", "j2")));
        QVERIFY(!installer.isInstalled(software("1.0.0", "j1")));
        QVERIFY(fs::exists(place.path / "p2"));
    }

    void failedInstallationLeavesCurrentAlone()
    {
        Place place;
        SlotInstaller installer(place.path / "dev");
        QVERIFY(installed(installer, software("1.0.0", "j1"), place.file("p1", "one")));
        QVERIFY(!installed(installer, software("2.0.0", "j2"), place.path / "is not there"));
        QCOMPARE(files::read(place.path / "dev/current/app.bin"), "one");
        QVERIFY(installer.isInstalled(software("1.0.0", "j1")));
    }

    void leftoversOfACrashDoNotHinder()
    {
        Place place;
        SlotInstaller installer(place.path / "dev");
        QVERIFY(installed(installer, software("1.0.0", "j1"), place.file("p1", "one")));
        fs::create_directory_symlink("b", place.path / "dev/current.new");
        fs::create_directories(place.path / "dev/b/half");
        QVERIFY(installed(installer, software("2.0.0", "j2"), place.file("p2", "two")));
        QCOMPARE(files::read(place.path / "dev/current/app.bin"), "two");
        QVERIFY(!fs::exists(place.path / "dev/b/half"));
    }

    void commandGetsItsArgumentsWithoutAShell()
    {
        Place place;
        const auto package = place.file("a b; touch injected", "x");
        const auto out = place.path / "out";
        Loop loop;
        CommandInstaller installer(loop,
                                   *splitCommand("sh -c 'printf \"%s|\" \"$@\" > \"$0\"' " + out.string() +
                                                 " {file} v{version} {id}"),
                                   "dev-1", "rpi4");
        std::optional<Expected<void>> result;
        installer.install(software("2.0.0", "j"), package,
                          [&](const Expected<void>& ended) { result = ended; });
        QVERIFY(!result);
        while (!result)
            loop.runOnce(100ms);
        QVERIFY(result->has_value());
        QCOMPARE(files::read(out), package.string() + "|v2.0.0|dev-1|");
        QVERIFY(!fs::exists(place.path / "injected"));
    }

    void programOfAFormerRunIsWaitedFor()
    {
        Place place;
        const auto lock = place.path / "dev.lock";
        const auto out = place.path / "out";
        Loop loop;
        const auto words =
            *splitCommand("sh -c 'echo begin >> \"$0\"; sleep 1; echo end >> \"$0\"' " + out.string());
        std::optional<Expected<void>> result;
        CommandInstaller first(loop, words, "dev", "rpi4", lock);
        first.install(software("2.0.0", "j"), "/dev/null", [](const Expected<void>&) {});
        CommandInstaller installer(loop, words, "dev", "rpi4", lock);
        installer.install(software("2.0.0", "j"), "/dev/null",
                          [&](const Expected<void>& ended) { result = ended; });
        while (!result)
            loop.runOnce(100ms);
        QVERIFY(result->has_value());
        QVERIFY(files::read(out) == "begin\nend\nbegin\nend\n");
    }

    void commandThatFailsIsAFailure_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("reason");
        QTest::newRow("status") << "sh -c 'exit 3'"
                                << "status 3";
        QTest::newRow("signal") << "sh -c 'kill -9 $$'"
                                << "signal 9";
        QTest::newRow("not there") << "/is/not/there {file}"
                                   << "cannot run";
    }

    void commandThatFailsIsAFailure()
    {
        QFETCH(QString, command);
        QFETCH(QString, reason);
        Loop loop;
        CommandInstaller installer(loop, *splitCommand(command.toStdString()), "dev-1", "rpi4");
        std::optional<Expected<void>> result;
        installer.install(software("2.0.0", "j"), "/dev/null",
                          [&](const Expected<void>& ended) { result = ended; });
        while (!result)
            loop.runOnce(100ms);
        QVERIFY(!result->has_value());
        QVERIFY(QString::fromStdString(result->error().message).contains(reason));
    }

    void recordSurvivesKillAtAnyMoment()
    {
        Place place;
        const auto id = *DeviceId::parse("dev:1");
        for (int round = 0; round < 20; ++round) {
            int channel[2];
            QCOMPARE(::pipe(channel), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                const auto store = DeviceStore::open(place.path);
                DeviceRecord record;
                for (record.attempts = 1; store; ++record.attempts) {
                    record.version = std::string(1 + record.attempts * 37 % 5000, 'v');
                    if (!store->save(id, record) || ::write(channel[1], "s", 1) != 1)
                        break;
                }
                ::_exit(1);
            }
            // Killed at another moment each time: after so many saves, wherever it then is.
            char seen = 0;
            for (int saves = 0; saves <= round % 5; ++saves)
                QCOMPARE(::read(channel[0], &seen, 1), 1);
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            ::close(channel[0]);
            ::close(channel[1]);
            const auto store = DeviceStore::open(place.path);
            QVERIFY(store);
            const auto record = store->load(id);
            QVERIFY(record && *record);
            QCOMPARE((*record)->version.size(), 1 + (*record)->attempts * 37 % 5000);
            QVERIFY((*record)->attempts > static_cast<std::uint64_t>(round % 5));
        }
    }

    void stateDirectoryHasOneOwner()
    {
        Place place;
        const auto first = DeviceStore::open(place.path);
        QVERIFY(first);
        QVERIFY(DeviceStore::open(place.path).error().code == ErrorCode::Conflict);
    }

    void damagedRecordIsAnError()
    {
        Place place;
        place.file("dev.json", "{\"format\":1}");
        QVERIFY(!DeviceStore::open(place.path)->load(*DeviceId::parse("dev")));
    }

    void wrongUsageIsRefused_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("unknown") << QStringList{"--what", "1"};
        QTest::newRow("no value") << QStringList{"--count"};
        QTest::newRow("count 0") << QStringList{"--count", "0"};
        QTest::newRow("rate") << QStringList{"--fail", "1.1"};
        QTest::newRow("nan") << QStringList{"--fail", "nan"};
        QTest::newRow("version") << QStringList{"--software-version", "latest"};
        QTest::newRow("both installers") << QStringList{"--install", "d", "--apply", "true"};
        QTest::newRow("open quotation") << QStringList{"--apply", "sh 'x"};
        QTest::newRow("bare word") << QStringList{"dev"};
        QTest::newRow("no shared connections") << QStringList{"--shared-connections", "0"};
        QTest::newRow("shared, with slots") << QStringList{"--shared-connections", "2", "--install", "d"};
        QTest::newRow("shared, with state") << QStringList{"--shared-connections", "2", "--state", "d"};
        QTest::newRow("shared, an account each")
            << QStringList{"--shared-connections", "2", "--accounts", "f"};
        QTest::newRow("download share") << QStringList{"--download-share", "2"};
        QTest::newRow("operator's name") << QStringList{"--id", "op.ann"};
    }

    void wrongUsageIsRefused()
    {
        QFETCH(QStringList, more);
        QVERIFY(!parseOptions(arguments(more)));
    }

    void optionsAreRead()
    {
        const auto options =
            parseOptions(arguments({"--count=3", "--apply", "do \"it now\" {file}", "--slow", "10"}));
        QVERIFY(options);
        QVERIFY(options->deviceId(2).str() == "dev-0003");
        QVERIFY((options->applyCommand) == ((std::vector<std::string>{"do", "it now", "{file}"})));
        QCOMPARE(options->slowRate, 10U);
        QVERIFY(parseOptions({"--help"})->help);
        QVERIFY(!parseOptions({"--id", "dev"}));
        for (const char* option : {"--count", "--accounts", "--reconnect-wait", "--seed", "--storage-ca"})
            QVERIFY(helpText().find(option) != std::string::npos);
    }

    void helpSaysWhatSharedConnectionsLeaveOut()
    {
        const std::string help = helpText();
        for (const char* words : {"--shared-connections N", "It needs an account that may do so",
                                  "What is not exercised", "last wills", "--download-share RATE"})
            QVERIFY2(help.find(words) != std::string::npos, words);
        const auto options = parseOptions(arguments({"--count", "1000", "--shared-connections", "4"}));
        QVERIFY(options);
        QCOMPARE(options->sharedConnections, 4U);
        QCOMPARE(options->downloadShare, 0.01);
    }

    void whatIsInstalledHasItsStateBesideIt()
    {
        QVERIFY(parseOptions(arguments({"--install", "d"}))->stateDirectory == "d/state");
        QVERIFY(parseOptions(arguments({"--install", "d", "--state", "s"}))->stateDirectory == "s");
        QVERIFY(parseOptions(arguments({"--apply", "true"}))->stateDirectory == "");
    }

    void accountsAreReadFromPrivateFilesOnly()
    {
        Place place;
        Options options = *parseOptions(arguments({"--count", "2"}));
        options.accountsFile = place.file("accounts", "dev-0001:one\n", 0640);
        QVERIFY(Accounts::load(options).error().code == ErrorCode::Forbidden);
        options.accountsFile = place.file("accounts", "dev-0001:one\ndev:2:two\n");
        const auto accounts = Accounts::load(options);
        QVERIFY(accounts);
        QVERIFY(accounts->of(options.deviceId(0))->password == "one");
        QVERIFY(accounts->of(options.deviceId(0))->user == "dev-0001");
        QVERIFY(accounts->of(*DeviceId::parse("dev:2"))->password == "two");
        QVERIFY(accounts->of(options.deviceId(1)).error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
