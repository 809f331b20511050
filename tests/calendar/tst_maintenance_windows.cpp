// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/maintenance_windows.h"
#include "support/local_text.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace drydock;
using testing::localMinute;
using testing::localText;

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::minutes;

using Windows = std::vector<MaintenanceWindow>;

TimePoint instant(const QString& text)
{
    return TimePoint(localMinute(text.toStdString()).time_since_epoch());
}

MaintenanceWindows make(const Windows& windows)
{
    return MaintenanceWindows::make(windows).value();
}

/// "open until 2027-03-28T01:00", "closed".
QString textOf(const MaintenanceWindows::Moment& moment)
{
    QString text = moment.open ? QStringLiteral("open") : QStringLiteral("closed");
    if (moment.until)
        text += QStringLiteral(" until ") +
                QString::fromStdString(localText(LocalTime(moment.until->time_since_epoch())));
    return text;
}

/// What is open in each minute from `start` on, worked out minute by minute.
std::vector<bool> minuteByMinute(const Windows& windows, TimePoint start, int count)
{
    std::vector<bool> open(static_cast<std::size_t>(count));
    for (const auto& window : windows) {
        const auto schedule = CronSchedule::parse(window.cron).value();
        const auto zone = TimeZone::find(window.timeZone).value();
        const auto length = std::chrono::floor<minutes>(window.duration).count();
        const auto first = LocalMinute(std::chrono::floor<minutes>(start).time_since_epoch());
        for (auto at = first - days(9); at < first + minutes(count) + days(1); at += 1min) {
            if (schedule.next(at) != at)
                continue;
            const auto from = (zone.toUtc(at) - start) / minutes(1);
            for (auto i = std::max<std::int64_t>(from, 0); i < std::min<std::int64_t>(from + length, count);
                 ++i)
                open[static_cast<std::size_t>(i)] = true;
        }
    }
    return open;
}

class Random
{
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) {}

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_engine); }

    template <typename T, std::size_t N>
    T oneOf(const T (&values)[N])
    {
        return values[below(static_cast<int>(N))];
    }

    MaintenanceWindow window()
    {
        const char* const minute = oneOf({"*", "0", "30", "*/5", "*/20", "7-50/9", "0,59"});
        const char* const hour = oneOf({"*", "*", "2", "1-3", "*/6", "23", "0,22"});
        const char* const day = oneOf({"*", "*", "*", "28-31", "1,15", "*/2"});
        const char* const weekday = oneOf({"*", "*", "*", "SUN", "1-5", "6,7"});
        const int length = oneOf({1, 5, 20, 60, 90, 360, 1440, 3000, 7 * 1440});
        const char* const zone = oneOf({"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                                        "Asia/Shanghai", "UTC", "Asia/Kathmandu"});
        return {std::string(minute) + " " + hour + " " + day + " * " + weekday, minutes(length), zone};
    }

private:
    std::mt19937 m_engine;
};

} // namespace

class TestMaintenanceWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsFollowTheWindows_data()
    {
        QTest::addColumn<QString>("window");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("moment");
        const auto row = [](const char* name, const char* cron, int length, const char* zone, const char* now,
                            const char* moment) {
            QTest::newRow(name) << QString(cron) << length << QString(zone) << QString(now)
                                << QString(moment);
        };
        const auto berlin = "Europe/Berlin";
        row("before", "0 2 * * *", 60, "UTC", "2027-05-01T01:59", "closed until 2027-05-01T02:00");
        row("start counts", "0 2 * * *", 60, "UTC", "2027-05-01T02:00", "open until 2027-05-01T03:00");
        row("end does not", "0 2 * * *", 60, "UTC", "2027-05-01T03:00", "closed until 2027-05-02T02:00");
        row("over midnight", "0 22 * * SAT", 480, "UTC", "2027-05-02T05:59", "open until 2027-05-02T06:00");
        row("in its zone", "0 2 * * *", 60, "Asia/Shanghai", "2027-05-01T18:30",
            "open until 2027-05-01T19:00");
        row("overlap themselves", "0,30 2 * * *", 60, "UTC", "2027-05-01T02:10",
            "open until 2027-05-01T03:30");
        row("touch themselves", "0 2,3 * * *", 60, "UTC", "2027-05-01T02:10", "open until 2027-05-01T04:00");
        row("a minute between", "0 2,3 * * *", 59, "UTC", "2027-05-01T02:10", "open until 2027-05-01T02:59");
        row("touch over midnight", "0 0,12 1-3 * *", 720, "UTC", "2027-05-01T02:10",
            "open until 2027-05-04T00:00");
        row("a week", "0 0 * * MON", 7 * 1440, "UTC", "2027-05-01T02:10", "open");
        row("always, by the hour", "* * * * *", 60, "UTC", "2027-05-01T02:10", "open");
        row("always, by the minute", "* * * * *", 1, "UTC", "2027-05-01T02:10", "open");
        row("always, with a zone that changes", "* * * * *", 61, berlin, "2027-05-01T02:10", "open");
        row("once a leap year", "0 2 29 2 *", 60, "UTC", "2027-05-01T00:00", "closed until 2028-02-29T02:00");
        row("never", "0 2 30 2 *", 60, "UTC", "2027-05-01T00:00", "closed");
        // Clocks go on from 02:00 to 03:00 at 01:00 UTC.
        row("ends an hour later in spring", "0 1 * * *", 120, berlin, "2027-03-28T00:30",
            "open until 2027-03-28T02:00");
        row("opens after the gap", "30 2 * * *", 60, berlin, "2027-03-28T00:59",
            "closed until 2027-03-28T01:00");
        row("opens once after the gap", "*/10 2 * * *", 10, berlin, "2027-03-28T01:00",
            "open until 2027-03-28T01:10");
        // Clocks go back from 03:00 to 02:00 at 01:00 UTC.
        row("ends an hour earlier in autumn", "30 1 * * *", 120, berlin, "2027-10-31T01:15",
            "open until 2027-10-31T01:30");
        row("opens the first time", "30 2 * * *", 20, berlin, "2027-10-31T00:00",
            "closed until 2027-10-31T00:30");
        row("opens no second time", "30 2 * * *", 20, berlin, "2027-10-31T01:35",
            "closed until 2027-11-01T01:30");
        row("lasts over the change", "30 2 * * *", 90, berlin, "2027-10-31T01:59",
            "open until 2027-10-31T02:00");
        row("all minutes pause in autumn", "* * * * *", 1, berlin, "2027-05-01T00:00",
            "open until 2027-10-31T01:00");
        row("until both are over", "* * * * *", 1, berlin, "2027-10-31T01:00",
            "closed until 2027-10-31T02:00");
        row("a day in autumn", "0 0 * * *", 1440, berlin, "2027-10-30T23:00", "open until 2027-10-31T22:00");
        row("half an hour", "15 2 * * *", 60, "Australia/Lord_Howe", "2027-10-02T15:29",
            "closed until 2027-10-02T15:30");
    }
    void momentsFollowTheWindows()
    {
        QFETCH(QString, window);
        QFETCH(int, length);
        QFETCH(QString, zone);
        QFETCH(QString, now);
        const auto made = make({{window.toStdString(), minutes(length), zone.toStdString()}});
        QTEST(textOf(made.at(instant(now))), "moment");
    }

    void noWindowIsAlwaysOpen()
    {
        QCOMPARE(textOf(make({}).at(instant(QStringLiteral("2027-05-01T00:00")))), QStringLiteral("open"));
    }

    void windowsThatTouchAreOne()
    {
        const auto made = make({{"0 4 * * *", 60min, "UTC"},
                                {"0 5 * * *", 60min, "Europe/Berlin"},
                                {"30 10 * * *", 60min, "Asia/Shanghai"}});
        // 03:00 to 04:00, 04:00 to 05:00 and 02:30 to 03:30 in UTC.
        for (const char* now : {"2027-05-01T02:30", "2027-05-01T03:59", "2027-05-01T04:00"})
            QCOMPARE(textOf(made.at(instant(QString(now)))), QStringLiteral("open until 2027-05-01T05:00"));
        QCOMPARE(textOf(made.at(instant(QStringLiteral("2027-05-01T05:00")))),
                 QStringLiteral("closed until 2027-05-02T02:30"));
    }

    void windowsTogetherMayNeverClose()
    {
        const auto now = instant(QStringLiteral("2027-05-01T00:00"));
        QCOMPARE(textOf(make({{"0 0-11 * * *", 60min, "UTC"}, {"0 12-23 * * *", 60min, "UTC"}}).at(now)),
                 QStringLiteral("open"));
        QCOMPARE(textOf(make({{"* * * * 1-5", 1min, "UTC"}, {"* * * * 6,7", 1min, "UTC"}}).at(now)),
                 QStringLiteral("open"));
    }

    void millisecondsAreTold()
    {
        const auto made = make({{"0 2 * * *", 90s, "UTC"}});
        const auto start = instant(QStringLiteral("2027-05-01T02:00"));
        QVERIFY(!made.at(start - 1ms).open);
        QVERIFY(made.at(start).until == start + 90s);
        QVERIFY(made.at(start + 90s - 1ms).open);
        QVERIFY(made.at(start + 90s).until == start + days(1));
    }

    void randomWindowsAgreeMinuteByMinute()
    {
        constexpr int count = 45 * 1440;
        Random random(20271031);
        // Some days before clocks change in spring and in autumn, and a time in which they do not.
        const char* const starts[] = {"2027-03-07T00:00", "2027-10-10T00:00", "2027-12-20T00:00"};
        for (int run = 0; run < 60; ++run) {
            Windows windows;
            for (int i = 1 + random.below(3); i > 0; --i)
                windows.push_back(random.window());
            const auto made = make(windows);
            const auto start = instant(QString(random.oneOf(starts)));
            const auto open = minuteByMinute(windows, start, count);
            for (int k = 0; k < 200; ++k) {
                const int i = random.below(count);
                const auto moment =
                    made.at(start + minutes(i) + std::chrono::milliseconds(random.below(60'000)));
                const auto flip = std::find(open.begin() + i, open.end(), !open[static_cast<std::size_t>(i)]);
                const auto flips = start + minutes(flip - open.begin());
                const auto told = QString::fromStdString(windows[0].cron + ", run " + std::to_string(run) +
                                                         ", minute " + std::to_string(i));
                QVERIFY2(moment.open == open[static_cast<std::size_t>(i)], qPrintable(told));
                QVERIFY2(flip == open.end() ? !moment.until || *moment.until >= flips : moment.until == flips,
                         qPrintable(told + ": " + textOf(moment)));
            }
        }
    }

    void faultsNameTheirField_data()
    {
        QTest::addColumn<QString>("cron");
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("field"); // empty: none
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* cron, std::chrono::milliseconds length,
                            const char* zone, const char* field, const char* message) {
            QTest::newRow(name) << QString(cron) << qint64(length.count()) << QString(zone) << QString(field)
                                << QString(message);
        };
        row("shortest", "0 2 * * *", 1min, "UTC", "", "");
        row("longest", "0 2 * * *", days(7), "UTC", "", "");
        row("schedule", "0 24 * * *", 1h, "UTC", "cron", "hour: wants 0 to 23, not 24");
        row("too short", "0 2 * * *", 59'999ms, "UTC", "duration", "wants PT1M to P7D, not PT59.999S");
        row("none", "0 2 * * *", 0ms, "UTC", "duration", "wants PT1M to P7D, not PT0S");
        row("too long", "0 2 * * *", days(7) + 1ms, "UTC", "duration", "wants PT1M to P7D, not P7DT0.001S");
        row("zone", "0 2 * * *", 1h, "Berlin", "timeZone",
            "\"Berlin\" is no time zone known here; use Europe/Berlin");
    }
    void faultsNameTheirField()
    {
        QFETCH(QString, cron);
        QFETCH(qint64, milliseconds);
        QFETCH(QString, zone);
        QFETCH(QString, field);
        const auto made = MaintenanceWindows::make(
            {{"0 2 * * *", 1h, "UTC"},
             {cron.toStdString(), std::chrono::milliseconds(milliseconds), zone.toStdString()}});
        QCOMPARE(made.has_value(), field.isEmpty());
        if (made)
            return;
        QVERIFY(made.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(QString::fromStdString(made.error().field), "maintenanceWindows[1]." + field);
        QTEST(QString::fromStdString(made.error().message), "message");
    }
};

QTEST_GUILESS_MAIN(TestMaintenanceWindows)
#include "tst_maintenance_windows.moc"
