// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

namespace drydock::forecast {

/// Something that is spread evenly over a stretch of time: devices that are told, the bytes of a download.
struct Stretch
{
    double from = 0; ///< seconds from the start
    double seconds = 0;
    double amount = 0;
};

/// The most that comes together at any moment, a second. What takes less than a second counts as if it took
/// one.
[[nodiscard]] double peakOf(const std::vector<Stretch>& stretches);

/// How much there is a minute, in steps of a second or more: [seconds, amount], at most `points` of them.
[[nodiscard]] std::vector<std::pair<double, double>> perMinute(const std::vector<Stretch>& stretches,
                                                               std::size_t points);

} // namespace drydock::forecast
