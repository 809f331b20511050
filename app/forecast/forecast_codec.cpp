// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/forecast_codec.h"

#include "fleet/utc_text.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace drydock::forecast {

namespace {

using Json = nlohmann::json;

double rounded(double value, double digits = 10)
{
    return std::round(value * digits) / digits;
}

Json orNull(const std::optional<double>& seconds)
{
    return seconds ? Json(rounded(*seconds)) : Json();
}

/// Shares are those of a hundred runs at most.
double roundedShare(double value)
{
    return rounded(value, 1e4);
}

} // namespace

Json toJson(const Forecast& forecast)
{
    Json waves = Json::array();
    for (const auto& wave : forecast.waves)
        waves.push_back({{"devices", wave.devices}, {"opensAt", orNull(wave.opens)}});
    Json rate = Json::array();
    for (const auto& [at, perMinute] : forecast.rate)
        rate.push_back({at, rounded(perMinute)});
    return {{"devices", forecast.devices},
            {"simulated", forecast.simulated},
            {"runs", forecast.runs},
            {"start", formatUtc(forecast.start)},
            {"assumptions", toJson(forecast.assumptions)},
            {"duration",
             {{"p10", orNull(forecast.tenth)},
              {"p50", orNull(forecast.median)},
              {"p90", orNull(forecast.ninetieth)}}},
            {"outcomes",
             {{"completed", roundedShare(forecast.share(Outcome::Completed))},
              {"paused", roundedShare(forecast.share(Outcome::Paused))},
              {"aborted", roundedShare(forecast.share(Outcome::Aborted))},
              {"canceled", roundedShare(forecast.share(Outcome::Canceled))},
              {"unfinished", roundedShare(forecast.share(Outcome::Unfinished))}}},
            {"abortChance", roundedShare(forecast.ruleChance)},
            {"pauseChance", roundedShare(forecast.share(Outcome::Paused))},
            {"stopsAt", orNull(forecast.stops)},
            {"waitsForOperator", forecast.waits},
            {"waves", std::move(waves)},
            {"rate", std::move(rate)},
            {"bandwidth",
             {{"peakBytesPerSecond", std::round(forecast.peakBytesPerSecond)},
              {"totalBytes", std::round(forecast.totalBytes)}}},
            {"urlExpiry",
             {{"lifeSeconds", forecast.assumptions.urlLifeSeconds},
              {"atRisk", roundedShare(forecast.outlived)}}}};
}

} // namespace drydock::forecast
