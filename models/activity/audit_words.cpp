// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_words.h"

#include "models/jobs/job_words.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::AuditWords)
};

QString executionWords(const client::AuditLine& line)
{
    const int count = int(line.count);
    if (line.action == "executions.notify")
        return AuditWords::tr("Told %n device(s)", nullptr, count);
    if (line.action == "executions.reissue")
        return AuditWords::tr("Sent the command again to %n device(s)", nullptr, count);
    if (line.action == "executions.retry")
        return line.reason == "TIMED_OUT"
                   ? AuditWords::tr("Began another attempt on %n device(s) that timed out", nullptr, count)
                   : AuditWords::tr("Began another attempt on %n device(s) that failed", nullptr, count);
    const QString why = reasonWords(line.reason, line.action == "executions.fail" ? ExecutionState::Failed
                                                                                  : ExecutionState::TimedOut);
    if (line.action == "executions.fail")
        return AuditWords::tr("Ended %n attempt(s) as failed: %1", nullptr, count).arg(why);
    if (line.action == "executions.timeOut")
        return AuditWords::tr("Ended %n attempt(s) as timed out: %1", nullptr, count).arg(why);
    return {};
}

QString jobWords(const std::string& action)
{
    if (action == "jobs.create")
        return AuditWords::tr("Created the job");
    if (action == "jobs.start")
        return AuditWords::tr("Started the job");
    if (action == "jobs.cancel")
        return AuditWords::tr("Canceled the job");
    if (action == "jobs.forceCancel")
        return AuditWords::tr("Canceled the job and what was under way");
    if (action == "jobs.retryFailed")
        return AuditWords::tr("Retried the devices that failed");
    if (action == "jobs.completed")
        return AuditWords::tr("The job is completed");
    if (action == "jobs.canceled")
        return AuditWords::tr("The job has ended, canceled");
    if (action == "service.freeze")
        return AuditWords::tr("Froze every job of the fleet");
    if (action == "service.thaw")
        return AuditWords::tr("Let the jobs of the fleet go on");
    if (action == "targets.put")
        return AuditWords::tr("Stored a list of devices");
    if (action == "devices.import")
        return AuditWords::tr("Imported devices");
    return {};
}

QString subjectWords(const client::AuditLine& line)
{
    const QString package = QString::fromStdString(line.package);
    const QString device = QString::fromStdString(line.device);
    if (line.action == "packages.stage")
        return AuditWords::tr("Began to stage %1").arg(package);
    if (line.action == "packages.register")
        return AuditWords::tr("Staged %1").arg(package);
    if (line.action == "packages.publish")
        return AuditWords::tr("Published %1").arg(package);
    if (line.action == "packages.deprecate")
        return AuditWords::tr("Deprecated %1").arg(package);
    if (line.action == "packages.delete")
        return AuditWords::tr("Deleted %1").arg(package);
    if (line.action == "groups.put")
        return AuditWords::tr("Made or changed a group");
    if (line.action == "groups.delete")
        return AuditWords::tr("Deleted a group");
    if (line.action == "devices.put")
        return AuditWords::tr("Changed device %1").arg(device);
    if (line.action == "devices.desire")
        return AuditWords::tr("Changed what device %1 is to be").arg(device);
    if (line.action == "devices.delete")
        return AuditWords::tr("Deleted device %1").arg(device);
    return {};
}

} // namespace

QString deciderWords(const client::AuditLine& line)
{
    return line.operatorName.empty() ? AuditWords::tr("Service") : QString::fromStdString(line.operatorName);
}

QString decisionWords(const client::AuditLine& line)
{
    if (const QString words = executionWords(line); !words.isEmpty())
        return words;
    QString words = jobWords(line.action);
    if (words.isEmpty())
        words = subjectWords(line);
    if (words.isEmpty())
        words = QString::fromStdString(line.action);
    return line.reason.empty()
               ? words
               : AuditWords::tr("%1: %2", "what, why").arg(words, QString::fromStdString(line.reason));
}

} // namespace drydock::models
