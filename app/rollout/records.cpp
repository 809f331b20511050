// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/records.h"

#include <algorithm>
#include <numeric>

namespace drydock::rollout {

std::uint32_t JobRecord::total() const
{
    return std::max(counts.total(), std::accumulate(planned.begin(), planned.end(), 0U));
}

std::string ExecutionRecord::reasonText() const
{
    return reason == Reason::Reported ? text : std::string(toString(reason));
}

} // namespace drydock::rollout
