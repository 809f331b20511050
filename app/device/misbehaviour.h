// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace drydock::device {

/// The steps of an attempt, as its reports name them.
enum class Step { Downloading, Verifying, Applying };

/// "downloading", "verifying", "applying".
[[nodiscard]] std::string_view toString(Step step);

/// What is to go wrong in one attempt of a simulated device.
struct Mishap
{
    std::optional<Step> failAt;
    std::optional<Step> offlineAt;
    std::chrono::milliseconds offlineFor{0};
};

struct Misbehaviour
{
    double failRate = 0;    ///< fraction of attempts
    double offlineRate = 0; ///< fraction of attempts
    std::uint64_t seed = 1;

    /// The same for the same seed, device and ordinal (the how-manieth attempt of the device it is): job ids
    /// differ from run to run.
    [[nodiscard]] Mishap forAttempt(std::string_view deviceId, std::uint64_t ordinal) const;
};

} // namespace drydock::device
