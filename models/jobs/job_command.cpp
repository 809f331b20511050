// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_command.h"

#include "fleet/job_table.h"
#include "models/jobs/wave_row.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

using S = ExecutionState;

/// Gives the free functions below a context of their own for translators.
struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::CommandWords)
};

bool isPossible(const client::JobSummary& job, JobEvent event)
{
    const auto row = transition(job.state, event);
    return row && row->action != JobAction::Refuse && row->action != JobAction::Keep;
}

std::uint32_t failed(const client::JobSummary& job)
{
    return job.count(S::Failed) + job.count(S::TimedOut);
}

/// Who was never told, or needed nothing, has nowhere to go back to.
bool wasToldToAnybody(const client::JobSummary& job)
{
    return job.count(S::Notified) + job.count(S::InProgress) + job.count(S::Succeeded) + failed(job) +
               job.count(S::Canceled) >
           0;
}

const client::WaveStanding* currentWave(const client::JobSummary& job)
{
    return job.wave < job.waves.size() ? &job.waves[job.wave] : nullptr;
}

bool isLastWave(const client::JobSummary& job)
{
    return job.wave + 1 >= job.waves.size();
}

bool hasEnded(const client::WaveStanding& wave)
{
    return wave.devices > 0 && wave.ended == wave.devices;
}

/// Where the gate was reached there is nothing to promote; the last wave has nobody to open for.
bool canPromote(const client::JobSummary& job)
{
    const client::WaveStanding* wave = currentWave(job);
    return wave && wave->passed == TimePoint{} && (!isLastWave(job) || hasEnded(*wave));
}

} // namespace

bool isOffered(JobCommand command, const client::JobSummary& job)
{
    const bool goesOn = !job.canceling;
    switch (command) {
    case JobCommand::Start:
        return goesOn && job.state == JobState::Draft;
    case JobCommand::Approve:
    case JobCommand::Reject:
        return goesOn && job.state == JobState::WaitingForApproval;
    case JobCommand::Resume:
        return goesOn && isPossible(job, JobEvent::Resume);
    case JobCommand::Pause:
        return goesOn && isPossible(job, JobEvent::Pause);
    case JobCommand::Promote:
        return goesOn && isPossible(job, JobEvent::Promote) && canPromote(job);
    case JobCommand::RetryFailed:
        // For one that is over, a new job is made.
        return goesOn && failed(job) > 0 && (!job.isOpen() || isPossible(job, JobEvent::RetryFailed));
    case JobCommand::RollBack:
        return goesOn && isPossible(job, JobEvent::RollBack) && wasToldToAnybody(job);
    case JobCommand::Cancel:
        return job.isOpen() && goesOn && isPossible(job, JobEvent::Cancel);
    case JobCommand::ForceCancel:
        return job.isOpen() && job.count(S::InProgress) > 0 && isPossible(job, JobEvent::ForceCancel);
    }
    return false;
}

QString obstacle(JobCommand command, const client::JobSummary& job, const QString& operatorName)
{
    const client::WaveStanding* wave = currentWave(job);
    if (command == JobCommand::Approve && job.createdBy == operatorName.toStdString())
        return CommandWords::tr("Who created a job cannot approve it; somebody else has to.");
    if (command == JobCommand::Resume && job.why == "GATE_NOT_REACHED" && wave && hasEnded(*wave) &&
        wave->passed == TimePoint{})
        return CommandWords::tr("All of the wave has ended, and its gate is not reached. Retry those that "
                                "failed first, or promote, or cancel.");
    return {};
}

QString commandWords(JobCommand command, const client::JobSummary& job)
{
    switch (command) {
    case JobCommand::Start:
        return CommandWords::tr("Start");
    case JobCommand::Approve:
        return CommandWords::tr("Approve…");
    case JobCommand::Reject:
        return CommandWords::tr("Reject…");
    case JobCommand::Resume:
        return CommandWords::tr("Resume…");
    case JobCommand::Pause:
        return CommandWords::tr("Pause…");
    case JobCommand::Promote:
        return isLastWave(job) ? CommandWords::tr("Complete as it is…")
                               : CommandWords::tr("Promote wave %1…").arg(job.wave + 2);
    case JobCommand::RetryFailed:
        return CommandWords::tr("Retry failed");
    case JobCommand::RollBack:
        return CommandWords::tr("Roll back…");
    case JobCommand::Cancel:
        return CommandWords::tr("Cancel…");
    case JobCommand::ForceCancel:
        return CommandWords::tr("Force cancel…");
    }
    return {};
}

} // namespace drydock::models
