// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/why.h"

#include <nlohmann/json_fwd.hpp>

namespace drydock {

/// As `jobs.why` answers: the kind and the facts there are; times and durations in milliseconds, waves
/// counted from 0.
[[nodiscard]] nlohmann::json toJson(const Why& why);
/// Unsupported for a kind that this program does not know; Internal, with the reason, for what is none.
[[nodiscard]] Expected<Why> readWhy(const nlohmann::json& json);

} // namespace drydock
