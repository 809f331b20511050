// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/cron_words.h"
#include "models/holds/hold_words.h"

#include <QTest>
#include <QTimeZone>

using namespace drydock;
using namespace drydock::models;
using State = BlackoutMoment::State;

namespace {

TimePoint utc(int day, int hour)
{
    return fromMilliseconds(QDateTime(QDate(2027, 3, day), QTime(hour, 0), Qt::UTC).toMSecsSinceEpoch());
}

Blackout nightly(const std::string& zone = "UTC")
{
    return {.id = "night",
            .why = "night",
            .window =
                MaintenanceWindow{.cron = "0 22 * * *", .duration = std::chrono::hours(4), .timeZone = zone}};
}

} // namespace

class TestBlackoutWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void cronIsSaidInWordsWhereItIsSimple_data()
    {
        QTest::addColumn<QString>("cron");
        QTest::addColumn<QString>("words");
        QTest::newRow("daily") << "0 22 * * *"
                               << "every day at 22:00";
        QTest::newRow("weekday") << "30 8 * * 5"
                                 << "every Friday at 08:30";
        QTest::newRow("sunday") << "0 0 * * 7"
                                << "every Sunday at 00:00";
        QTest::newRow("week") << "0  8 * * 1-5"
                              << "Monday to Friday at 08:00";
        QTest::newRow("steps") << "*/5 * * * *"
                               << "*/5 * * * *";
        QTest::newRow("month") << "0 0 1 * *"
                               << "0 0 1 * *";
        QTest::newRow("no time") << "0 25 * * *"
                                 << "0 25 * * *";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void cronIsSaidInWordsWhereItIsSimple()
    {
        QFETCH(QString, cron);
        QFETCH(QString, words);
        QCOMPARE(cronWords(cron.toStdString()), words);
    }

    void onceIsAheadThenInForceThenOver()
    {
        const Blackout fair{.id = "fair", .why = "fair", .start = utc(4, 0), .end = utc(8, 0)};
        QCOMPARE(momentOf(fair, utc(3, 23)), (BlackoutMoment{State::Ahead, utc(4, 0)}));
        QCOMPARE(momentOf(fair, utc(4, 0)), (BlackoutMoment{State::InForce, utc(8, 0)}));
        QCOMPARE(momentOf(fair, utc(8, 0)), (BlackoutMoment{State::Over, utc(8, 0)}));
    }

    void repeatingOneComesAgain()
    {
        QCOMPARE(momentOf(nightly(), utc(4, 12)), (BlackoutMoment{State::Ahead, utc(4, 22)}));
        QCOMPARE(momentOf(nightly(), utc(4, 23)), (BlackoutMoment{State::InForce, utc(5, 2)}));
        // By the clocks of the zone that it names: Berlin is an hour ahead in winter.
        QCOMPARE(momentOf(nightly("Europe/Berlin"), utc(4, 12)), (BlackoutMoment{State::Ahead, utc(4, 21)}));
        QCOMPARE(momentOf(nightly("Europe/Nowhere"), utc(4, 12)).state, State::Never);
    }

    void wordsSayWhenInTheOperatorsZone()
    {
        QVERIFY(whenWords(nightly(), utc(4, 12)).startsWith(QStringLiteral("every day at 22:00 for 4")));
        QVERIFY(whenWords(nightly(), utc(4, 12)).endsWith(QStringLiteral("UTC")));
        QVERIFY(
            momentWords({State::InForce, utc(8, 0)}, utc(4, 0)).startsWith(QStringLiteral("In force until")));
        QCOMPARE(momentWords({State::InForce, {}}, utc(4, 0)), QStringLiteral("In force"));
        const client::HeldDevice rule{.id = "a", .since = utc(4, 0), .why = "FAILED_REPEATEDLY"};
        QVERIFY(heldWords(rule, utc(5, 0)).contains(QStringLiteral("until it is released")));
        QVERIFY(heldWords(rule, utc(5, 0)).contains(QStringLiteral("failed again and again")));
        QVERIFY(heldWords(rule, utc(5, 0)).contains(QStringLiteral("a rule of a job")));
        const client::HeldDevice person{
            .id = "a", .since = utc(4, 0), .until = utc(6, 0), .why = "on my desk", .by = "op.sato"};
        QVERIFY(heldWords(person, utc(5, 0)).contains(QStringLiteral("op.sato")));
        QVERIFY(heldWords(person, utc(5, 0)).endsWith(QStringLiteral("on my desk.")));
    }
};

QTEST_GUILESS_MAIN(TestBlackoutWords)
#include "tst_blackout_words.moc"
