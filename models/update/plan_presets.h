// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_plan.h"

#include <cstdint>
#include <string>

namespace drydock::models {

/// How a rollout is shaped: one of four ways, or as somebody set it.
enum class UpdatePreset { EveryoneNow, Canary, Careful, Window, Own };

/// `plan` with a preset's waves, rate, rules that stop it and maintenance windows for so many devices; the
/// rest stays. Own changes nothing. Windows that are there stay with Window, else it is one by night in
/// `timeZone`.
[[nodiscard]] UpdatePlan withPreset(UpdatePlan plan, UpdatePreset preset, std::uint64_t devices,
                                    const std::string& timeZone);
/// What is proposed for so many devices.
[[nodiscard]] UpdatePreset proposedPreset(std::uint64_t devices);

} // namespace drydock::models
