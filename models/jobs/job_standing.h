// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_summary.h"

#include <QString>

namespace drydock::models {

/// Why a job is as it is.
struct JobStanding
{
    QString title;               ///< empty where nothing is to be said
    QString text;                ///< what to do next; may be empty
    bool waitsForPerson = false; ///< it does not go on by itself
};

[[nodiscard]] JobStanding standingOf(const client::JobSummary& job, const QString& operatorName);

} // namespace drydock::models
