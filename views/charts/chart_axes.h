// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace drydock::views {

/// A round distance between ticks (1, 2 or 5 times a power of ten) that gives four to six of them from zero
/// to `largest`; never below `least`.
[[nodiscard]] double tickStep(double largest, double least);

/// The same for seconds: 1, 2, 5, 10, 15, 30 s, then minutes, then hours.
[[nodiscard]] double timeTickStep(double seconds);

/// "8", "10 k", "1.5 M".
[[nodiscard]] QString countLabel(double count);

/// "0 s", "45 s"; "1:30" from a minute on; "2 h 05" from an hour on.
[[nodiscard]] QString elapsedLabel(double seconds, double longest);

} // namespace drydock::views
