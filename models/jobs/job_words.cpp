// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_words.h"

#include <QCoreApplication>

#include <optional>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct JobWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::JobWords)
};

std::optional<Reason> reasonNamed(const std::string& name)
{
    for (std::size_t i = 0; i < reasonCount; ++i) {
        if (!name.empty() && toString(Reason(i)) == name)
            return Reason(i);
    }
    return std::nullopt;
}

QString words(Reason reason)
{
    switch (reason) {
    case Reason::BlockedByJob:
        return JobWords::tr("Another job is open on the device");
    case Reason::NotConnected:
        return JobWords::tr("Not connected");
    case Reason::BrokerRefused:
        return JobWords::tr("The broker refused the command");
    case Reason::Unconfirmed:
        return JobWords::tr("Said success, did not report the version");
    case Reason::VersionMismatch:
        return JobWords::tr("Reports another version");
    case Reason::NotifiedTimeout:
        return JobWords::tr("Did not begin in time");
    case Reason::InProgressTimeout:
        return JobWords::tr("Did not finish in time");
    case Reason::StepTimeout:
        return JobWords::tr("No progress in time");
    case Reason::CanceledByOperator:
        return JobWords::tr("Canceled by an operator");
    case Reason::DeviceDeleted:
        return JobWords::tr("The device was deleted");
    case Reason::HardwareModel:
        return JobWords::tr("The package is not for this hardware");
    case Reason::EndTime:
        return JobWords::tr("The job's time was over");
    case Reason::JobStopped:
        return JobWords::tr("A rule of the job stopped it");
    case Reason::LeftTargets:
        return JobWords::tr("No longer among the job's targets");
    case Reason::None:
    case Reason::Reported:
        break;
    }
    return {};
}

} // namespace

QString words(JobState state)
{
    switch (state) {
    case JobState::Draft:
        return JobWords::tr("Draft");
    case JobState::WaitingForApproval:
        return JobWords::tr("To approve");
    case JobState::Rejected:
        return JobWords::tr("Not approved");
    case JobState::Scheduled:
        return JobWords::tr("Scheduled");
    case JobState::InProgress:
        return JobWords::tr("In progress");
    case JobState::Paused:
        return JobWords::tr("Paused");
    case JobState::RollingBack:
        return JobWords::tr("Rolling back");
    case JobState::Completed:
        return JobWords::tr("Completed");
    case JobState::Canceled:
        return JobWords::tr("Canceled");
    case JobState::Aborted:
        return JobWords::tr("Aborted");
    }
    return {};
}

QString words(ExecutionState state)
{
    switch (state) {
    case ExecutionState::Queued:
        return JobWords::tr("Queued");
    case ExecutionState::Notified:
        return JobWords::tr("Notified");
    case ExecutionState::InProgress:
        return JobWords::tr("In progress");
    case ExecutionState::Succeeded:
        return JobWords::tr("Succeeded");
    case ExecutionState::Failed:
        return JobWords::tr("Failed");
    case ExecutionState::Rejected:
        return JobWords::tr("Rejected");
    case ExecutionState::TimedOut:
        return JobWords::tr("Timed out");
    case ExecutionState::Canceled:
        return JobWords::tr("Canceled");
    case ExecutionState::Removed:
        return JobWords::tr("Removed");
    case ExecutionState::AlreadyInstalled:
        return JobWords::tr("Already installed");
    case ExecutionState::Incompatible:
        return JobWords::tr("Incompatible");
    case ExecutionState::Quarantined:
        return JobWords::tr("Quarantined");
    }
    return {};
}

QString targetWords(const client::JobSummary& job)
{
    const JobTargets& targets = job.document.targets;
    if (!targets.query.empty())
        return QString::fromStdString(targets.query);
    if (!targets.group.empty())
        return JobWords::tr("group %1").arg(QString::fromStdString(targets.group));
    if (!targets.job.empty())
        return JobWords::tr("%Ln device(s) that go back", nullptr, int(job.total));
    return JobWords::tr("%Ln chosen device(s)", nullptr, int(job.total));
}

QString subjectWords(const client::JobSummary& job)
{
    const QString package = QString::fromStdString(job.document.packageName.str());
    const QString version = QString::fromStdString(job.document.packageVersion.str());
    if (!job.document.targets.group.empty())
        return JobWords::tr("%1 %2 to %Ln device(s) of group %3", nullptr, int(job.total))
            .arg(package, version, QString::fromStdString(job.document.targets.group));
    if (!job.document.targets.job.empty())
        return JobWords::tr("%1 %2 to %Ln device(s) that go back", nullptr, int(job.total))
            .arg(package, version);
    if (job.document.targets.query.empty())
        return JobWords::tr("%1 %2 to %Ln chosen device(s)", nullptr, int(job.total)).arg(package, version);
    return JobWords::tr("%1 %2 to %Ln device(s) matching %3", nullptr, int(job.total))
        .arg(package, version, QString::fromStdString(job.document.targets.query));
}

QString reasonWords(const std::string& reason, ExecutionState state)
{
    if (const auto known = reasonNamed(reason))
        return words(*known);
    if (reason.empty())
        return words(state);
    const QString own = QString::fromStdString(reason);
    return state == ExecutionState::Rejected ? JobWords::tr("Rejected: %1").arg(own) : own;
}

} // namespace drydock::models
