// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/maintenance_window.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace drydock::client {

/// A time in which no job of the fleet tells any device anything: once, or again and again.
struct Blackout
{
    std::string id; ///< as a group's
    std::string why;
    TimePoint start;
    TimePoint end;
    std::optional<MaintenanceWindow> window; ///< instead of `start` and `end`
    bool operator==(const Blackout&) const = default;
};
inline constexpr std::size_t mostBlackouts = 50; ///< what the service takes

/// The answer of service.blackouts and service.setBlackouts. Internal, with the field, for what is none.
[[nodiscard]] Expected<std::vector<Blackout>> readBlackouts(const nlohmann::json& json);
/// What service.setBlackouts takes as `blackouts`.
[[nodiscard]] nlohmann::json toJson(const std::vector<Blackout>& blackouts);

} // namespace drydock::client
