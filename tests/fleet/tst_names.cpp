// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/names.h"

#include <QTest>

#include <array>

using namespace drydock;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The list that semver.org 2.0.0 gives in §11.
    void versionsOrderAsPublished()
    {
        constexpr std::array<std::string_view, 11> order{"1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
                                                         "1.0.0-beta",  "1.0.0-beta.2",  "1.0.0-beta.11",
                                                         "1.0.0-rc.1",  "1.0.0",         "2.0.0",
                                                         "2.1.0",       "2.1.1"};
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (std::size_t k = 0; k < order.size(); ++k) {
                const int wanted = i < k ? -1 : i > k ? 1 : 0;
                const int is = compareVersions(order[i], order[k]);
                QVERIFY2((is > 0) - (is < 0) == wanted, order[i].data());
            }
        }
    }

    void numbersOfAnyLengthCompareByValue()
    {
        QVERIFY(compareVersions("1.9.0", "1.10.0") < 0);
        QVERIFY(compareVersions("1.0.99999999999999999999", "1.0.100000000000000000000") < 0);
        QVERIFY(compareVersions("1.0.0-9", "1.0.0-10") < 0);
    }

    void whatIsNoVersionComesLast()
    {
        QVERIFY(compareVersions("99.0.0", "custom") < 0);
        QVERIFY(compareVersions("b", "a") > 0);
        QCOMPARE(compareVersions("a", "a"), 0);
    }

    void namesFollowTheirRules_data()
    {
        QTest::addColumn<bool>("is");
        QTest::addColumn<bool>("wanted");
        const std::string longest(128, 'x');
        QTest::newRow("id") << DeviceId::parse("dev-7:A_b.c").has_value() << true;
        QTest::newRow("id, 128") << DeviceId::parse(longest).has_value() << true;
        QTest::newRow("id, 129") << DeviceId::parse(longest + "x").has_value() << false;
        QTest::newRow("id, empty") << DeviceId::parse("").has_value() << false;
        QTest::newRow("id, wildcard") << DeviceId::parse("a+").has_value() << false;
        QTest::newRow("id, hash") << DeviceId::parse("#").has_value() << false;
        QTest::newRow("id, slash") << DeviceId::parse("a/b").has_value() << false;
        QTest::newRow("id, NUL") << DeviceId::parse(std::string_view("a\0b", 3)).has_value() << false;
        QTest::newRow("id, dots") << DeviceId::parse("..").has_value() << false;
        QTest::newRow("id of an operator") << DeviceId::parse("op.ann").has_value() << false;
        QTest::newRow("operator") << OperatorName::parse("op.ann").has_value() << true;
        QTest::newRow("operator, capital") << OperatorName::parse("op.Ann").has_value() << false;
        QTest::newRow("operator, bare") << OperatorName::parse("op.").has_value() << false;
        QTest::newRow("package") << PackageName::parse("0app.x-y_z").has_value() << true;
        QTest::newRow("package, dot first") << PackageName::parse(".app").has_value() << false;
        QTest::newRow("version") << Version::parse("2.1.0-rc.1").has_value() << true;
        QTest::newRow("version, two numbers") << Version::parse("2.1").has_value() << false;
        QTest::newRow("version, zero first") << Version::parse("2.01.0").has_value() << false;
        QTest::newRow("version, build") << Version::parse("2.1.0+5").has_value() << false;
        QTest::newRow("version, empty part") << Version::parse("2.1.0-").has_value() << false;
        QTest::newRow("group") << GroupId::parse("paris-2").has_value() << true;
        QTest::newRow("group, dash first") << GroupId::parse("-paris").has_value() << false;
        QTest::newRow("file") << FileName::parse("App-1.bin").has_value() << true;
        QTest::newRow("file, path") << FileName::parse("a/b").has_value() << false;
    }
    void namesFollowTheirRules()
    {
        QFETCH(bool, is);
        QTEST(is, "wanted");
    }

    void attemptsReadBack_data()
    {
        QTest::addColumn<QString>("tail");
        QTest::addColumn<int>("attempt"); // 0: refused
        QTest::newRow("first") << "" << 1;
        QTest::newRow("second") << "-2" << 2;
        QTest::newRow("twelfth") << "-12" << 12;
        QTest::newRow("first written out") << "-1" << 0;
        QTest::newRow("zero first") << "-02" << 0;
        QTest::newRow("no number") << "-" << 0;
        QTest::newRow("negative") << "--2" << 0;
        QTest::newRow("overflow") << "-99999999999" << 0;
        QTest::newRow("more behind") << "-2x" << 0;
    }
    void attemptsReadBack()
    {
        QFETCH(QString, tail);
        QFETCH(int, attempt);
        const auto text = "0193c4d2-0000-7000-8000-0000000077e2" + tail.toStdString();
        const auto parsed = AttemptId::parse(text);
        QCOMPARE(parsed ? parsed->attempt : 0, attempt);
        if (parsed)
            QCOMPARE(parsed->str(), text);
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
