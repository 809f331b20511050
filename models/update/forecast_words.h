// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_forecast.h"
#include "models/update/update_forecast.h"

#include <QString>

#include <optional>
#include <vector>

namespace drydock::models {

/// One thing that is foreseen, in words.
struct ForecastFigure
{
    QString label;
    QString value;
    QString remark;
    bool isBad = false; ///< needs a look
    bool operator==(const ForecastFigure&) const = default;
};

/// What the service foresees, and who is offline by what is known here.
[[nodiscard]] std::vector<ForecastFigure> figuresOf(const client::JobForecast& forecast,
                                                    const std::optional<UpdateForecast>& estimate);
/// What can be said without it; dashes before there is anything.
[[nodiscard]] std::vector<ForecastFigure> figuresOf(const std::optional<UpdateForecast>& estimate);

/// What a forecast rests on: "20 runs with 84,216 simulated devices …".
[[nodiscard]] QString basisWords(const client::JobForecast& forecast);
/// Per cent of the attempts that it takes for failing.
[[nodiscard]] double failurePercentOf(const client::JobForecast& forecast);

} // namespace drydock::models
