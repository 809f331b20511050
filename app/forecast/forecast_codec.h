// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forecast/forecast.h"

#include <nlohmann/json_fwd.hpp>

namespace drydock::forecast {

/// The answer of jobs.forecast: times in seconds from `start`, null for what does not happen.
[[nodiscard]] nlohmann::json toJson(const Forecast& forecast);

} // namespace drydock::forecast
