// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/sample.h"

#include <algorithm>
#include <numeric>

namespace drydock::forecast {

namespace {

// As it is while the part is large enough to come to it; else its share.
std::size_t minimumOf(std::size_t minimum, std::size_t taken, std::size_t whole)
{
    if (taken >= whole || minimum <= taken / 4)
        return minimum;
    return std::max<std::size_t>({1, taken / 4, minimum * taken / whole});
}

std::size_t sum(const std::vector<std::size_t>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), std::size_t(0));
}

} // namespace

Sample::Sample(const std::vector<std::size_t>& waves) : m_waves(waves), m_taken(waves.size())
{
    // The small ones first: what they leave of their share is the others'.
    std::vector<std::size_t> order(waves.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&waves](std::size_t wave) { return waves[wave]; });
    std::size_t left = most;
    std::size_t sharers = waves.size();
    for (const auto wave : order) {
        m_taken[wave] = std::min(waves[wave], left / sharers--);
        left -= m_taken[wave];
    }
}

std::vector<std::size_t> Sample::places() const
{
    std::vector<std::size_t> places;
    std::size_t begin = 0;
    for (std::size_t wave = 0; wave < m_waves.size(); ++wave) {
        for (std::size_t i = 0; i < m_taken[wave]; ++i)
            places.push_back(begin + i * m_waves[wave] / m_taken[wave]);
        begin += m_waves[wave];
    }
    return places;
}

std::vector<double> Sample::weights() const
{
    std::vector<double> weights;
    for (std::size_t wave = 0; wave < m_waves.size(); ++wave)
        weights.push_back(m_taken[wave] == 0 ? 1 : double(m_waves[wave]) / double(m_taken[wave]));
    return weights;
}

std::size_t Sample::minimumOfWave(std::size_t wave, std::size_t minimum) const
{
    return minimumOf(minimum, m_taken[wave], m_waves[wave]);
}

std::size_t Sample::minimumOfAll(std::size_t minimum) const
{
    return minimumOf(minimum, sum(m_taken), sum(m_waves));
}

} // namespace drydock::forecast
