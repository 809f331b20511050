// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_plan.h"

namespace drydock::models {

UpdatePlan planOf(const JobDocument& document)
{
    // Names every member: one that is added to documents does not compile here until it has a place in plans.
    const auto& [name, packageName, packageVersion, targets, targetSelection, rollout, abort, timeout, retry,
                 quarantine, reissue, schedule, needsApproval, priority, comment] = document;
    return {.targetSelection = targetSelection,
            .rollout = rollout,
            .abort = abort,
            .timeout = timeout,
            .retry = retry,
            .quarantine = quarantine,
            .reissue = reissue,
            .schedule = schedule,
            .needsApproval = needsApproval,
            .priority = priority};
}

void setPlan(JobDocument& document, const UpdatePlan& plan)
{
    const auto& [targetSelection, rollout, abort, timeout, retry, quarantine, reissue, schedule,
                 needsApproval, priority] = plan;
    document.targetSelection = targetSelection;
    document.rollout = rollout;
    document.abort = abort;
    document.timeout = timeout;
    document.retry = retry;
    document.quarantine = quarantine;
    document.reissue = reissue;
    document.schedule = schedule;
    document.needsApproval = needsApproval;
    document.priority = priority;
}

} // namespace drydock::models
