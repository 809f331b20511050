// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <chrono>
#include <string>
#include <string_view>

namespace drydock {

using Duration = std::chrono::milliseconds;

/// Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds ("PT30S", "P1DT12H", "P2W",
/// "PT0.5S"). Years and months have no fixed length and are refused, as is all beyond ten years.
[[nodiscard]] Expected<Duration> parseDuration(std::string_view text);

/// The shortest such text: "PT10M", "P1D", "PT0S".
[[nodiscard]] std::string formatDuration(Duration duration);

} // namespace drydock
