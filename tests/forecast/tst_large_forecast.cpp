// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/forecast_bench.h"
#include "forecast/sample.h"

#include <QtTest>

#include <numeric>

using namespace drydock;
using namespace drydock::forecast;

namespace {

bool isAbout(std::optional<double> seconds, double wanted, double share)
{
    return seconds && std::abs(*seconds - wanted) <= wanted * share;
}

double sum(const std::vector<std::pair<double, double>>& rate)
{
    const double step = rate.size() > 1 ? rate[1].first : 1;
    return std::accumulate(rate.begin(), rate.end(), 0.0,
                           [step](double sum, const auto& point) { return sum + point.second * step / 60; });
}

} // namespace

/// Fleets of which a part is simulated.
class TestLargeForecast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSmallFleetIsSimulatedWhole()
    {
        const Sample sample({500, 1500});
        QCOMPARE(sample.places().size(), std::size_t(2000));
        COMPARE(sample.weights(), std::vector<double>{1, 1});
        QCOMPARE(sample.minimumOfAll(700), std::size_t(700));
    }

    void aSmallWaveIsWholeAndALargeOneAPart()
    {
        const Sample sample({10, 0, 100'000, 1'000'000});
        COMPARE(sample.weights()[0], 1.0);
        COMPARE(sample.weights()[1], 1.0);
        const auto places = sample.places();
        QCOMPARE(places.size(), Sample::most);
        QVERIFY(std::ranges::is_sorted(places) && places.back() < 1'100'010);
        QCOMPARE(places[10], std::size_t(10));
        QVERIFY(std::abs(sample.weights()[2] - 100'000.0 / 995) < 0.01);
        QCOMPARE(sample.minimumOfWave(2, 50), std::size_t(50));
        QVERIFY(sample.minimumOfWave(2, 80'000) < 995);
    }

    void aRateHoldsForAllThatAreStoodFor()
    {
        const Forecast forecast = expected(50'000, {{"rollout", {{"maximumPerMinute", 1000}}}});
        QCOMPARE(forecast.devices, std::size_t(50'000));
        QCOMPARE(forecast.simulated, Sample::most);
        QVERIFY(isAbout(forecast.median, 3000, 0.02));
        QVERIFY(isAbout(sum(forecast.rate), 50'000, 0.02));
        QVERIFY(isAbout(forecast.rate[forecast.rate.size() / 2].second, 1000, 0.05));
        QVERIFY(isAbout(forecast.totalBytes, 50'000.0 * 1000, 0.001));
    }

    void aRateThatGrowsDoes()
    {
        const json growing{{"baseRatePerMinute", 100},
                           {"incrementFactor", 2},
                           {"rateIncreaseCriteria", {{"numberOfNotifiedThings", 1000}}}};
        const Forecast forecast =
            expected(20'000, {{"rollout", {{"maximumPerMinute", 1000}, {"exponentialRate", growing}}}});
        // 1,000 at 100 a minute, at 200, at 400, at 800; the rest at 1,000.
        QVERIFY(isAbout(forecast.median, 60 * (10 + 5 + 2.5 + 1.25 + 16), 0.05));
    }

    void slotsDo()
    {
        auto assumptions = ideal();
        assumptions.seconds = 60;
        const Forecast forecast = expected(
            20'000, {{"rollout", {{"maximumPerMinute", 60'000}, {"maximumConcurrent", 200}}}}, assumptions);
        QVERIFY(isAbout(forecast.median, 20'000.0 / 200 * 60, 0.1));
    }

    void bytesASecondDo()
    {
        auto assumptions = ideal();
        assumptions.deviceBytesPerSecond = 100'000;
        const Forecast forecast =
            expected(20'000, {{"rollout", {{"maximumPerMinute", 60'000}, {"bytesPerSecond", 5'000'000}}}},
                     assumptions, 1'000'000);
        QVERIFY(isAbout(forecast.median, 20'000.0 / 5, 0.05));
        QVERIFY(isAbout(forecast.peakBytesPerSecond, 5e6, 0.3));
    }

    void wavesHaveTheirWholeSizes()
    {
        const Forecast forecast = expected(100'000, {{"rollout",
                                                      {{"maximumPerMinute", 10'000},
                                                       {"waves",
                                                        {{{"count", 20}, {"successThreshold", 90}},
                                                         {{"percentage", 10}, {"successThreshold", 90}},
                                                         json::object()}}}}});
        QCOMPARE(forecast.waves[0].devices, std::size_t(20));
        QCOMPARE(forecast.waves[1].devices, std::size_t(10'000));
        QCOMPARE(forecast.waves[2].devices, std::size_t(89'980));
        // Nine tenths of the second open the third, whose devices stand behind the last of the second.
        QVERIFY(isAbout(forecast.waves[2].opens, 60, 0.05));
        QVERIFY(isAbout(forecast.median, 600, 0.05));
    }

    // The chance of a rule hangs on how many are executed, not on how large the fleet is.
    void theChanceOfAnAbortIsThatOfASmallerFleet()
    {
        const json changes{{"rollout", {{"maximumPerMinute", 6000}}},
                           {"abort",
                            {{{"failureType", "ALL"},
                              {"thresholdPercentage", 10},
                              {"minNumberOfExecutedThings", 50},
                              {"action", "CANCEL"}}}}};
        for (const auto& [failures, low, high] :
             {std::tuple(0.01, 0.0, 0.05), std::tuple(0.06, 0.05, 0.6), std::tuple(0.2, 0.95, 1.0)}) {
            auto assumptions = ideal();
            assumptions.failureRate = failures;
            for (const int devices : {1900, 60'000}) {
                const double chance = expected(devices, changes, assumptions).ruleChance;
                QVERIFY2(chance >= low && chance <= high,
                         qPrintable(QStringLiteral("%1 at %2 of %3").arg(chance).arg(failures).arg(devices)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLargeForecast)
#include "tst_large_forecast.moc"
