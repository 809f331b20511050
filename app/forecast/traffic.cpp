// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/traffic.h"

#include <algorithm>
#include <cmath>

namespace drydock::forecast {

namespace {

constexpr double shortest = 1; ///< second

double end(const Stretch& stretch)
{
    return stretch.from + std::max(stretch.seconds, shortest);
}

} // namespace

double peakOf(const std::vector<Stretch>& stretches)
{
    std::vector<std::pair<double, double>> changes;
    changes.reserve(2 * stretches.size());
    for (const auto& stretch : stretches) {
        const double rate = stretch.amount / std::max(stretch.seconds, shortest);
        changes.emplace_back(stretch.from, rate);
        changes.emplace_back(end(stretch), -rate);
    }
    // What ends at a moment goes before what begins then.
    std::ranges::sort(changes);
    double now = 0;
    double most = 0;
    for (const auto& [at, change] : changes) {
        now += change;
        most = std::max(most, now);
    }
    return most;
}

std::vector<std::pair<double, double>> perMinute(const std::vector<Stretch>& stretches, std::size_t points)
{
    double last = 0;
    for (const auto& stretch : stretches)
        last = std::max(last, end(stretch));
    const double step = std::max(1.0, std::ceil(last / double(points)));
    std::vector<std::pair<double, double>> curve;
    for (double at = 0; at < last; at += step)
        curve.emplace_back(at, 0);
    for (const auto& stretch : stretches) {
        const double seconds = end(stretch) - stretch.from;
        for (auto i = std::size_t(stretch.from / step); i < curve.size(); ++i) {
            auto& [at, amount] = curve[i];
            const double inside = std::min(end(stretch), at + step) - std::max(stretch.from, at);
            if (inside <= 0)
                break;
            amount += stretch.amount * inside / seconds * 60 / step;
        }
    }
    return curve;
}

} // namespace drydock::forecast
