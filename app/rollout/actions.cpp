// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/actions.h"

namespace drydock::rollout {

bool Actions::empty() const
{
    return saveJobs.empty() && saveExecutions.empty() && saveQuarantines.empty() && !saveFrozen &&
           desired.empty() && takeSoftware.empty() && transitions.empty() && decisions.empty() &&
           history.empty() && sendDelta.empty();
}

} // namespace drydock::rollout
