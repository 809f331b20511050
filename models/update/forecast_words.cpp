// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/forecast_words.h"

#include "models/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace drydock::models {
namespace {

using client::JobForecast;
using Figures = std::vector<ForecastFigure>;

const QString nothing = QStringLiteral("–");
constexpr std::size_t mostWaveRows = 6; ///< rows

/// Gives the free functions below a context of their own for translators.
struct ForecastWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::ForecastWords)
};

ForecastFigure durationOf(const JobForecast& forecast)
{
    ForecastFigure figure{.label = ForecastWords::tr("Duration"), .value = {}, .remark = {}};
    if (!forecast.middle) {
        figure.value = ForecastWords::tr("does not end by itself");
        figure.isBad = true;
        return figure;
    }
    figure.value = ForecastWords::tr("about %1", "a duration").arg(format::duration(*forecast.middle));
    if (forecast.fast && forecast.slow && *forecast.fast != *forecast.slow)
        figure.remark = ForecastWords::tr("%1 to %2 in 8 of 10 runs", "durations")
                            .arg(format::duration(*forecast.fast), format::duration(*forecast.slow));
    else if (forecast.fast && !forecast.slow)
        figure.remark = ForecastWords::tr("at least %1", "a duration").arg(format::duration(*forecast.fast));
    return figure;
}

void addWaves(const JobForecast& forecast, Figures& figures)
{
    if (forecast.waves.size() < 2)
        return;
    const std::size_t shown = std::min(mostWaveRows, forecast.waves.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const JobForecast::Wave& wave = forecast.waves[i];
        const QString opens =
            !wave.opens ? ForecastWords::tr("does not open", "a wave")
            : wave.opens->count() == 0
                ? ForecastWords::tr("at once", "a wave")
                : ForecastWords::tr("after %1", "a wave opens").arg(format::duration(*wave.opens));
        figures.push_back({.label = ForecastWords::tr("Wave %1").arg(format::count(qint64(i) + 1)),
                           .value = opens,
                           .remark = ForecastWords::tr("%Ln device(s)", nullptr, int(wave.devices)),
                           .isBad = !wave.opens});
    }
}

QString chance(double share)
{
    return format::percent(share, 1);
}

void addRisks(const JobForecast& forecast, Figures& figures)
{
    figures.push_back({.label = ForecastWords::tr("Chance of a pause"),
                       .value = chance(forecast.pauseChance),
                       .remark = forecast.waitsForOperator > 0
                                     ? ForecastWords::tr("besides %Ln time(s) it waits for you", nullptr,
                                                         int(forecast.waitsForOperator))
                                     : QString(),
                       .isBad = forecast.pauseChance >= 0.5});
    figures.push_back({.label = ForecastWords::tr("Chance of a stop"),
                       .value = chance(forecast.abortChance),
                       .remark = {},
                       .isBad = forecast.abortChance >= 0.5});
    if (forecast.urlsAtRisk > 0)
        figures.push_back(
            {.label = ForecastWords::tr("Links that expire"),
             .value = ForecastWords::tr("%1 of the downloads").arg(chance(forecast.urlsAtRisk)),
             .remark = ForecastWords::tr("a link is good for %1").arg(format::duration(forecast.urlLife)),
             .isBad = true});
}

ForecastFigure offlineOf(const std::optional<UpdateForecast>& estimate)
{
    ForecastFigure figure{.label = ForecastWords::tr("Offline now"), .value = nothing, .remark = {}};
    if (estimate && estimate->offline == 0)
        figure.value = ForecastWords::tr("none", "devices");
    else if (estimate)
        figure.value = ForecastWords::tr("%Ln device(s), told on return", nullptr, int(estimate->offline));
    return figure;
}

ForecastFigure downloadOf(std::uint64_t bytes, double mostPerSecond)
{
    return {.label = ForecastWords::tr("Download"),
            .value = format::bytes(bytes),
            .remark = ForecastWords::tr("%1 at most", "a rate").arg(format::bytesPerSecond(mostPerSecond))};
}

QString toldWords(const UpdateForecast& ahead)
{
    const QString length = format::duration(ahead.untilAllTold);
    if (ahead.untilAllTold.count() == 0)
        return ahead.waits ? ForecastWords::tr("not known here", "a duration")
                           : ForecastWords::tr("at once", "all told after");
    return ahead.waits ? ForecastWords::tr("%1 at least", "a duration").arg(length) : length;
}

} // namespace

Figures figuresOf(const JobForecast& forecast, const std::optional<UpdateForecast>& estimate)
{
    Figures figures{durationOf(forecast), offlineOf(estimate)};
    addWaves(forecast, figures);
    figures.push_back(downloadOf(forecast.totalBytes, forecast.peakBytesPerSecond));
    addRisks(forecast, figures);
    return figures;
}

Figures figuresOf(const std::optional<UpdateForecast>& estimate)
{
    return {{.label = ForecastWords::tr("All told after"),
             .value = estimate ? toldWords(*estimate) : nothing,
             .remark = {}},
            offlineOf(estimate),
            estimate
                ? downloadOf(estimate->bytes, estimate->mostBytesPerSecond)
                : ForecastFigure{.label = ForecastWords::tr("Download"), .value = nothing, .remark = {}}};
}

QString basisWords(const JobForecast& forecast)
{
    return ForecastWords::tr("From %Ln simulated run(s), with %1 of the devices going offline and %2 for an "
                             "update besides its download.",
                             nullptr, forecast.runs)
        .arg(format::percent(forecast.assumptions.offlineRate, 1),
             format::duration(forecast.assumptions.update));
}

double failurePercentOf(const JobForecast& forecast)
{
    return std::round(forecast.assumptions.failureRate * 1000) / 10;
}

} // namespace drydock::models
