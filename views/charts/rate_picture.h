// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <vector>

class QFont;
class QPainter;
class QRectF;

namespace drydock::views {

struct Theme;

/// How many devices finished in one minute.
struct MinuteRate
{
    TimePoint begin;
    int count = 0;
    bool operator==(const MinuteRate&) const = default;
};

/// What the highest bar may reach: the most there is, rounded up.
[[nodiscard]] double topOf(const std::vector<MinuteRate>& minutes);
/// Where a minute's bar lies, from the base up.
[[nodiscard]] QRectF barOf(const std::vector<MinuteRate>& minutes, std::size_t index, const QRectF& plot);
/// The part of `place` that has the bars: above the times.
[[nodiscard]] QRectF plotOf(const QRectF& place, const QFont& font);

/// A bar a minute, the last one stronger: it still grows.
void paintRates(QPainter& painter, const QRectF& place, const std::vector<MinuteRate>& minutes,
                const QFont& font, const Theme& theme);

} // namespace drydock::views
