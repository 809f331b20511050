// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <QString>

#include <vector>

namespace drydock::views {

/// A number of an axis with its label.
struct AxisTick
{
    double value = 0;
    QString label;
};

/// A round distance between ticks (1, 2 or 5 times a power of ten) that gives four to six of them from zero
/// to `largest`; never below `least`.
[[nodiscard]] double tickStep(double largest, double least);

/// The same for seconds: 1, 2, 5, 10, 15, 30 s, then minutes, then hours.
[[nodiscard]] double timeTickStep(double seconds);

/// "8", "10 k", "1.5 M".
[[nodiscard]] QString countLabel(double count);

/// "0 s", "45 s"; "1:30" from a minute on; "2 h 05" from an hour on.
[[nodiscard]] QString elapsedLabel(double seconds, double longest);

/// From zero to a tick at or above `largest`: what is the most has to be readable, too.
[[nodiscard]] std::vector<AxisTick> countTicks(double largest);
/// Four to six round numbers around `least` to `largest`; not from zero where that would flatten a line.
[[nodiscard]] std::vector<AxisTick> countTicksAround(double least, double largest);
/// Time since the start.
[[nodiscard]] std::vector<AxisTick> elapsedTicks(double longest);
/// Round times of the operator's clock, their values in seconds since `begin`; dates at midnight.
[[nodiscard]] std::vector<AxisTick> clockTicks(TimePoint begin, double seconds);

} // namespace drydock::views
