// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/records.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace drydock::rollout {

/// The stored form of a device's failures and its hold.
[[nodiscard]] std::string encodeQuarantine(const QuarantineRecord& record);
[[nodiscard]] Expected<QuarantineRecord> decodeQuarantine(std::string_view text);

/// Black-outs as they are asked for, listed and stored: [{"id", "why", "start", "end"} | {"id", "why",
/// "window": {"cron", "duration", "timeZone"}}], times in UTC. At most 50; InvalidArgument names the field,
/// from `blackouts` on. Whether a window's time zone exists is not known here.
[[nodiscard]] Expected<std::vector<Blackout>> readBlackouts(const nlohmann::json& json);
[[nodiscard]] nlohmann::json toJson(const std::vector<Blackout>& blackouts);

} // namespace drydock::rollout
