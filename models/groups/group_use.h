// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_store.h"

#include <string>

namespace drydock::models {

/// A job for this group that is not over: while there is one, the service does not delete the group. The
/// newest; null for none.
[[nodiscard]] JobPtr openJobFor(const JobStore& jobs, const std::string& group);

} // namespace drydock::models
