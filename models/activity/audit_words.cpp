// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_words.h"

#include "models/jobs/job_words.h"
#include "models/jobs/standing_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::AuditWords)
};

/// What is done to a job and its executions: for readers who know the job, and for all others.
struct Phrase
{
    std::string_view action;
    const char* alone;
    const char* ofJob;
};

constexpr std::array phrases{
    Phrase{"executions.notify", QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Told %Ln device(s)"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Told %Ln device(s) of %1")},
    Phrase{
        "executions.reissue",
        QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Sent the command again to %Ln device(s)"),
        QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Sent the command of %1 again to %Ln device(s)")},
    Phrase{
        "executions.retry",
        QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Began another attempt on %Ln device(s)"),
        QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Began another attempt of %1 on %Ln device(s)")},
    Phrase{"executions.fail",
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Ended %Ln attempt(s) as failed"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Ended %Ln attempt(s) of %1 as failed")},
    Phrase{"executions.timeOut",
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Ended %Ln attempt(s) as timed out"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Ended %Ln attempt(s) of %1 as timed out")},
    Phrase{"jobs.create", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Created the job"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Created job %1")},
    Phrase{"jobs.start", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Started the job"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Started job %1")},
    Phrase{"jobs.cancel", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Canceled the job"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Canceled job %1")},
    Phrase{"jobs.forceCancel",
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Canceled the job and what was under way"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Canceled job %1 and what was under way")},
    Phrase{"jobs.retryFailed",
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Retried the devices that failed"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Retried the devices of job %1 that failed")},
    Phrase{"jobs.pause", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Paused the job"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Paused job %1")},
    Phrase{"jobs.resume", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Resumed the job"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Resumed job %1")},
    Phrase{"jobs.promote", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Promoted the job"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Promoted job %1")},
    Phrase{"jobs.approve", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Approved the job"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Approved job %1")},
    Phrase{"jobs.reject", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Rejected the job"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Rejected job %1")},
    Phrase{"jobs.nextWave",
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Opened the next wave, %Ln device(s)"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Opened the next wave of %1, %Ln device(s)")},
    Phrase{"jobs.paused", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "The job pauses"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Job %1 pauses")},
    Phrase{"jobs.started", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "The job starts"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Job %1 starts")},
    Phrase{"jobs.ended", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "The job tells nobody else"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Job %1 tells nobody else")},
    Phrase{"jobs.abort", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "A rule of the job stops it"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "A rule of job %1 stops it")},
    Phrase{"jobs.aborted", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "The job has ended, aborted"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Job %1 has ended, aborted")},
    Phrase{"executions.join", QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Took in %Ln device(s)"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Took %Ln device(s) into %1")},
    Phrase{"executions.leave", QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Let go %Ln device(s)"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Let %Ln device(s) of %1 go")},
    Phrase{"jobs.rollback", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Rolled the job back"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Rolled job %1 back")},
    Phrase{"jobs.rollsBack", QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Brings %Ln device(s) back"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Job %1 brings %Ln device(s) back")},
    Phrase{"executions.notRolledBack",
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "%Ln device(s) do not go back"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "%Ln device(s) of %1 do not go back")},
    Phrase{"devices.quarantined",
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Put %Ln device(s) into quarantine"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Put %Ln device(s) of %1 into quarantine")},
    Phrase{"devices.released",
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Let %Ln device(s) out of quarantine"),
           QT_TRANSLATE_N_NOOP("drydock::models::AuditWords", "Let %Ln device(s) of %1 out of quarantine")},
    Phrase{"jobs.completed", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "The job is completed"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Job %1 is completed")},
    Phrase{"jobs.canceled", QT_TRANSLATE_NOOP("drydock::models::AuditWords", "The job has ended, canceled"),
           QT_TRANSLATE_NOOP("drydock::models::AuditWords", "Job %1 has ended, canceled")}};

QString packageWords(const client::AuditLine& line)
{
    const QString package = QString::fromStdString(line.package);
    if (line.action == "packages.stage")
        return package.isEmpty() ? AuditWords::tr("Went on staging a package")
                                 : AuditWords::tr("Began to stage %1").arg(package);
    if (line.action == "packages.register")
        return package.isEmpty() ? AuditWords::tr("Staged a package")
                                 : AuditWords::tr("Staged %1").arg(package);
    if (line.action == "packages.publish")
        return AuditWords::tr("Published %1").arg(package);
    if (line.action == "packages.deprecate")
        return AuditWords::tr("Deprecated %1").arg(package);
    if (line.action == "packages.delete")
        return AuditWords::tr("Deleted %1").arg(package);
    return {};
}

QString otherWords(const client::AuditLine& line)
{
    const QString id = QString::fromStdString(line.device);
    if (line.action == "devices.put")
        return AuditWords::tr("Changed device %1").arg(id);
    if (line.action == "devices.import")
        return AuditWords::tr("Imported devices");
    if (line.action == "devices.desire")
        return AuditWords::tr("Changed what device %1 is to be").arg(id);
    if (line.action == "devices.delete")
        return AuditWords::tr("Deleted device %1").arg(id);
    if (line.action == "devices.quarantine")
        return AuditWords::tr("Put device %1 into quarantine").arg(id);
    if (line.action == "devices.release")
        return AuditWords::tr("Let device %1 out of quarantine").arg(id);
    if (line.action == "targets.put")
        return AuditWords::tr("Stored a list of devices");
    if (line.action == "groups.put")
        return AuditWords::tr("Saved group %1").arg(id);
    if (line.action == "groups.delete")
        return AuditWords::tr("Deleted group %1").arg(id);
    if (line.action == "service.freeze")
        return AuditWords::tr("Froze every job of the fleet");
    if (line.action == "service.thaw")
        return AuditWords::tr("Let the jobs of the fleet go on");
    if (line.action == "service.setBlackouts")
        return AuditWords::tr("Changed the black-outs of the fleet");
    return {};
}

/// The engine's reasons in words; operators' comments stay as they are.
QString why(const client::AuditLine& line)
{
    if (line.reason == "FAILED")
        return AuditWords::tr("failed before");
    if (line.reason == "TIMED_OUT")
        return AuditWords::tr("timed out before");
    if (const QString known = standingWords(line.reason); !known.isEmpty())
        return known;
    return reasonWords(line.reason, ExecutionState::Failed);
}

QString sentence(const client::AuditLine& line, const QString& job)
{
    const auto* phrase = std::ranges::find(phrases, line.action, &Phrase::action);
    QString text;
    if (phrase != phrases.end())
        text = job.isEmpty() ? AuditWords::tr(phrase->alone, nullptr, int(line.count))
                             : AuditWords::tr(phrase->ofJob, nullptr, int(line.count)).arg(job);
    for (const auto say : {packageWords, otherWords}) {
        if (text.isEmpty())
            text = say(line);
    }
    if (text.isEmpty())
        text = QString::fromStdString(line.action);
    return line.reason.empty() ? text : AuditWords::tr("%1: %2", "what, why").arg(text, why(line));
}

} // namespace

QString actorWords(const client::AuditLine& line)
{
    return line.operatorName.empty() ? AuditWords::tr("Policy", "who decided: nobody, by itself")
                                     : QString::fromStdString(line.operatorName);
}

QString decisionWords(const client::AuditLine& line)
{
    return sentence(line, {});
}

QString activityWords(const client::AuditLine& line, const QString& job)
{
    return sentence(line, job);
}

} // namespace drydock::models
