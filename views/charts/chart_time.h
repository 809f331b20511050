// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <QDateTime>

#include <chrono>

namespace drydock::views {

/// Lengths along a chart's axis of time are seconds.
[[nodiscard]] inline double secondsOf(std::chrono::milliseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

[[nodiscard]] inline QDateTime dateTime(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
}

} // namespace drydock::views
