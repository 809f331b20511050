// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/records.h"

namespace drydock::rollout {

std::string ExecutionRecord::reasonText() const
{
    return reason == Reason::Reported ? text : std::string(toString(reason));
}

} // namespace drydock::rollout
