// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/answering_service.h"
#include "models/update/forecast_words.h"
#include "models/update/service_forecast.h"

#include <QTest>

#include <algorithm>

using namespace drydock;
using namespace drydock::models;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

json answer()
{
    return {{"devices", 100},
            {"runs", 20},
            {"simulated", 100},
            {"assumptions",
             {{"failureRate", 0.02}, {"offlineRate", 0.05}, {"seconds", 60}, {"deviceBytesPerSecond", 1e6}}},
            {"duration", {{"p10", 600}, {"p50", 660.4}, {"p90", nullptr}}},
            {"outcomes", {{"completed", 0.9}, {"paused", 0.1}, {"aborted", 0.0}}},
            {"abortChance", 0.0},
            {"pauseChance", 0.6},
            {"waves", {{{"devices", 10}, {"opensAt", 0}}, {{"devices", 90}, {"opensAt", 120}}}},
            {"rate", {{0, 10.0}, {60, 20}}},
            {"bandwidth", {{"peakBytesPerSecond", 3e6}, {"totalBytes", 1000}}},
            {"urlExpiry", {{"lifeSeconds", 3600}, {"atRisk", 0.25}}}};
}

const ForecastFigure* figure(const std::vector<ForecastFigure>& figures, const char* label)
{
    const auto found = std::ranges::find(figures, QString::fromLatin1(label), &ForecastFigure::label);
    return found == figures.end() ? nullptr : &*found;
}

} // namespace

class TestServiceForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forecastIsDecoded()
    {
        const auto forecast = client::readJobForecast(answer());
        QVERIFY2(forecast, forecast ? "" : forecast.error().message.c_str());
        QCOMPARE(forecast->devices, std::uint64_t(100));
        QVERIFY(forecast->middle == 660s);
        QVERIFY(!forecast->slow);
        QCOMPARE(forecast->waves.size(), std::size_t(2));
        QVERIFY(forecast->waves[1].opens == 120s);
        QCOMPARE(forecast->rate.size(), std::size_t(2));
        QCOMPARE(forecast->urlsAtRisk, 0.25);
        QCOMPARE(forecast->waitsForOperator, std::uint64_t(0));
    }

    void malformedForecastIsAnError()
    {
        const json good = answer();
        for (const auto& [key, value] : good.items()) {
            json bad = good;
            bad[key] = "text";
            QVERIFY2(!client::readJobForecast(bad), key.c_str());
            bad.erase(key);
            QVERIFY2(!client::readJobForecast(bad), key.c_str());
        }
        QVERIFY(!client::readJobForecast(json()));
        QVERIFY(!client::readJobForecast(json::array({1})));
    }

    void nonsensicalNumbersAreBounded()
    {
        json odd = answer();
        odd["pauseChance"] = 7;
        odd["devices"] = -5;
        odd["duration"]["p50"] = 1e300;
        odd["bandwidth"]["totalBytes"] = -1.5;
        const auto forecast = client::readJobForecast(odd);
        QVERIFY(forecast);
        QCOMPARE(forecast->pauseChance, 1.0);
        QCOMPARE(forecast->devices, std::uint64_t(0));
        QVERIFY(forecast->middle > 0s && forecast->middle <= std::chrono::years(10));
        QCOMPARE(forecast->totalBytes, std::uint64_t(0));
    }

    void figuresSayWhatIsToBeExpected()
    {
        auto forecast = client::readJobForecast(answer()).value();
        auto figures = figuresOf(forecast, UpdateForecast{.offline = 3});
        QCOMPARE(figure(figures, "Duration")->value, QStringLiteral("about 11 min"));
        QCOMPARE(figure(figures, "Duration")->remark, QStringLiteral("at least 10 min"));
        QCOMPARE(figure(figures, "Wave 2")->value, QStringLiteral("after 2 min"));
        QVERIFY(figure(figures, "Chance of a pause")->value.startsWith(QStringLiteral("60")));
        QVERIFY(figure(figures, "Chance of a pause")->isBad);
        QVERIFY(!figure(figures, "Chance of a stop")->isBad);
        QVERIFY(figure(figures, "Offline now")->value.startsWith(u'3'));
        QVERIFY(figure(figures, "Links that expire") != nullptr);
        QCOMPARE(failurePercentOf(forecast), 2.0);
        QVERIFY(basisWords(forecast).contains(QStringLiteral("20")));
        forecast.urlsAtRisk = 0;
        forecast.slow = 700s;
        forecast.waves.clear();
        forecast.waitsForOperator = 2;
        figures = figuresOf(forecast, {});
        QVERIFY(figure(figures, "Links that expire") == nullptr);
        QVERIFY(figure(figures, "Wave 1") == nullptr);
        QVERIFY(figure(figures, "Duration")->remark.contains(QStringLiteral("11 min 40 s")));
        QVERIFY(!figure(figures, "Chance of a pause")->remark.isEmpty());
        forecast.middle.reset();
        QVERIFY(figuresOf(forecast, {}).front().isBad);
    }

    void estimateStandsWhereThereIsNoForecast()
    {
        const auto figures = figuresOf(UpdateForecast{.untilAllTold = 9min, .bytes = 1000});
        QCOMPARE(figure(figures, "All told after")->value, QStringLiteral("9 min"));
        QVERIFY(figure(figuresOf(UpdateForecast{.untilAllTold = 9min, .waits = true}), "All told after")
                    ->value.contains(QStringLiteral("at least")));
        QCOMPARE(figure(figuresOf(std::nullopt), "Download")->value, QStringLiteral("–"));
    }

    void serviceIsAskedOnceItIsWantedAndAgainForOtherAssumptions()
    {
        test::TestBroker broker;
        QVERIFY2(broker.isRunning(), broker.log().c_str());
        const test::AnsweringService service(broker, [](const auto& request) -> Expected<json> {
            json made = answer();
            if (request.arguments.contains("assumptions"))
                made["assumptions"]["failureRate"] = request.arguments["assumptions"]["failureRate"];
            return made;
        });
        QVERIFY(test::waitFor([&] { return service.isReady(); }));
        FleetLink link;
        ServiceForecast forecast(link);
        QVERIFY(link.open(test::AnsweringService::profile(broker)));
        const json document{{"name", "one"}};
        forecast.request(document);
        QVERIFY(!forecast.isPending());
        forecast.setOn(true);
        QVERIFY(forecast.isPending());
        QVERIFY(forecast.forecast() == nullptr);
        QVERIFY(test::waitFor([&] { return forecast.forecast() != nullptr; }));
        QVERIFY(!forecast.isPending());
        QVERIFY(service.asked("jobs.forecast").front() == json({{"document", document}}));
        // The same again is not asked again.
        forecast.request(document);
        QVERIFY(forecast.forecast() != nullptr);

        forecast.setFailurePercent(10);
        QVERIFY(forecast.forecast() != nullptr);
        QVERIFY(test::waitFor([&] { return failurePercentOf(*forecast.forecast()) == 10; }));
        QCOMPARE(service.asked("jobs.forecast").size(), std::size_t(2));
        forecast.request({{"name", "other"}});
        QVERIFY(forecast.forecast() == nullptr);
        QVERIFY(test::waitFor([&] { return forecast.forecast() != nullptr; }));
        QCOMPARE(service.asked("jobs.forecast").back()["assumptions"]["failureRate"].get<double>(), 0.1);
        forecast.request(nullptr);
        QVERIFY(forecast.forecast() == nullptr && !forecast.isPending());
    }

    void serviceThatKnowsNoForecastsIsNotAskedAgain()
    {
        test::TestBroker broker;
        QVERIFY2(broker.isRunning(), broker.log().c_str());
        const test::AnsweringService service(broker, [](const auto&) -> Expected<json> {
            return fail(ErrorCode::InvalidArgument, "unknown action jobs.forecast", "action");
        });
        QVERIFY(test::waitFor([&] { return service.isReady(); }));
        FleetLink link;
        ServiceForecast forecast(link);
        QVERIFY(link.open(test::AnsweringService::profile(broker)));
        forecast.setOn(true);
        forecast.request({{"name", "one"}});
        QVERIFY(test::waitFor([&] { return !forecast.isPending(); }));
        QVERIFY(forecast.forecast() == nullptr);
        forecast.request({{"name", "two"}});
        QVERIFY(!forecast.isPending());
        QCOMPARE(service.asked("jobs.forecast").size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestServiceForecast)
#include "tst_service_forecast.moc"
