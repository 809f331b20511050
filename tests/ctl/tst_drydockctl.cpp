// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/arguments.h"
#include "ctl/commands.h"
#include "ctl/output.h"
#include "ctl/run.h"

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <fstream>
#include <sstream>

using namespace drydock;
using namespace drydock::ctl;

namespace {

struct Result
{
    int status = -1;
    QString out;
    QString problems;
};

// The real program, far from this machine's profiles.
Result drydockctl(const QStringList& arguments)
{
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.remove(QStringLiteral("DRYDOCK_PASSWORD"));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("DRYDOCK_BIN") + QStringLiteral("/drydockctl"), arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TestDrydockctl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* line, const char* reason) {
            QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << QString::fromLatin1(reason);
        };
        row("", "which command");
        row("fly", "unknown command 'fly'");
        row("jobs", "needs one of its commands");
        row("jobs explode", "unknown command 'jobs explode'");
        row("packages frob", "unknown command 'packages frob'");
        row("fly --help", "unknown command 'fly'");
        row("packages frob --help", "unknown command 'packages frob'");
        row("devices get", "needs ID");
        row("devices get a b", "'b' is too much");
        row("jobs why 0193c4d2", "needs DEVICE");
        row("devices list --nonsense", "unknown option --nonsense");
        row("devices list --package a@1", "has no option --package");
        row("devices history dev-1 --limit many", "needs a number");
        row("stage file.bin --name app", "needs --version");
        row("devices list --query", "needs a value");
        row("devices list --json=yes", "takes no value");
        row("--broker mqtt://127.0.0.1:1 jobs create --package app@1.0.0", "which devices?");
        row("--broker mqtt://127.0.0.1:1 jobs create --package app --query model=x", "NAME@VERSION");
        row("--broker mqtt://127.0.0.1:1 jobs preview --package app@1.0.0 --group a --query online",
            "one of");
        const QString broker = QStringLiteral("--broker mqtt://127.0.0.1:1 ");
        const auto forecast = [&](const char* line, const char* reason) {
            row(qPrintable(broker + QStringLiteral("jobs forecast ") + QLatin1String(line)), reason);
        };
        forecast("--query online", "which job?");
        forecast("job-1 --package app@1.0.0", "a job's ID, or --package");
        forecast("job-1 job-2", "'job-2' is too much");
        forecast("--package app@1.0.0 --query online --failure-rate much", "a share, like 2%");
        forecast("--package app@1.0.0 --query online --offline-seconds long", "seconds, or never");
        row("--broker mqtt://127.0.0.1:1 groups put a --query online --add dev-1", "one of");
        row("groups put", "needs ID");
        row("--broker mqtt://127.0.0.1:1 devices desire dev-1 text", "JSON object");
    }
    void wrongUsageIsStatusTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, reason);
        const Result result = drydockctl(arguments);
        QCOMPARE(result.status, 2);
        QVERIFY2(result.problems.contains(reason), qPrintable(result.problems));
        QCOMPARE(result.out, QString());
    }

    void failureIsStatusOneWithItsReason_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no profile") << QStringList{"devices", "list"} << QStringLiteral("which broker?");
        QTest::newRow("named profile")
            << QStringList{"--profile", "nowhere", "jobs", "list"} << QStringLiteral("nowhere.json");
        QTest::newRow("password in URL")
            << QStringList{"--broker", "mqtt://op.a:secret@127.0.0.1", "jobs", "list"}
            << QStringLiteral("password");
        QTest::newRow("no operator") << QStringList{"--broker", "mqtt://dev-1@127.0.0.1", "jobs", "list"}
                                     << QStringLiteral("operator name");
        QTest::newRow("nobody listens")
            << QStringList{"--broker", "mqtt://127.0.0.1:1", "--timeout", "1", "jobs", "list"}
            << QStringLiteral("no answer in 1 s");
        const QString nowhere = QStringLiteral("--broker mqtt://127.0.0.1:1 --timeout 1 ");
        const auto row = [&nowhere](const char* line, const char* reason) {
            QTest::newRow(line) << (nowhere + QLatin1String(line)).split(QLatin1Char(' '))
                                << QString::fromLatin1(reason);
        };
        row("devices import .", "is a directory");
        row("targets put .", "is a directory");
        row("targets put /nonexistent", "No such file");
        row("jobs create --package app@1.0.0 --targets .", "is a directory");
        row("jobs create --package app@1.0.0 --plan .", "is a directory");
        row("stage . --name app --version 1.0.0", "irectory");
        row("stage /bin/true --name app --version 1.0.0 --sign .", "is a directory");
        QTest::newRow("path of a profile in its own directory")
            << QStringList{"--profile", "nowhere.json", "jobs", "list"}
            << QStringLiteral("profile nowhere.json:");
    }
    void failureIsStatusOneWithItsReason()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, reason);
        const Result result = drydockctl(arguments);
        QVERIFY2(result.status == 1, qPrintable(result.problems));
        QVERIFY2(result.problems.contains(reason), qPrintable(result.problems));
        QVERIFY(!result.problems.contains(QStringLiteral("secret")));
    }

    void planMustHoldARollout_data()
    {
        QTest::addColumn<QByteArray>("plan");
        for (const char* plan : {R"({"rollout":[]})", R"({"rollout":3})", R"({"rollout":null})"})
            QTest::newRow(plan) << QByteArray(plan);
    }
    void planMustHoldARollout()
    {
        QFETCH(QByteArray, plan);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write(plan) == plan.size() && file.flush());
        const Result result = drydockctl({"--broker", "mqtt://127.0.0.1:1", "--timeout", "1", "jobs",
                                          "create", "--package", "app@1.0.0", "--query", "model = x",
                                          "--maximum-per-minute", "60", "--plan", file.fileName()});
        QCOMPARE(result.status, 1);
        QVERIFY2(result.problems.contains(QStringLiteral("'rollout' is no JSON object")),
                 qPrintable(result.problems));
    }

    void outputThatCannotBeWrittenIsAFailure()
    {
        std::ofstream full("/dev/full");
        std::ostringstream problems;
        QCOMPARE(run({"--help"}, full, problems), exitFailed);
        QVERIFY(problems.str().find("standard output") != std::string::npos);
    }

    void versionAloneIsTheProgramsOwn()
    {
        const Result result = drydockctl({QStringLiteral("--version")});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.out, QStringLiteral("drydockctl " DRYDOCK_VERSION "\n"));
    }

    void helpNamesEveryCommandAndIsStatusZero()
    {
        const Result result = drydockctl({QStringLiteral("--help")});
        QCOMPARE(result.status, 0);
        for (const Command& command : commands())
            QVERIFY2(result.out.contains(QString::fromStdString(command.path)), command.path.c_str());
    }

    void optionsMayStandAnywhere()
    {
        for (const auto& words : {std::vector<std::string>{"--json", "jobs", "watch", "x"},
                                  std::vector<std::string>{"jobs", "--json", "watch", "x"},
                                  std::vector<std::string>{"jobs", "watch", "x", "--json"}}) {
            const Expected<Arguments> arguments = parseArguments(words);
            QVERIFY(arguments);
            QCOMPARE(arguments->command->path, std::string("jobs watch"));
            QVERIFY(arguments->has("--json"));
            QCOMPARE(arguments->operands, std::vector<std::string>{"x"});
        }
    }

    void optionOfANameIsOfOneKindEverywhere()
    {
        std::map<std::string, OptionKind> kinds;
        for (const Command& command : commands()) {
            for (const OptionSpec& option : command.options) {
                const auto [known, isNew] = kinds.emplace(option.name, option.kind);
                QVERIFY2(isNew || known->second == option.kind, option.name.c_str());
            }
        }
        QVERIFY(kinds.size() > 10);
    }

    void packageReferenceNeedsBothHalves()
    {
        QCOMPARE(parsePackageReference("app@2.1.0").value(),
                 std::pair(std::string("app"), std::string("2.1.0")));
        for (const char* wrong : {"app", "@2.1.0", "app@", ""})
            QVERIFY2(!parsePackageReference(wrong), wrong);
    }

    void jsonIsOneObjectALineAndTablesAlign()
    {
        const std::vector<nlohmann::json> rows{{{"id", "a"}, {"m", {{"n", "long\x1b[0m"}}}},
                                               {{"id", "bbbb"}}};
        std::ostringstream json;
        Output(json, true).table({{"id", "ID"}}, rows);
        QCOMPARE(json.str(), rows[0].dump() + "\n" + rows[1].dump() + "\n");
        std::ostringstream table;
        Output(table, false).table({{"id", "ID"}, {"m.n", "N"}}, rows);
        QCOMPARE(table.str(), std::string("ID    N\na     long [0m\nbbbb  -\n"));
        // A member whose own name has a dot in it.
        QCOMPARE(cellText({{"reported.region", "eu"}, {"reported", {{"region", "us"}}}}, "reported.region"),
                 std::string("eu"));
    }
};

QTEST_GUILESS_MAIN(TestDrydockctl)
#include "tst_drydockctl.moc"
