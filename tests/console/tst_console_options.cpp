// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_options.h"

#include <QTest>

using namespace drydock::console;

namespace {

std::variant<ConsoleOptions, ConsoleExit> read(const QString& line)
{
    return readOptions(QStringList{QStringLiteral("drydock")} +
                       line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

} // namespace

class TestConsoleOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOpensAWindow()
    {
        const auto options = std::get<ConsoleOptions>(read({}));
        QVERIFY(options.mode == ConsoleOptions::Mode::Window);
        QVERIFY(!options.localFleet);
    }

    void localFleetTakesItsNumberAsAWord()
    {
        QCOMPARE(*std::get<ConsoleOptions>(read(QStringLiteral("--local-fleet"))).localFleet, 25);
        QCOMPARE(*std::get<ConsoleOptions>(read(QStringLiteral("--local-fleet 200"))).localFleet, 200);
        const auto headless =
            std::get<ConsoleOptions>(read(QStringLiteral("--local-fleet 3 --headless --keep")));
        QVERIFY(headless.mode == ConsoleOptions::Mode::Headless);
        QVERIFY(headless.keep);
    }

    void wrongUsageSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        QTest::newRow("no devices") << "--local-fleet 0"
                                    << "1 to 100000";
        QTest::newRow("no number") << "--local-fleet many"
                                   << "1 to 100000";
        QTest::newRow("a stray word") << "fleet"
                                      << "fleet";
        QTest::newRow("unknown option") << "--fleet"
                                        << "fleet";
        QTest::newRow("headless without a fleet") << "--headless"
                                                  << "--local-fleet";
        QTest::newRow("keep without headless") << "--local-fleet --keep"
                                               << "--headless";
        QTest::newRow("two fleets") << "--local-fleet 3 --profile paris"
                                    << "exclude";
        QTest::newRow("two modes") << "--local-fleet 3 --headless --screenshot d"
                                   << "exclude";
    }
    void wrongUsageSaysWhatIsWrong()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, said);
        const auto result = read(line);
        const auto* exit = std::get_if<ConsoleExit>(&result);
        QVERIFY(exit != nullptr);
        QCOMPARE(exit->status, 2);
        QVERIFY2(exit->text.contains(said), qPrintable(exit->text));
    }

    void helpNamesEveryOption()
    {
        const auto exit = std::get<ConsoleExit>(read(QStringLiteral("--help")));
        QCOMPARE(exit.status, 0);
        for (const char* option :
             {"--profile", "--local-fleet", "--headless", "--screenshot", "--frame-stats"})
            QVERIFY(exit.text.contains(QLatin1String(option)));
    }
};

QTEST_GUILESS_MAIN(TestConsoleOptions)
#include "tst_console_options.moc"
