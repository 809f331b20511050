// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_command.h"

namespace drydock::models {

/// What is said before a command is carried out, and asked: the answers are `keep` and `action`.
struct CommandQuestion
{
    QString title;    ///< of the window
    QString question; ///< "Cancel “Agent 2.1.0”?"
    QString text;     ///< what follows from it, a sentence a line
    QString keep;     ///< the button that leaves all as it is
    QString action;   ///< the button that does it: a verb with its object
    QString whyName;  ///< what the line for the reason is called; empty where none is asked for
    bool isDestructive = false;
};

/// For those commands whose words end in "…".
[[nodiscard]] CommandQuestion questionOf(JobCommand command, const client::JobSummary& job);

} // namespace drydock::models
