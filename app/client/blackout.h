// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/blackout.h"

namespace drydock::client {

/// The answer of service.blackouts and service.setBlackouts. Internal, with what is wrong, for what is none.
[[nodiscard]] Expected<std::vector<Blackout>> readBlackoutAnswer(const nlohmann::json& json);

} // namespace drydock::client
