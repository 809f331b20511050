// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/command_question.h"

#include "models/jobs/job_words.h"
#include "models/jobs/wave_words.h"
#include "models/text/format.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

using S = ExecutionState;

/// Gives the free functions below a context of their own for translators.
struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::CommandWords)
};

int devicesOf(const client::JobSummary& job, std::size_t wave)
{
    return wave < job.waves.size() ? int(job.waves[wave].devices) : 0;
}

/// What devices that have begun do, and those that have not.
QString cancelText(const client::JobSummary& job, bool force)
{
    const auto waiting = int(job.count(S::Queued) + job.count(S::Notified));
    const auto begun = int(job.count(S::InProgress));
    QStringList lines;
    if (waiting > 0)
        lines << CommandWords::tr("%Ln device(s) that have not begun stay as they are.", nullptr, waiting);
    if (begun > 0 && !force)
        lines << CommandWords::tr("%Ln device(s) that have begun may finish; how they end still counts.",
                                  nullptr, begun);
    if (begun > 0 && force)
        lines << CommandWords::tr("%Ln device(s) that have begun count as canceled at once. A device that is "
                                  "installing may still end up with the new version.",
                                  nullptr, begun);
    if (const auto arrived = int(job.arrived()); arrived > 0)
        lines << CommandWords::tr("%Ln device(s) that have the version keep it.", nullptr, arrived);
    lines << CommandWords::tr("This cannot be undone.");
    return lines.join(u'\n');
}

QString pauseText(const client::JobSummary& job)
{
    QStringList lines{CommandWords::tr("No other device is told until the job is resumed.")};
    if (const auto begun = int(job.count(S::Notified) + job.count(S::InProgress)); begun > 0)
        lines << CommandWords::tr("%Ln device(s) that were told go on; how they end still counts.", nullptr,
                                  begun);
    return lines.join(u'\n');
}

/// What rules looked at so far is forgotten: who resumes has to know.
QString baselineText(const client::JobSummary& job)
{
    const auto errors = int(job.count(S::Failed) + job.count(S::TimedOut) + job.count(S::Rejected));
    return errors > 0 ? CommandWords::tr("%Ln device(s) that did not succeed so far no longer count: the "
                                         "rules that stop the job begin to count anew.",
                                         nullptr, errors)
                      : CommandWords::tr("The rules that stop the job begin to count anew.");
}

QString resumeText(const client::JobSummary& job)
{
    QStringList lines;
    if (job.waves.empty())
        lines << CommandWords::tr("The next devices are told.");
    else if (job.waves[job.wave].passed != TimePoint{} && job.wave + 1 < job.waves.size())
        lines << CommandWords::tr("Wave %1 opens, with %Ln device(s).", nullptr, devicesOf(job, job.wave + 1))
                     .arg(job.wave + 2);
    else
        lines << CommandWords::tr("It goes on with wave %1 of %2.").arg(job.wave + 1).arg(job.waves.size());
    lines << baselineText(job);
    return lines.join(u'\n');
}

QString promoteText(const client::JobSummary& job)
{
    const WaveRow wave = wavesOf(job)[job.wave];
    QStringList lines{CommandWords::tr("The gate of wave %1 is not reached: %2.", "…: 60 of 95 needed")
                          .arg(QString::number(wave.number), gateWords(wave))};
    if (wave.isLast)
        lines << CommandWords::tr("It counts as reached all the same, and the job is completed.");
    else
        lines << CommandWords::tr("Wave %1 opens all the same, with %Ln device(s).", nullptr,
                                  devicesOf(job, job.wave + 1))
                     .arg(wave.number + 1);
    if (!wave.isLast)
        lines << baselineText(job);
    return lines.join(u'\n');
}

QString approveText(const client::JobSummary& job)
{
    const auto& start = job.document.schedule.startTime;
    const TimePoint now = systemNow();
    return CommandWords::tr("It brings %1.", "vision-agent 2.1.0 to 5 devices …").arg(subjectWords(job)) +
           u'\n' +
           (start && *start > now ? CommandWords::tr("It starts %1.").arg(format::dayAndTime(*start, now))
                                  : CommandWords::tr("It starts at once."));
}

QString rollBackText(const client::JobSummary& job)
{
    const auto begun = int(job.count(S::Notified) + job.count(S::InProgress));
    QStringList lines{CommandWords::tr("Each device goes back to its own previous version, by jobs of their "
                                       "own that stand here.")};
    if (begun > 0)
        lines << CommandWords::tr("%Ln device(s) that were told and have not ended are not waited for.",
                                  nullptr, begun);
    if (const auto waiting = int(job.count(S::Queued)); waiting > 0)
        lines << CommandWords::tr("%Ln device(s) that were not told stay as they are.", nullptr, waiting);
    lines << CommandWords::tr("Devices that run something else since, or never said what they ran before, "
                              "stay as they are.")
          << CommandWords::tr("This cannot be undone.");
    return lines.join(u'\n');
}

} // namespace

CommandQuestion questionOf(JobCommand command, const client::JobSummary& job)
{
    const QString title = QString::fromStdString(job.title());
    switch (command) {
    case JobCommand::Start:
    case JobCommand::RetryFailed:
        return {};
    case JobCommand::Approve:
        return {.title = CommandWords::tr("Approve %1").arg(title),
                .question = CommandWords::tr("Approve “%1”?").arg(title),
                .text = approveText(job),
                .keep = CommandWords::tr("Decide later"),
                .action = CommandWords::tr("Approve job"),
                .whyName = CommandWords::tr("Why it is approved")};
    case JobCommand::Reject:
        return {.title = CommandWords::tr("Reject %1").arg(title),
                .question = CommandWords::tr("Reject “%1”?").arg(title),
                .text = CommandWords::tr("None of its %Ln device(s) is told. It cannot be approved any more, "
                                         "but cloned.",
                                         nullptr, int(job.total)),
                .keep = CommandWords::tr("Decide later"),
                .action = CommandWords::tr("Reject job"),
                .whyName = CommandWords::tr("Why it is rejected"),
                .isDestructive = true};
    case JobCommand::Resume:
        return {.title = CommandWords::tr("Resume %1").arg(title),
                .question = CommandWords::tr("Resume “%1”?").arg(title),
                .text = resumeText(job),
                .keep = CommandWords::tr("Leave it paused"),
                .action = CommandWords::tr("Resume job"),
                .whyName = {}};
    case JobCommand::Pause:
        return {.title = CommandWords::tr("Pause %1").arg(title),
                .question = CommandWords::tr("Pause “%1”?").arg(title),
                .text = pauseText(job),
                .keep = CommandWords::tr("Let it go on"),
                .action = CommandWords::tr("Pause job"),
                .whyName = CommandWords::tr("Why it is paused")};
    case JobCommand::Promote: {
        const bool isLast = job.wave + 1 >= job.waves.size();
        const int next = int(job.wave) + 2;
        return {.title = isLast ? CommandWords::tr("Complete %1").arg(title)
                                : CommandWords::tr("Promote wave %1 of %2").arg(next).arg(title),
                .question = isLast ? CommandWords::tr("Complete “%1” as it is?").arg(title)
                                   : CommandWords::tr("Promote wave %1 of “%2”?").arg(next).arg(title),
                .text = promoteText(job),
                .keep = CommandWords::tr("Wait for the gate"),
                .action =
                    isLast ? CommandWords::tr("Complete job") : CommandWords::tr("Promote wave %1").arg(next),
                .whyName = CommandWords::tr("Why it is promoted")};
    }
    case JobCommand::RollBack:
        return {.title = CommandWords::tr("Roll back %1").arg(title),
                .question = CommandWords::tr("Roll back “%1”?").arg(title),
                .text = rollBackText(job),
                .keep = CommandWords::tr("Keep the job"),
                .action = CommandWords::tr("Roll back job"),
                .whyName = CommandWords::tr("Why it is rolled back"),
                .isDestructive = true};
    case JobCommand::Cancel:
        return {.title = CommandWords::tr("Cancel %1").arg(title),
                .question = CommandWords::tr("Cancel “%1”?").arg(title),
                .text = cancelText(job, false),
                .keep = CommandWords::tr("Keep the job"),
                .action = CommandWords::tr("Cancel job"),
                .whyName = CommandWords::tr("Why it is canceled"),
                .isDestructive = true};
    case JobCommand::ForceCancel:
        return {.title = CommandWords::tr("Force cancel %1").arg(title),
                .question = CommandWords::tr("Cancel “%1” and what is under way?").arg(title),
                .text = cancelText(job, true),
                .keep = CommandWords::tr("Keep the job"),
                .action = CommandWords::tr("Force cancel job"),
                .whyName = CommandWords::tr("Why it is canceled"),
                .isDestructive = true};
    }
    return {};
}

} // namespace drydock::models
