// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/series.h"

#include <numeric>

namespace drydock::rollout {

std::uint32_t Counts::total() const
{
    return std::accumulate(of.begin(), of.end(), 0U);
}

std::uint32_t Counts::executed() const
{
    using S = ExecutionState;
    return of[std::size_t(S::Succeeded)] + of[std::size_t(S::Failed)] + of[std::size_t(S::Rejected)] +
           of[std::size_t(S::TimedOut)];
}

std::uint32_t Counts::terminal() const
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < executionStateCount; ++i) {
        if (isTerminal(ExecutionState(i)))
            sum += of[i];
    }
    return sum;
}

void Series::add(TimePoint time, const Counts& counts)
{
    if (m_points.size() >= 2 && time - m_points[m_points.size() - 2].time < m_step) {
        m_points.back() = {time, counts};
        return;
    }
    m_points.push_back({time, counts});
    if (m_points.size() <= maximumPoints)
        return;
    m_points = thinned(maximumPoints / 2);
    m_step *= 2;
}

std::vector<Series::Point> Series::thinned(std::size_t count) const
{
    if (m_points.size() <= count)
        return m_points;
    std::vector<Point> few;
    few.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        few.push_back(m_points[i * (m_points.size() - 1) / (count - 1)]);
    return few;
}

void Series::restore(std::vector<Point> points, std::chrono::milliseconds step)
{
    m_points = std::move(points);
    m_step = step;
}

} // namespace drydock::rollout
