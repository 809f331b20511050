// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/wave_sizes.h"

#include <algorithm>

namespace drydock::models {

std::vector<std::optional<std::uint64_t>> waveSizes(const RolloutPolicy& policy, std::uint64_t devices)
{
    std::vector<std::optional<std::uint64_t>> sizes;
    std::optional<std::uint64_t> left = devices;
    for (std::size_t i = 0; i < policy.waves.size(); ++i) {
        const WaveRule& wave = policy.waves[i];
        if (i + 1 == policy.waves.size()) {
            sizes.push_back(left);
        } else if (!wave.query.empty() || !left) {
            sizes.emplace_back();
            left.reset();
        } else {
            const std::uint64_t wanted =
                wave.count ? *wave.count
                           : std::max<std::uint64_t>(1, wave.percentage.value_or(Percentage()).of(devices));
            sizes.emplace_back(std::min(wanted, *left));
            *left -= *sizes.back();
        }
    }
    return sizes;
}

} // namespace drydock::models
