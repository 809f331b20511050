// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/maintenance_window.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace drydock {

/// {cron, duration, timeZone}, all of them; errors name the field below `path`. Whether the zone is one is
/// seen by who makes `MaintenanceWindows` of it.
[[nodiscard]] Expected<void> readWindow(const nlohmann::json& json, const std::string& path,
                                        MaintenanceWindow& window);
[[nodiscard]] nlohmann::json toJson(const MaintenanceWindow& window);

} // namespace drydock
