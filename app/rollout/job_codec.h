// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/records.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace drydock::rollout {

/// Everything that is said of a job. Times in milliseconds, 0 for "not yet"; what is 0 in a wave is left out.
[[nodiscard]] nlohmann::json jobDescription(const JobRecord& job);
/// What retained fleet/jobs/{jobId} holds: the same in at most 16 KiB. The series is thinned until it fits;
/// where that is not enough, the document's texts are cut, and `cut` is true.
[[nodiscard]] std::string jobSummary(const JobRecord& job);
/// The counters by lower camel case name: {"queued":…, …, "quarantined":…}.
[[nodiscard]] nlohmann::json toJson(const Counts& counts);
/// One row of executions.list.
[[nodiscard]] nlohmann::json toJson(const ExecutionRecord& execution);

/// The stored form; it carries a format version, and an unknown one is Unsupported.
[[nodiscard]] std::string encodeJob(const JobRecord& job);
[[nodiscard]] Expected<JobRecord> decodeJob(std::string_view text);
/// The stored form of an execution without its job, device and state, which are columns.
[[nodiscard]] std::string encodeExecution(const ExecutionRecord& execution);
[[nodiscard]] Expected<ExecutionRecord> decodeExecution(JobId job, DeviceId device, ExecutionState state,
                                                        std::string_view text);

} // namespace drydock::rollout
