// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/time_zone.h"
#include "support/local_text.h"

#include <QTest>

using namespace drydock;
using testing::localMinute;
using testing::localText;

namespace {

constexpr std::chrono::minutes minute{1};

TimeZone zoneOf(const QString& name)
{
    return TimeZone::find(name.toStdString()).value();
}

/// Reads the text of an instant in UTC.
TimePoint instant(const QString& text)
{
    return TimePoint(localMinute(text.toStdString()).time_since_epoch());
}

QString textOf(TimePoint time)
{
    return QString::fromStdString(localText(LocalTime(time.time_since_epoch())));
}

} // namespace

class TestTimeZone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localTimesHaveOneInstant_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char* name, const char* zone, const char* local, const char* utc) {
            QTest::newRow(name) << QString(zone) << QString(local) << QString(utc);
        };
        row("winter", "Europe/Berlin", "2027-01-15T12:00", "2027-01-15T11:00");
        row("summer", "Europe/Berlin", "2027-07-15T12:00", "2027-07-15T10:00");
        row("before the gap", "Europe/Berlin", "2027-03-28T01:59", "2027-03-28T00:59");
        row("first of the gap", "Europe/Berlin", "2027-03-28T02:00", "2027-03-28T01:00");
        row("last of the gap", "Europe/Berlin", "2027-03-28T02:59", "2027-03-28T01:00");
        row("after the gap", "Europe/Berlin", "2027-03-28T03:00", "2027-03-28T01:00");
        row("further on", "Europe/Berlin", "2027-03-28T03:01", "2027-03-28T01:01");
        row("before both", "Europe/Berlin", "2027-10-31T01:59", "2027-10-30T23:59");
        row("first of both", "Europe/Berlin", "2027-10-31T02:00", "2027-10-31T00:00");
        row("last of both", "Europe/Berlin", "2027-10-31T02:59", "2027-10-31T00:59");
        row("after both", "Europe/Berlin", "2027-10-31T03:00", "2027-10-31T02:00");
        row("New York, gap", "America/New_York", "2027-03-14T02:30", "2027-03-14T07:00");
        row("New York, both", "America/New_York", "2027-11-07T01:30", "2027-11-07T05:30");
        row("New York, after both", "America/New_York", "2027-11-07T02:00", "2027-11-07T07:00");
        row("half an hour, before the gap", "Australia/Lord_Howe", "2027-10-03T01:59", "2027-10-02T15:29");
        row("half an hour, gap", "Australia/Lord_Howe", "2027-10-03T02:15", "2027-10-02T15:30");
        row("half an hour, after the gap", "Australia/Lord_Howe", "2027-10-03T02:30", "2027-10-02T15:30");
        row("half an hour, both", "Australia/Lord_Howe", "2027-04-04T01:30", "2027-04-03T14:30");
        row("half an hour, after both", "Australia/Lord_Howe", "2027-04-04T02:00", "2027-04-03T15:30");
        row("Shanghai", "Asia/Shanghai", "2027-03-28T02:30", "2027-03-27T18:30");
        row("Shanghai's summer of 1990", "Asia/Shanghai", "1990-07-01T12:00", "1990-07-01T03:00");
        row("Kathmandu", "Asia/Kathmandu", "2027-03-28T02:30", "2027-03-27T20:45");
        row("UTC", "UTC", "2027-03-28T02:30", "2027-03-28T02:30");
        row("a link", "Asia/Calcutta", "2027-03-28T02:30", "2027-03-27T21:00");
        row("sign of Etc", "Etc/GMT+5", "2027-03-28T02:30", "2027-03-28T07:30");
        row("a day left out", "Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00");
        row("last listed gap", "Europe/Berlin", "2037-03-29T02:30", "2037-03-29T01:00");
        row("gap by rule", "Europe/Berlin", "2038-03-28T02:30", "2038-03-28T01:00");
        row("both by rule", "Europe/Berlin", "2051-10-29T02:30", "2051-10-29T00:30");
        row("winter turned round", "Europe/Dublin", "2027-03-28T01:30", "2027-03-28T01:00");
        row("before 1970", "Europe/Berlin", "1931-07-15T12:00", "1931-07-15T11:00");
        row("after 2099", "Europe/Berlin", "2100-07-15T12:00", "2100-07-15T11:00");
    }
    void localTimesHaveOneInstant()
    {
        QFETCH(QString, zone);
        QFETCH(QString, local);
        QTEST(textOf(zoneOf(zone).toUtc(localMinute(local.toStdString()))), "utc");
    }

    void instantsHaveOneLocalTime_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("reached");
        const auto row = [](const char* name, const char* zone, const char* utc, const char* local,
                            const char* reached) {
            QTest::newRow(name) << QString(zone) << QString(utc) << QString(local) << QString(reached);
        };
        row("winter", "Europe/Berlin", "2027-01-15T11:00", "2027-01-15T12:00", "2027-01-15T12:00");
        row("before the gap", "Europe/Berlin", "2027-03-28T00:59", "2027-03-28T01:59", "2027-03-28T01:59");
        row("after the gap", "Europe/Berlin", "2027-03-28T01:00", "2027-03-28T03:00", "2027-03-28T03:00");
        row("first time", "Europe/Berlin", "2027-10-31T00:30", "2027-10-31T02:30", "2027-10-31T02:30");
        row("end of the first", "Europe/Berlin", "2027-10-31T00:59", "2027-10-31T02:59", "2027-10-31T02:59");
        row("second time", "Europe/Berlin", "2027-10-31T01:30", "2027-10-31T02:30", "2027-10-31T02:59");
        row("after both", "Europe/Berlin", "2027-10-31T02:00", "2027-10-31T03:00", "2027-10-31T03:00");
        row("half an hour", "Australia/Lord_Howe", "2027-04-03T15:10", "2027-04-04T01:40",
            "2027-04-04T01:59");
        row("UTC", "UTC", "2027-10-31T00:30", "2027-10-31T00:30", "2027-10-31T00:30");
    }
    void instantsHaveOneLocalTime()
    {
        QFETCH(QString, zone);
        QFETCH(QString, utc);
        const auto found = zoneOf(zone);
        QTEST(QString::fromStdString(localText(found.toLocal(instant(utc)))), "local");
        QTEST(QString::fromStdString(localText(found.reachedBy(instant(utc)))), "reached");
    }

    void millisecondsStay()
    {
        const auto time = instant(QStringLiteral("2027-03-28T01:00")) - std::chrono::milliseconds(1);
        const auto zone = zoneOf(QStringLiteral("Europe/Berlin"));
        QVERIFY(zone.toLocal(time) == localMinute("2027-03-28T02:00") - std::chrono::milliseconds(1));
        QVERIFY(zone.reachedBy(time) == localMinute("2027-03-28T01:59"));
    }

    /// `toUtc` is the first instant at which clocks show the time or a later one, by its definition.
    void minutesAreReachedAsClocksShow_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        const auto row = [](const char* zone, const char* from) {
            QTest::addRow("%s, %s", zone, from) << QString(zone) << QString(from);
        };
        row("Europe/Berlin", "2027-03-26T12:00");
        row("Europe/Berlin", "2027-10-29T12:00");
        row("America/New_York", "2027-03-12T12:00");
        row("America/New_York", "2027-11-05T12:00");
        row("Australia/Lord_Howe", "2027-04-02T00:00");
        row("Australia/Lord_Howe", "2027-10-01T00:00");
        row("Africa/Casablanca", "2027-02-06T00:00");
        row("Asia/Shanghai", "2027-03-28T00:00");
        row("Pacific/Apia", "2011-12-29T00:00");
        row("America/St_Johns", "2027-03-13T00:00");
    }
    void minutesAreReachedAsClocksShow()
    {
        QFETCH(QString, zone);
        QFETCH(QString, from);
        const auto found = zoneOf(zone);
        auto time = instant(from);
        auto minuteOfDay = found.reachedBy(time) + minute;
        const auto end = time + std::chrono::days(4);
        for (; time < end; time += minute) {
            while (LocalTime(minuteOfDay) <= found.toLocal(time)) {
                QCOMPARE(textOf(found.toUtc(minuteOfDay)), textOf(time));
                minuteOfDay += minute;
            }
            QVERIFY(found.reachedBy(time) == minuteOfDay - minute);
        }
    }

    void unknownNamesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* advice) {
            QTest::addRow("\"%s\"", name) << QString(name)
                                          << QStringLiteral("\"%1\" is no time zone known here; use %2")
                                                 .arg(QString(name).left(40), QString(advice));
        };
        const auto unlike = [&row](const char* name) {
            row(name, "an IANA name such as Europe/Berlin or UTC");
        };
        for (const char* name :
             {"", "Mars/Base", "Europe", "EST5", "Foo/Bar-5", "Europe//Berlin", "CET-1CEST", "UTC+02:00",
              "UTC+5", "posix/Europe/Berlin", "right/Europe/Berlin", "../zoneinfo/Europe/Berlin",
              "/usr/share/zoneinfo/UTC", "localtime", "posixrules", ":UTC", "Europe/Berlin ", "leapseconds",
              "A name that is longer than any message should be"})
            unlike(name);
        row("europe/berlin", "Europe/Berlin");
        row("Shanghai", "Asia/Shanghai");
        row("utc", "UTC");
    }
    void unknownNamesAreRefused()
    {
        QFETCH(QString, name);
        const auto found = TimeZone::find(name.toStdString());
        QVERIFY(!found);
        QVERIFY(found.error().code == ErrorCode::InvalidArgument);
        QTEST(QString::fromStdString(found.error().message), "message");
    }
};

QTEST_GUILESS_MAIN(TestTimeZone)
#include "tst_time_zone.moc"
