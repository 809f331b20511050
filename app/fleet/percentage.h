// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace drydock {

/// A share in per cent, exact to two decimals (AWS IoT Jobs, `thresholdPercentage`). Comparisons are in whole
/// numbers: 95 of 100 is 95 %, on every machine.
class Percentage
{
public:
    constexpr Percentage() = default;
    [[nodiscard]] static constexpr Percentage ofHundredths(int hundredths)
    {
        Percentage percentage;
        percentage.m_hundredths = hundredths;
        return percentage;
    }
    [[nodiscard]] constexpr int hundredths() const { return m_hundredths; } ///< 0–10,000
    [[nodiscard]] constexpr double value() const { return m_hundredths / 100.0; }

    /// part / whole ≥ this. Of nothing, every share is reached.
    [[nodiscard]] constexpr bool isReachedBy(std::uint64_t part, std::uint64_t whole) const
    {
        return part * 10'000 >= whole * std::uint64_t(m_hundredths);
    }
    /// This share of `whole`, rounded down.
    [[nodiscard]] constexpr std::uint64_t of(std::uint64_t whole) const
    {
        return whole * std::uint64_t(m_hundredths) / 10'000;
    }
    /// The smallest part of `whole` that reaches it.
    [[nodiscard]] constexpr std::uint64_t neededOf(std::uint64_t whole) const
    {
        return (whole * std::uint64_t(m_hundredths) + 9'999) / 10'000;
    }

    auto operator<=>(const Percentage&) const = default;

private:
    int m_hundredths = 0;
};

} // namespace drydock
