// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_axes.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace drydock::views {
namespace {

constexpr double mostSteps = 5;

} // namespace

double tickStep(double largest, double least)
{
    const double wanted = std::max(largest / mostSteps, least);
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= wanted)
            return factor * power;
    }
    return 10 * power;
}

double timeTickStep(double seconds)
{
    constexpr double minute = 60;
    constexpr double hour = 3600;
    constexpr std::array<double, 16> steps{
        1,          2,           5,           10,          15,   30,       minute,   2 * minute,
        5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 6 * hour, 12 * hour};
    const auto* step =
        std::ranges::find_if(steps, [seconds](double s) { return seconds / s <= mostSteps + 1; });
    return step != steps.end() ? *step : tickStep(seconds / (24 * hour), 1) * 24 * hour;
}

QString countLabel(double count)
{
    const QLocale locale;
    const auto number = [&locale](double value) {
        return locale.toString(value, 'f', value == std::floor(value) ? 0 : 1);
    };
    if (count >= 1e6)
        return number(count / 1e6) + QStringLiteral(" M");
    if (count >= 1e4)
        return number(count / 1e3) + QStringLiteral(" k");
    return number(count);
}

QString elapsedLabel(double seconds, double longest)
{
    const auto whole = static_cast<long long>(std::llround(seconds));
    if (longest >= 3600)
        return QStringLiteral("%1 h %2").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0'));
    if (longest >= 60)
        return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1 s").arg(whole);
}

} // namespace drydock::views
