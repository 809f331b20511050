// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/window_form.h"

#include <QString>

namespace drydock::models {

/// "every day from 22:00 for 4 h (Europe/Berlin)", "Mon–Fri from 01:30 for 2 h (UTC)"; a schedule that says
/// more as it is written.
[[nodiscard]] QString windowWords(const MaintenanceWindow& window);
/// Weekdays by bits, 0 is Sunday: "every day", "Mon–Fri", "Sat, Sun".
[[nodiscard]] QString weekdayWords(unsigned days);
/// The next openings in the operator's zone: "today 22:00 – 02:00, …"; what to do where there are none.
[[nodiscard]] QString openingWords(const std::vector<Opening>& openings, TimePoint now);

} // namespace drydock::models
