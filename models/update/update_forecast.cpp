// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_forecast.h"

#include <algorithm>

namespace drydock::models {

UpdateForecast forecast(const client::JobPreview& preview, const UpdatePlan& plan)
{
    const std::uint64_t devices = preview.updatedCount();
    const std::uint64_t offline = std::min(preview.offline, devices);
    const auto rate = std::uint64_t(std::max(1, plan.rollout.maximumPerMinute));
    // The first minute's devices are told at once.
    const std::uint64_t minutes = devices > offline ? (devices - offline - 1) / rate : 0;
    const double perSecond = double(std::min(rate, devices)) / 60;
    return {.devices = devices,
            .offline = offline,
            .untilAllTold = std::chrono::minutes(minutes),
            .waits = plan.rollout.waves.size() > 1 || !plan.schedule.maintenanceWindows.empty() ||
                     plan.schedule.startTime || plan.needsApproval || plan.rollout.exponentialRate ||
                     plan.rollout.maximumConcurrent || plan.rollout.bytesPerSecond,
            .bytes = preview.bytes,
            .mostBytesPerSecond = perSecond * double(preview.packageSize)};
}

} // namespace drydock::models
