// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace drydock::forecast {

/// Which devices of a fleet are simulated: all of a small wave, and an even part of a large one, each of
/// whose devices then stands for several. Rules are about shares, and their chance is decided by the first
/// hundreds.
class Sample
{
public:
    static constexpr std::size_t most = 2000; ///< devices a run

    /// The sizes of the waves.
    explicit Sample(const std::vector<std::size_t>& waves);

    /// The places of those that are simulated, in the order of the fleet: wave after wave.
    [[nodiscard]] std::vector<std::size_t> places() const;
    /// How many devices one of a wave stands for; 1 where all are simulated.
    [[nodiscard]] std::vector<double> weights() const;
    /// The least number of executed devices that a rule asks for, among those simulated of a wave, or of all.
    [[nodiscard]] std::size_t minimumOfWave(std::size_t wave, std::size_t minimum) const;
    [[nodiscard]] std::size_t minimumOfAll(std::size_t minimum) const;

private:
    std::vector<std::size_t> m_waves;
    std::vector<std::size_t> m_taken; ///< by wave
};

} // namespace drydock::forecast
