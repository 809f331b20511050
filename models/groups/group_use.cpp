// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_use.h"

#include <algorithm>
#include <ranges>

namespace drydock::models {

JobPtr openJobFor(const JobStore& jobs, const std::string& group)
{
    for (const auto& [id, job] : std::views::reverse(jobs.jobs())) {
        if (job->isOpen() && job->document.targets.group == group)
            return job;
    }
    return nullptr;
}

} // namespace drydock::models
