// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/utc_text.h"
#include "models/text/time_zones.h"
#include "models/update/window_form.h"
#include "models/update/window_words.h"

#include <QLocale>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using namespace std::chrono_literals;

class TestWindowForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void scheduleOfDaysAndATimeIsShownAsSuch_data()
    {
        QTest::addColumn<QByteArray>("cron");
        QTest::addColumn<uint>("days");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("daily") << QByteArray("0 22 * * *") << 0x7fU << 22 * 60 << QByteArray("0 22 * * *");
        QTest::newRow("range") << QByteArray("30 1 * * 1-5") << 0b0111110U << 90
                               << QByteArray("30 1 * * 1,2,3,4,5");
        QTest::newRow("names") << QByteArray("5 0 * * sat,SUN") << 0b1000001U << 5
                               << QByteArray("5 0 * * 0,6");
        QTest::newRow("seven") << QByteArray("0 0 * * 7") << 0b1U << 0 << QByteArray("0 0 * * 0");
    }
    void scheduleOfDaysAndATimeIsShownAsSuch()
    {
        QFETCH(QByteArray, cron);
        QFETCH(uint, days);
        QFETCH(int, minute);
        QFETCH(QByteArray, written);
        const auto time = weeklyTime(cron.toStdString());
        QVERIFY(time);
        QCOMPARE(time->days, days);
        QCOMPARE(time->minute, minute);
        QCOMPARE(QByteArray::fromStdString(cronOf(*time)), written);
        QCOMPARE(weeklyTime(cronOf(*time)).value(), *time);
    }

    void scheduleThatSaysMoreIsNoTimeOfTheWeek()
    {
        for (const char* cron : {"*/5 22 * * *", "0 22,23 * * *", "0 22 1 * *", "0 22 * 6 *", "0 22 * *", "",
                                 "61 22 * * *", "0 22 1 * 1"})
            QVERIFY2(!weeklyTime(cron), cron);
    }

    void nextOpeningsFollowTheZone()
    {
        const std::vector<MaintenanceWindow> windows{{"0 22 * * 1-5", 4h, "Europe/Berlin"}};
        // A Friday; summer time ends on the Sunday after it.
        const auto openings = nextOpenings(windows, *parseUtc("2026-10-23T12:00:00Z"), 3);
        QCOMPARE(openings.size(), std::size_t(3));
        QCOMPARE(openings[0],
                 (Opening{*parseUtc("2026-10-23T20:00:00Z"), *parseUtc("2026-10-24T00:00:00Z")}));
        QCOMPARE(openings[1].start, *parseUtc("2026-10-26T21:00:00Z"));
        QCOMPARE(openings[2].start, *parseUtc("2026-10-27T21:00:00Z"));
    }

    void openWindowIsTheFirst()
    {
        const TimePoint now = *parseUtc("2026-10-23T21:00:00Z");
        const auto openings = nextOpenings({{"0 20 * * *", 4h, "UTC"}}, now, 2);
        QCOMPARE(openings.size(), std::size_t(2));
        QCOMPARE(openings[0], (Opening{now, now + 3h}));
        QVERIFY(openingWords(openings, now).startsWith(QStringLiteral("Open now.")));
        QVERIFY(!openingWords(openings, now - 1h).startsWith(QStringLiteral("Open now.")));
    }

    void windowsThatNeverOpenOrAreWrongHaveNoOpenings()
    {
        const TimePoint now = *parseUtc("2026-10-23T21:00:00Z");
        QVERIFY(nextOpenings({}, now, 3).empty());
        QVERIFY(nextOpenings({{"0 0 31 2 *", 1h, "UTC"}}, now, 3).empty());
        QVERIFY(nextOpenings({{"0 0 * * *", 1h, "Europe/Atlantis"}}, now, 3).empty());
        QVERIFY(!openingWords({}, now).isEmpty());
        // Always open: one opening without an end.
        const auto always = nextOpenings({{"0 0 * * *", 24h, "UTC"}}, now, 3);
        QCOMPARE(always.size(), std::size_t(1));
        QVERIFY(!always[0].end);
        QVERIFY(!openingWords(always, now).isEmpty());
    }

    void daysAreNamedInShort()
    {
        QCOMPARE(weekdayWords(0x7f), QStringLiteral("every day"));
        QCOMPARE(weekdayWords(0b0111110), QStringLiteral("Mon–Fri"));
        QCOMPARE(weekdayWords(0b1000001), QStringLiteral("Sat, Sun"));
        QCOMPARE(weekdayWords(0b0001010), QStringLiteral("Mon, Wed"));
        QCOMPARE(windowWords({"0 22 * * *", 4h, "UTC"}),
                 QStringLiteral("every day from 22:00 for 4 h (UTC)"));
        QVERIFY(windowWords({"0 0 1 * *", 4h, "UTC"}).contains(QStringLiteral("0 0 1 * *")));
    }

    void zonesAreThoseThatTheServiceTakes()
    {
        const QStringList& names = timeZoneNames();
        QVERIFY(names.contains(QStringLiteral("UTC")));
        QVERIFY(names.contains(QStringLiteral("Europe/Berlin")));
        for (const QString& name : names)
            QVERIFY2(!nextOpenings({{"0 0 * * *", 1h, name.toStdString()}}, systemNow(), 1).empty(),
                     qPrintable(name));
    }
};

QTEST_APPLESS_MAIN(TestWindowForm)
#include "tst_window_form.moc"
