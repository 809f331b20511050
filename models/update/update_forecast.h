// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_preview.h"
#include "models/update/update_plan.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace drydock::models {

/// What an update will take, as far as it can be foreseen without the service.
struct UpdateForecast
{
    std::uint64_t devices = 0;                 ///< that get the version
    std::uint64_t offline = 0;                 ///< of them; they are told when they return
    std::chrono::milliseconds untilAllTold{0}; ///< those that are online; 0: at once
    bool waits = false;                        ///< also for waves, windows or people: it takes longer
    std::uint64_t bytes = 0;                   ///< of all downloads
    double mostBytesPerSecond = 0;             ///< while devices are told as fast as allowed
    bool operator==(const UpdateForecast&) const = default;
};

[[nodiscard]] UpdateForecast forecast(const client::JobPreview& preview, const UpdatePlan& plan);

} // namespace drydock::models
