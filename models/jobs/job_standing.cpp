// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_standing.h"

#include "models/jobs/job_command.h"
#include "models/jobs/standing_words.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct StandingWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::StandingWords)
};

QString nextStepWhilePaused(const client::JobSummary& job)
{
    if (job.why == "WAVE_SUCCEEDED")
        return StandingWords::tr("Resume it to open wave %1.").arg(job.wave + 2);
    if (job.why == "GATE_NOT_REACHED") {
        const bool canRetry = isOffered(JobCommand::RetryFailed, job);
        if (job.wave + 1 >= job.waves.size())
            return canRetry ? StandingWords::tr("Retry the devices that failed, complete it as it is, roll "
                                                "it back, or cancel it.")
                            : StandingWords::tr("Complete it as it is, roll it back, or cancel it.");
        return canRetry ? StandingWords::tr("Retry the devices that failed, promote wave %1 all the same, "
                                            "roll it back, or cancel it.")
                              .arg(job.wave + 2)
                        : StandingWords::tr("Promote wave %1 all the same, roll it back, or cancel it.")
                              .arg(job.wave + 2);
    }
    if (job.why == "ERROR_THRESHOLD" || job.why.starts_with("ABORT_"))
        return StandingWords::tr("See below why devices did not succeed. Resumed, it goes on and counts "
                                 "anew; or roll it back, or cancel it.");
    return StandingWords::tr("Resume it to go on where it was.");
}

QString pausedTitle(const client::JobSummary& job)
{
    if (job.why.empty() || job.why == "PAUSED_BY_OPERATOR")
        return StandingWords::tr("Paused by an operator");
    const QString known = standingWords(job.why);
    return known.isEmpty() ? StandingWords::tr("Paused by an operator: %1", "the operator's words")
                                 .arg(QString::fromStdString(job.why))
                           : StandingWords::tr("Paused: %1", "why").arg(known);
}

QString rejectedTitle(const client::JobSummary& job)
{
    const QString by = QString::fromStdString(job.approvedBy);
    return job.why.empty()
               ? StandingWords::tr("Not approved by %1").arg(by)
               : StandingWords::tr("Not approved by %1: %2").arg(by, QString::fromStdString(job.why));
}

} // namespace

JobStanding standingOf(const client::JobSummary& job, const QString& operatorName)
{
    if (job.state == JobState::Paused && !job.canceling)
        return {pausedTitle(job), nextStepWhilePaused(job), true};
    if (job.state == JobState::WaitingForApproval && !job.canceling)
        return {StandingWords::tr("Waits for approval"),
                job.createdBy == operatorName.toStdString()
                    ? StandingWords::tr("You created it, so somebody else has to approve it.")
                    : StandingWords::tr("%1 created it. Read its policy, then approve or reject it.")
                          .arg(QString::fromStdString(job.createdBy)),
                true};
    if (job.state == JobState::Rejected)
        return {rejectedTitle(job), {}, false};
    return {whyWords(job.why), {}, false};
}

} // namespace drydock::models
