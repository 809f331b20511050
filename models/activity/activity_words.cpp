// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/activity_words.h"

#include <QCoreApplication>

#include <string_view>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::ActivityWords)
};

/// Enough of a job's id to tell it from others: its last digits are random, its first the time.
QString shortJob(const client::AuditLine& line)
{
    return QString::fromStdString(line.jobId.substr(line.jobId.size() > 8 ? line.jobId.size() - 8 : 0));
}

QString jobWords(const client::AuditLine& line)
{
    const QString job = shortJob(line);
    if (line.action == "jobs.create")
        return ActivityWords::tr("Created job %1, %2", "job's name, package")
            .arg(QString::fromStdString(line.name), QString::fromStdString(line.package));
    if (line.action == "jobs.start")
        return ActivityWords::tr("Started job %1").arg(job);
    if (line.action == "jobs.cancel")
        return ActivityWords::tr("Canceled job %1").arg(job);
    if (line.action == "jobs.forceCancel")
        return ActivityWords::tr("Canceled job %1 and what was under way").arg(job);
    if (line.action == "jobs.retryFailed")
        return ActivityWords::tr("Retried the devices of job %1 that failed").arg(job);
    if (line.action == "jobs.completed")
        return ActivityWords::tr("Job %1 is completed").arg(job);
    if (line.action == "jobs.canceled")
        return ActivityWords::tr("Job %1 has ended, canceled").arg(job);
    return {};
}

QString executionWords(const client::AuditLine& line)
{
    const int count = int(line.count);
    const QString job = shortJob(line);
    if (line.action == "executions.notify")
        return ActivityWords::tr("Told %Ln device(s) of job %1", nullptr, count).arg(job);
    if (line.action == "executions.reissue")
        return ActivityWords::tr("Sent the command of job %1 again to %Ln device(s)", nullptr, count)
            .arg(job);
    if (line.action == "executions.retry")
        return ActivityWords::tr("Began another attempt of job %1 on %Ln device(s)", nullptr, count).arg(job);
    if (line.action == "executions.fail")
        return ActivityWords::tr("Ended %Ln attempt(s) of job %1 as failed", nullptr, count).arg(job);
    if (line.action == "executions.timeOut")
        return ActivityWords::tr("Ended %Ln attempt(s) of job %1 as timed out", nullptr, count).arg(job);
    return {};
}

QString packageWords(const client::AuditLine& line)
{
    const QString package = QString::fromStdString(line.package);
    if (line.action == "packages.stage")
        return package.isEmpty() ? ActivityWords::tr("Went on staging a package")
                                 : ActivityWords::tr("Began to stage %1").arg(package);
    if (line.action == "packages.register")
        return ActivityWords::tr("Staged a package");
    if (line.action == "packages.publish")
        return ActivityWords::tr("Published %1").arg(package);
    if (line.action == "packages.deprecate")
        return ActivityWords::tr("Deprecated %1").arg(package);
    if (line.action == "packages.delete")
        return ActivityWords::tr("Deleted %1").arg(package);
    return {};
}

QString otherWords(const client::AuditLine& line)
{
    const QString id = QString::fromStdString(line.device);
    if (line.action == "devices.put")
        return ActivityWords::tr("Changed device %1").arg(id);
    if (line.action == "devices.import")
        return ActivityWords::tr("Imported devices");
    if (line.action == "devices.desire")
        return ActivityWords::tr("Changed what device %1 is to be").arg(id);
    if (line.action == "devices.delete")
        return ActivityWords::tr("Deleted device %1").arg(id);
    if (line.action == "targets.put")
        return ActivityWords::tr("Stored a list of devices");
    if (line.action == "groups.put")
        return ActivityWords::tr("Saved group %1").arg(id);
    if (line.action == "groups.delete")
        return ActivityWords::tr("Deleted group %1").arg(id);
    if (line.action == "service.freeze")
        return ActivityWords::tr("Froze every job of the fleet");
    if (line.action == "service.thaw")
        return ActivityWords::tr("Let the jobs of the fleet go on");
    return {};
}

/// The engine's reasons; operators' comments stay as they are.
QString reasonOf(const client::AuditLine& line)
{
    const std::string& reason = line.reason;
    if (reason == "NOTIFIED_TIMEOUT")
        return ActivityWords::tr("did not begin in time");
    if (reason == "IN_PROGRESS_TIMEOUT")
        return ActivityWords::tr("not done in time");
    if (reason == "STEP_TIMEOUT")
        return ActivityWords::tr("silent for too long");
    if (reason == "UNCONFIRMED")
        return ActivityWords::tr("said success, and never reported the version");
    if (reason == "VERSION_MISMATCH")
        return ActivityWords::tr("said success, and reported another version");
    if (reason == "FAILED")
        return ActivityWords::tr("failed before");
    if (reason == "TIMED_OUT")
        return ActivityWords::tr("timed out before");
    return QString::fromStdString(reason);
}

} // namespace

ActivityKind activityKind(const client::AuditLine& line)
{
    const std::string_view family = std::string_view(line.action).substr(0, line.action.find('.'));
    if (family == "jobs" || family == "executions" || family == "targets")
        return ActivityKind::Job;
    if (family == "packages")
        return ActivityKind::Package;
    if (family == "devices")
        return ActivityKind::Device;
    if (family == "groups")
        return ActivityKind::Group;
    if (family == "service")
        return ActivityKind::Service;
    return ActivityKind::Other;
}

QString words(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Job:
        return ActivityWords::tr("Jobs");
    case ActivityKind::Package:
        return ActivityWords::tr("Packages");
    case ActivityKind::Device:
        return ActivityWords::tr("Devices");
    case ActivityKind::Group:
        return ActivityWords::tr("Groups");
    case ActivityKind::Service:
        return ActivityWords::tr("Service");
    case ActivityKind::Other:
        return ActivityWords::tr("Other");
    }
    return {};
}

QString actorWords(const client::AuditLine& line)
{
    return line.operatorName.empty() ? ActivityWords::tr("Policy", "who decided: nobody, by itself")
                                     : QString::fromStdString(line.operatorName);
}

QString activityWords(const client::AuditLine& line)
{
    QString text;
    for (const auto say : {jobWords, executionWords, packageWords, otherWords}) {
        if (text.isEmpty())
            text = say(line);
    }
    if (text.isEmpty())
        text = QString::fromStdString(line.action);
    return line.reason.empty() ? text : ActivityWords::tr("%1: %2", "what, why").arg(text, reasonOf(line));
}

} // namespace drydock::models
