// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/forecast_text.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>

using namespace drydock::ctl;
using Json = nlohmann::json;

namespace {

Json answer()
{
    return Json::parse(R"({
        "devices": 100000, "simulated": 2000, "runs": 20, "start": "2027-03-01T20:00:00Z",
        "assumptions": {"failureRate": 0.02, "offlineRate": 0.01, "seconds": 60, "deviceBytesPerSecond": 1000000,
                        "offlineSeconds": null, "urlLifeSeconds": 3600},
        "failureRateFrom": "history",
        "duration": {"p10": 5400, "p50": 6000, "p90": null},
        "outcomes": {"completed": 0.85, "paused": 0.15, "aborted": 0, "canceled": 0, "unfinished": 0},
        "abortChance": 0.15, "pauseChance": 0.15, "stopsAt": 90, "waitsForOperator": 2,
        "waves": [{"devices": 10, "opensAt": 0}, {"devices": 99990, "opensAt": null}],
        "bandwidth": {"peakBytesPerSecond": 5230000, "totalBytes": 2e12},
        "urlExpiry": {"lifeSeconds": 3600, "atRisk": 0.25}})");
}

bool says(const Json& forecast, const char* text)
{
    return std::ranges::any_of(forecastLines(forecast), [text](const std::string& line) {
        return line.find(text) != std::string::npos;
    });
}

} // namespace

class TestForecastText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spansHaveTwoUnits_data()
    {
        QTest::addColumn<QByteArray>("seconds");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* seconds, const char* text) {
            QTest::newRow(text) << QByteArray(seconds) << QByteArray(text);
        };
        row("0", "0 s");
        row("59.4", "59 s");
        row("60", "1 min");
        row("750", "12 min 30 s");
        row("11100", "3 h 5 min");
        row("187200", "2 d 4 h");
        row("null", "never");
    }
    void spansHaveTwoUnits()
    {
        QFETCH(QByteArray, seconds);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(spanText(Json::parse(seconds.toStdString()))), text);
    }

    void whatMattersIsSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"100000 devices from 2027-03-01T20:00:00Z: 20 runs", "with 2000 of the devices simulated",
              "Duration: 1 h 40 min", "less than 1 h 30 min; more than one in ten does not end",
              "completed 85 %, paused 15 %", "abort rule fires: 15 %", "after 1 min 30 s",
              "waited for after 2 of the waves", "Wave 1: 10 devices",
              "Wave 2: 99990 devices, most runs do not come to it", "2.0 TB, at most 5.2 MB a second",
              "25 % of the downloads take longer than the 1 h",
              "2 % of the updates fail (as in the last jobs)", "and stay away, an update takes 1 min"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatMattersIsSaid()
    {
        QFETCH(QByteArray, text);
        QVERIFY(says(answer(), text.constData()));
    }

    void whatDoesNotHappenIsNotSaid()
    {
        Json quiet = answer();
        quiet["simulated"] = 100'000;
        quiet["stopsAt"] = nullptr;
        quiet["waitsForOperator"] = 0;
        quiet["urlExpiry"]["atRisk"] = 0;
        for (const char* text : {"simulated", "Where it pauses", "waited for", "URLs", "aborted"})
            QVERIFY2(!says(quiet, text), text);
    }
};

QTEST_GUILESS_MAIN(TestForecastText)
#include "tst_forecast_text.moc"
