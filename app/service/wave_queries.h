// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/query.h"
#include "fleet/rollout_policy.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace drydock::service {

/// The queries that a job's waves are made of.
class WaveQueries
{
public:
    /// InvalidArgument names the wave's field.
    [[nodiscard]] static Expected<WaveQueries> parse(const RolloutPolicy& policy);
    /// Bit n: the device matches the query of wave n, as it stands now.
    [[nodiscard]] std::uint32_t matched(const DeviceFacts& device) const;

private:
    std::vector<std::pair<std::uint32_t, Query>> m_queries;
};

} // namespace drydock::service
