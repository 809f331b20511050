// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_summary.h"

#include <QString>

/// What a job is and does, in words for people.
namespace drydock::models {

[[nodiscard]] QString words(JobState state);
[[nodiscard]] QString words(ExecutionState state);
/// "vision-agent 2.1.0 to 84,216 devices matching model = rpi4".
[[nodiscard]] QString subjectWords(const client::JobSummary& job);
/// "model = rpi4", or "25 chosen devices".
[[nodiscard]] QString targetWords(const client::JobSummary& job);
/// A reason's name ("UNCONFIRMED") as a sentence; the device's own words as they are.
[[nodiscard]] QString reasonWords(const std::string& reason, ExecutionState state);

} // namespace drydock::models
