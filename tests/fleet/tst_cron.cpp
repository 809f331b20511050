// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/cron.h"
#include "support/local_text.h"

#include <QTest>

#include <fstream>

using namespace drydock;
using testing::localMinute;
using testing::localText;

namespace {

QString textOf(const std::optional<LocalMinute>& time)
{
    return time ? QString::fromStdString(localText(*time)) : QStringLiteral("never");
}

CronSchedule schedule(const QString& text)
{
    return CronSchedule::parse(text.toStdString()).value();
}

LocalMinute minute(const QString& text)
{
    return localMinute(text.toStdString());
}

} // namespace

class TestCron : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schedulesFindTheirMinutes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("previous");
        const auto row = [](const char* name, const char* text, const char* from, const char* next,
                            const char* previous) {
            QTest::newRow(name) << QString(text) << QString(from) << QString(next) << QString(previous);
        };
        // 2027-03-01 is a Monday.
        row("from counts", "30 2 * * *", "2027-03-01T02:30", "2027-03-01T02:30", "2027-03-01T02:30");
        row("every minute", "* * * * *", "2027-03-01T02:31", "2027-03-01T02:31", "2027-03-01T02:31");
        row("tomorrow, yesterday", "30 2 * * *", "2027-03-01T00:00", "2027-03-01T02:30", "2027-02-28T02:30");
        row("list", "5,50 * * * *", "2027-03-01T02:31", "2027-03-01T02:50", "2027-03-01T02:05");
        row("range", "0 9-17 * * *", "2027-03-01T18:00", "2027-03-02T09:00", "2027-03-01T17:00");
        row("range of one", "0 9-9 * * *", "2027-03-01T09:01", "2027-03-02T09:00", "2027-03-01T09:00");
        row("step", "*/25 * * * *", "2027-03-01T02:51", "2027-03-01T03:00", "2027-03-01T02:50");
        row("step in a range", "10-40/10 1 * * *", "2027-03-01T01:41", "2027-03-02T01:10",
            "2027-03-01T01:40");
        row("step to the end", "5/15 * * * *", "2027-03-01T02:51", "2027-03-01T03:05", "2027-03-01T02:50");
        row("longest step", "*/60 */24 * * *", "2027-03-01T02:51", "2027-03-02T00:00", "2027-03-01T00:00");
        row("all of it in a list", "0 0 1,10-20/5 * *", "2027-03-16T00:00", "2027-03-20T00:00",
            "2027-03-15T00:00");
        row("names", "0 0 * feb,NOV Mon-wEd", "2027-03-01T00:00", "2027-11-01T00:00", "2027-02-24T00:00");
        row("Sunday is 0", "0 0 * * 0", "2027-03-01T00:00", "2027-03-07T00:00", "2027-02-28T00:00");
        row("Sunday is 7", "0 0 * * 7", "2027-03-01T00:00", "2027-03-07T00:00", "2027-02-28T00:00");
        row("range to Sunday", "0 0 * * SAT-7", "2027-03-01T00:00", "2027-03-06T00:00", "2027-02-28T00:00");
        row("days of week to the end", "0 0 * * 4/3", "2027-03-05T00:00", "2027-03-07T00:00",
            "2027-03-04T00:00");
        row("blanks", " \t0  12\t* * * ", "2027-03-01T00:00", "2027-03-01T12:00", "2027-02-28T12:00");
        row("either day, by date", "0 0 13 * FRI", "2027-04-12T00:00", "2027-04-13T00:00",
            "2027-04-09T00:00");
        row("either day, by weekday", "0 0 13 * FRI", "2027-04-14T00:00", "2027-04-16T00:00",
            "2027-04-13T00:00");
        row("all days and a weekday", "0 0 1-31 * FRI", "2027-04-14T00:00", "2027-04-14T00:00",
            "2027-04-14T00:00");
        row("star and weekday take both", "0 0 */2 * FRI", "2027-04-14T00:00", "2027-04-23T00:00",
            "2027-04-09T00:00");
        row("date and star take both", "0 0 13 * */5", "2027-04-14T00:00", "2027-06-13T00:00",
            "2026-12-13T00:00");
        row("star in a list is a star", "0 0 *,5 * FRI", "2027-04-14T00:00", "2027-04-16T00:00",
            "2027-04-09T00:00");
        row("star behind is none", "0 0 5,* * FRI", "2027-04-14T00:00", "2027-04-14T00:00",
            "2027-04-14T00:00");
        row("over months", "0 0 31 * *", "2027-03-31T00:01", "2027-05-31T00:00", "2027-03-31T00:00");
        row("over years", "0 0 1 1 *", "2027-03-01T00:00", "2028-01-01T00:00", "2027-01-01T00:00");
        row("end of the year", "59 23 31 12 *", "2027-12-31T23:59", "2027-12-31T23:59", "2027-12-31T23:59");
        row("leap day", "0 0 29 2 *", "2027-03-01T00:00", "2028-02-29T00:00", "2024-02-29T00:00");
        row("leap day over 2100", "0 0 29 2 *", "2097-03-01T00:00", "2104-02-29T00:00", "2096-02-29T00:00");
        row("leap day on a Sunday", "0 0 29 2 */7", "2032-02-29T00:01", "2060-02-29T00:00",
            "2032-02-29T00:00");
        row("leap day or Monday", "0 0 29 2 MON", "2028-02-22T00:00", "2028-02-28T00:00", "2028-02-21T00:00");
        row("leap day after a Monday", "0 0 29 2 MON", "2028-02-28T00:01", "2028-02-29T00:00",
            "2028-02-28T00:00");
        row("28 years back", "0 0 29 2 */7", "2060-02-28T23:59", "2060-02-29T00:00", "2032-02-29T00:00");
        row("28 years on", "1 0 29 2 */7", "2032-02-29T00:02", "2060-02-29T00:01", "2032-02-29T00:01");
        // Without a leap day in 2100, these Sundays are 40 years apart.
        row("more than 28 years", "0 0 29 2 */7", "2088-03-01T00:00", "never", "2088-02-29T00:00");
        row("more than 28 years back", "0 0 29 2 */7", "2128-02-28T00:00", "2128-02-29T00:00", "never");
        row("30 February", "0 0 30 2 *", "2027-03-01T00:00", "never", "never");
        row("31 of short months", "0 0 31 4,6,9,11 *", "2027-03-01T00:00", "never", "never");
        row("before 1970", "0 0 1 * SUN", "1931-05-09T00:00", "1931-05-10T00:00", "1931-05-03T00:00");
        row("after 9999", "* * * * *", "10000-01-01T00:00", "never", "never");
    }
    void schedulesFindTheirMinutes()
    {
        QFETCH(QString, text);
        QFETCH(QString, from);
        QTEST(textOf(schedule(text).next(minute(from))), "next");
        QTEST(textOf(schedule(text).previous(minute(from))), "previous");
    }

    /// The table of make_cron_cases.py.
    void croniterAgrees()
    {
        std::ifstream table(qEnvironmentVariable("DRYDOCK_SOURCE").toStdString() +
                            "/tests/fleet/cron_cases.txt");
        int rows = 0;
        for (std::string line; std::getline(table, line);) {
            if (line.starts_with('#'))
                continue;
            const auto parts = QString::fromStdString(line).split(QStringLiteral(" | "));
            QCOMPARE(parts.size(), 4);
            const auto parsed = CronSchedule::parse(parts[0].toStdString());
            QVERIFY2(parsed, line.c_str());
            QVERIFY2(textOf(parsed->next(minute(parts[1]))) == parts[2], line.c_str());
            QVERIFY2(textOf(parsed->previous(minute(parts[1]))) == parts[3], line.c_str());
            ++rows;
        }
        QVERIFY(rows >= 300);
    }

    void nextAndPreviousAgreeMinuteByMinute()
    {
        const auto made = schedule(QStringLiteral("3-59/19 */5 28-30 2-3 *"));
        const auto start = localMinute("2028-02-27T00:00");
        std::optional<LocalMinute> last = made.previous(start);
        int matches = 0;
        for (auto at = start; at < start + std::chrono::days(5); at += std::chrono::minutes(1)) {
            const auto next = made.next(at);
            if (next == at) {
                last = at;
                ++matches;
            }
            QVERIFY(next && *next >= at);
            QVERIFY(made.previous(at) == last);
        }
        QCOMPARE(matches, 2 * 5 * 3);
    }

    void textStaysAsGiven()
    {
        QCOMPARE(QString::fromStdString(schedule(QStringLiteral(" 0  0 * jan 7")).text()),
                 QStringLiteral(" 0  0 * jan 7"));
    }

    void faultsNameTheirField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* text, const char* message) {
            QTest::newRow(text) << QString(text) << QString(message);
        };
        const auto count = [&row](const char* text, const char* fields) {
            const auto message =
                "wants five fields, minute, hour, day of month, month and day of week, as in "
                "\"0 2 * * 6,7\", not " +
                std::string(fields);
            row(text, message.c_str());
        };
        count("", "0");
        count("* * * *", "4");
        count("0 * * * * *", "6");
        count("@daily", "1");
        row("60 * * * *", "minute: wants 0 to 59, not 60");
        row("* 24 * * *", "hour: wants 0 to 23, not 24");
        row("* * 0 * *", "day of month: wants 1 to 31, not 0");
        row("* * 32 * *", "day of month: wants 1 to 31, not 32");
        row("* * * 13 *", "month: wants 1 to 12 or JAN to DEC, not 13");
        row("* * * * 8", "day of week: wants 0 to 7 or SUN to SAT, not 8");
        row("* * * Mai *", "month: wants 1 to 12 or JAN to DEC, not \"Mai\"");
        row("* * * JANUARY *", "month: wants 1 to 12 or JAN to DEC, not \"JANUARY\"");
        row("* * * * ANF", "day of week: wants 0 to 7 or SUN to SAT, not \"ANF\"");
        row("MON * * * *", "minute: wants 0 to 59, not \"MON\"");
        row("-1 * * * *", "minute: wants 0 to 59, not \"\"");
        row("+1 * * * *", "minute: wants 0 to 59, not \"+1\"");
        row("1.5 * * * *", "minute: wants 0 to 59, not \"1.5\"");
        row("99999999999 * * * *", "minute: wants 0 to 59, not 99999999999");
        row("1,,2 * * * *", "minute: wants 0 to 59, not \"\"");
        row("1, * * * *", "minute: wants 0 to 59, not \"\"");
        row("1- * * * *", "minute: wants 0 to 59, not \"\"");
        row("1-2-3 * * * *", "minute: wants 0 to 59, not \"2-3\"");
        row("*-5 * * * *", "minute: wants 0 to 59, not \"*\"");
        row("** * * * *", "minute: wants 0 to 59, not \"**\"");
        row("? * * * *", "minute: wants 0 to 59, not \"?\"");
        row("* * L * *", "day of month: wants 1 to 31, not \"L\"");
        row("* * * * 5#2", "day of week: wants 0 to 7 or SUN to SAT, not \"5#2\"");
        row("30-10 * * * *", "minute: wants the lower end of a range first, not \"30-10\"");
        row("* * * * FRI-SUN", "day of week: wants the lower end of a range first, not \"FRI-SUN\"");
        row("*/0 * * * *", "minute: wants a step of 1 to 60, not 0");
        row("*/61 * * * *", "minute: wants a step of 1 to 60, not 61");
        row("* */25 * * *", "hour: wants a step of 1 to 24, not 25");
        row("* * * * */8", "day of week: wants a step of 1 to 7, not 8");
        row("*/ * * * *", "minute: wants a step of 1 to 60, not \"\"");
        row("*/5/5 * * * *", "minute: wants a step of 1 to 60, not \"5/5\"");
        row("/5 * * * *", "minute: wants 0 to 59, not \"\"");
    }
    void faultsNameTheirField()
    {
        QFETCH(QString, text);
        const auto parsed = CronSchedule::parse(text.toStdString());
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code == ErrorCode::InvalidArgument);
        QTEST(QString::fromStdString(parsed.error().message), "message");
    }
};

QTEST_GUILESS_MAIN(TestCron)
#include "tst_cron.moc"
