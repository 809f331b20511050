// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/assumptions.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace drydock;
using namespace drydock::forecast;
using nlohmann::json;

class TestAssumptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsLeftOutStays()
    {
        Assumptions assumptions{.failureRate = 0.3};
        QVERIFY(readAssumptions({{"seconds", 5}}, assumptions));
        QCOMPARE(assumptions.failureRate, 0.3);
        QCOMPARE(assumptions.seconds, 5.0);
    }

    void aRoundTripKeepsAll_data()
    {
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("devices come back") << true;
        QTest::newRow("devices stay away") << false;
    }
    void aRoundTripKeepsAll()
    {
        QFETCH(bool, comesBack);
        Assumptions given{.failureRate = 0.5,
                          .offlineRate = 1,
                          .seconds = 0,
                          .deviceBytesPerSecond = 2.5,
                          .offlineSeconds = 7,
                          .urlLifeSeconds = 9};
        if (!comesBack)
            given.offlineSeconds.reset();
        Assumptions read;
        QVERIFY(readAssumptions(toJson(given), read));
        QVERIFY(read == given);
    }

    void whatIsOutOfRangeIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* text, const char* field) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(field);
        };
        row(R"({"failureRate": 1.01})", "assumptions.failureRate");
        row(R"({"failureRate": -0.1})", "assumptions.failureRate");
        row(R"({"failureRate": "2%"})", "assumptions.failureRate");
        row(R"({"offlineRate": 2})", "assumptions.offlineRate");
        row(R"({"seconds": 604801})", "assumptions.seconds");
        row(R"({"deviceBytesPerSecond": 0})", "assumptions.deviceBytesPerSecond");
        row(R"({"offlineSeconds": -1})", "assumptions.offlineSeconds");
        row(R"({"urlLifeSeconds": null})", "assumptions.urlLifeSeconds");
        row(R"({"luck": 1})", "assumptions.luck");
        row(R"([])", "assumptions");
        row(R"(3)", "assumptions");
    }
    void whatIsOutOfRangeIsRefusedByName()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        Assumptions assumptions;
        const auto read = readAssumptions(json::parse(text.toStdString()), assumptions);
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(QByteArray::fromStdString(read.error().field), field);
    }
};

QTEST_GUILESS_MAIN(TestAssumptions)
#include "tst_assumptions.moc"
