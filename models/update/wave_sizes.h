// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/rollout_policy.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace drydock::models {

/// How many of a job's devices each wave gets; nothing where only the service can tell: for a wave of a
/// query, and for those after it that take what is left. Empty without waves.
[[nodiscard]] std::vector<std::optional<std::uint64_t>> waveSizes(const RolloutPolicy& policy,
                                                                  std::uint64_t devices);

} // namespace drydock::models
