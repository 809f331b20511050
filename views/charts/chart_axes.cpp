// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_axes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace drydock::views {
namespace {

constexpr double mostSteps = 5;
constexpr double day = 24 * 3600;
constexpr double fewDevices = 100; ///< below, each is seen on an axis from zero

QString clockLabel(const QDateTime& time, double step)
{
    if (step >= day || (time.time() == QTime(0, 0) && step >= 3600))
        return QLocale().toString(
            time.date(), QCoreApplication::translate("ChartAxes", "d MMM", "date format of QLocale"));
    return time.toString(step < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

/// Ticks from `first` to `last`, labelled as counts.
std::vector<AxisTick> labelled(double first, double step, double last)
{
    std::vector<AxisTick> ticks;
    for (int i = 0; first + i * step <= last + step * 1e-4; ++i)
        ticks.push_back({first + i * step, countLabel(first + i * step)});
    return ticks;
}

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

std::vector<AxisTick> countTicks(double largest)
{
    const double step = tickStep(largest, 1);
    return labelled(0, step, std::max(std::ceil(largest / step), 1.0) * step);
}

std::vector<AxisTick> countTicksAround(double least, double largest)
{
    // Less than a twentieth of the value is noise that has no need of the whole height.
    const double spread = std::max(largest - least, largest / 20);
    if (least <= spread || largest < fewDevices)
        return countTicks(largest);
    const double step = tickStep(spread, 1);
    const double first = std::floor((least - (spread - (largest - least)) / 2) / step) * step;
    return labelled(first, step, std::max(std::ceil(largest / step) * step, first + step));
}

std::vector<AxisTick> elapsedTicks(double longest)
{
    std::vector<AxisTick> ticks;
    const double step = timeTickStep(longest);
    for (int i = 0; i * step <= longest * 1.0001; ++i)
        ticks.push_back({i * step, elapsedLabel(i * step, longest)});
    return ticks;
}

std::vector<AxisTick> clockTicks(TimePoint begin, double seconds)
{
    const double step = timeTickStep(seconds);
    const double start = static_cast<double>(toMilliseconds(begin)) / 1000;
    const double offset = QDateTime::fromMSecsSinceEpoch(toMilliseconds(begin)).offsetFromUtc();
    std::vector<AxisTick> ticks;
    for (double at = std::ceil((start + offset) / step) * step - offset; at <= start + seconds; at += step) {
        const auto time = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(at));
        ticks.push_back({at - start, clockLabel(time, step)});
    }
    return ticks;
}

} // namespace drydock::views
