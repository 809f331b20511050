// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/duration.h"

#include <string>

namespace drydock {

/// When devices may be brought new software: from each minute of a schedule on, for some time.
struct MaintenanceWindow
{
    std::string cron;     ///< as `CronSchedule::parse` reads it
    Duration duration{};  ///< 1 minute to 7 days
    std::string timeZone; ///< IANA name of the zone that `cron` speaks of

    bool operator==(const MaintenanceWindow&) const = default;
};

} // namespace drydock
