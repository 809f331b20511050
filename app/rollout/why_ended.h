// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/why.h"
#include "rollout/records.h"

namespace drydock::rollout {

/// What is said of every execution: whose it is, and which try.
[[nodiscard]] Why whyAttempt(const JobRecord& job, const ExecutionRecord& execution);
/// Why an execution that is over ended so, by what is stored of it.
[[nodiscard]] Why whyEnded(const JobRecord& job, const ExecutionRecord& execution);

} // namespace drydock::rollout
