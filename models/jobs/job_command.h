// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_summary.h"

#include <QString>

namespace drydock::models {

/// What an operator can ask of a job, in the order in which it is offered.
enum class JobCommand {
    Start,
    Approve,
    Reject,
    Resume,
    Pause,
    Promote,
    RetryFailed,
    RollBack,
    Cancel,
    ForceCancel
};

/// Whether the command means anything to the job as it is now (`drydock::transition`).
[[nodiscard]] bool isOffered(JobCommand command, const client::JobSummary& job);
/// Why this operator cannot ask for it though it is offered, and what to do; empty where nothing is in the
/// way. Roles are the service's to know.
[[nodiscard]] QString obstacle(JobCommand command, const client::JobSummary& job,
                               const QString& operatorName);
/// What a button says: "Promote wave 4…", where the command asks something first.
[[nodiscard]] QString commandWords(JobCommand command, const client::JobSummary& job);

} // namespace drydock::models
