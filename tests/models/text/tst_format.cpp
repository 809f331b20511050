// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/format.h"

#include <QLocale>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using namespace std::chrono_literals;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void durationsHaveTheirTwoLargestUnits_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << "0 s";
        QTest::newRow("seconds") << qint64(45) << "45 s";
        QTest::newRow("even minutes") << qint64(120) << "2 min";
        QTest::newRow("minutes and seconds") << qint64(375) << "6 min 15 s";
        QTest::newRow("hours and minutes") << qint64(8100) << "2 h 15 min";
        QTest::newRow("hours, seconds left out") << qint64(3615) << "1 h";
        QTest::newRow("days and hours") << qint64(3 * 86'400 + 4 * 3600 + 61) << "3 d 4 h";
        QTest::newRow("a clock that ran back") << qint64(-5) << "0 s";
    }
    void durationsHaveTheirTwoLargestUnits()
    {
        QFETCH(const qint64, seconds);
        QTEST(format::duration(std::chrono::seconds(seconds)), "text");
    }

    void shareIsNeverRoundedToNoneOrAll_data()
    {
        QTest::addColumn<double>("part");
        QTest::addColumn<double>("whole");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << 10.0 << "0\u00A0%";
        QTest::newRow("all") << 10.0 << 10.0 << "100\u00A0%";
        QTest::newRow("one of a million") << 1.0 << 1e6 << "0.1\u00A0%";
        QTest::newRow("all but one") << 999'999.0 << 1e6 << "99.9\u00A0%";
        QTest::newRow("of nothing") << 0.0 << 0.0 << "0\u00A0%";
        QTest::newRow("a third") << 1.0 << 3.0 << "33.3\u00A0%";
    }
    void shareIsNeverRoundedToNoneOrAll()
    {
        QFETCH(const double, part);
        QFETCH(const double, whole);
        QTEST(format::percent(part, whole), "text");
    }

    void sentencesAreJoinedAsTheLanguageDoes()
    {
        const QStringList all{QStringLiteral("One."), QStringLiteral("Two.")};
        QCOMPARE(format::sentences(all), QStringLiteral("One. Two."));
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Chinese));
        QCOMPARE(format::sentences(all), QStringLiteral("One.Two."));
        QLocale::setDefault(before);
    }

    void agoHasOneUnit()
    {
        const TimePoint now = fromMilliseconds(1'700'000'000'000);
        QCOMPARE(format::ago(now - 59s, now), QStringLiteral("now"));
        QCOMPARE(format::ago(now + 5s, now), QStringLiteral("now"));
        QCOMPARE(format::ago(now - 6min - 59s, now), QStringLiteral("6 min"));
        QCOMPARE(format::ago(now - 5h, now), QStringLiteral("5 h"));
        QCOMPARE(format::ago(now - 80h, now), QStringLiteral("3 d"));
    }

    void sizesCountByThousands()
    {
        QCOMPARE(format::bytes(212'000), QStringLiteral("212 kB"));
        QCOMPARE(format::bytes(43'800'000), QStringLiteral("43.8 MB"));
        QCOMPARE(format::count(1'000'000), QStringLiteral("1,000,000"));
        QCOMPARE(format::shortCount(40'000), QStringLiteral("40\u00A0k"));
        QCOMPARE(format::shortCount(1'500'000), QStringLiteral("1.5\u00A0M"));
        QCOMPARE(format::shortCount(9'999), QStringLiteral("9,999"));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
