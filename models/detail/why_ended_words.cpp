// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/execution.h"
#include "models/detail/why_parts.h"
#include "models/jobs/standing_words.h"
#include "models/text/format.h"

namespace drydock::models {
namespace {

QString failedWords(const Why& why, const QString& version)
{
    if (why.words.empty())
        return WhyWords::tr("Attempt %1 at %2 failed; the device gave no reason.")
            .arg(why.attempt)
            .arg(version);
    return WhyWords::tr("Attempt %1 at %2 failed: %3.")
        .arg(why.attempt)
        .arg(version, QString::fromStdString(why.words));
}

QString mismatchWords(const Why& why, const QString& version)
{
    return why.reported.empty()
               ? WhyWords::tr("It said success with %1 and reports another version.").arg(version)
               : WhyWords::tr("It said success with %1 and reported %2 instead.")
                     .arg(version, QString::fromStdString(why.reported));
}

QString unconfirmedWords(const Why& why, const QString& version)
{
    return why.reported.empty()
               ? WhyWords::tr("It said success and did not report version %1 in time.").arg(version)
               : WhyWords::tr("It said success and did not report version %1 in time; it reported %2.")
                     .arg(version, QString::fromStdString(why.reported));
}

QString timedOutWords(const Why& why, const QString& version)
{
    if (why.within == Duration{})
        return WhyWords::tr("Attempt %1 at %2 timed out at %3 %.")
            .arg(why.attempt)
            .arg(version)
            .arg(why.percent);
    const QString within = format::duration(why.within);
    if (why.reason == toString(Reason::NotifiedTimeout))
        return WhyWords::tr("It was told of %1 and did not answer within %2.").arg(version, within);
    if (why.reason == toString(Reason::StepTimeout))
        return WhyWords::tr("It said nothing for %1 when %2 was %3 % done.")
            .arg(within, version)
            .arg(why.percent);
    return WhyWords::tr("%1 was %2 % done after %3, and the job allows no more.")
        .arg(version)
        .arg(why.percent)
        .arg(within);
}

QString canceledWords(const Why& why, const QString& version)
{
    const QString words = QString::fromStdString(why.words);
    const QString by = QString::fromStdString(why.by);
    if (why.reason == "REJECTED")
        return words.isEmpty() ? WhyWords::tr("%1 did not approve the job.").arg(by)
                               : WhyWords::tr("%1 did not approve the job: %2.").arg(by, words);
    if (!by.isEmpty() && why.reason == "ROLLED_BACK_BY_OPERATOR")
        return WhyWords::tr("%1 rolled the job back.").arg(by);
    if (!by.isEmpty())
        return words.isEmpty() ? WhyWords::tr("%1 canceled the job.").arg(by)
                               : WhyWords::tr("%1 canceled the job: %2.").arg(by, words);
    if (why.reason == toString(Reason::EndTime))
        return WhyWords::tr("The job's time was over before the device had %1.").arg(version);
    if (why.reason == toString(Reason::JobStopped))
        return WhyWords::tr("One of the job's rules stopped it.");
    const QString rule = standingWords(why.reason);
    return rule.isEmpty() || why.reason == toString(Reason::CanceledByOperator)
               ? WhyWords::tr("The update to %1 was canceled.").arg(version)
               : WhyWords::tr("One of the job's rules stopped it: %1.").arg(rule);
}

QString incompatibleWords(const Why& why, const QString& version)
{
    if (why.models.empty())
        return WhyWords::tr("%1 is not made for this hardware.").arg(version);
    QStringList models;
    for (const auto& model : why.models)
        models << QString::fromStdString(model);
    const QString listed = models.join(QStringLiteral(", "));
    return why.reported.empty()
               ? WhyWords::tr("%1 is made for %2, and this device has no known model.").arg(version, listed)
               : WhyWords::tr("%1 is made for %2, and this device is of model %3.")
                     .arg(version, listed, QString::fromStdString(why.reported));
}

} // namespace

QString endedWords(const Why& why)
{
    const QString version = QString::fromStdString(why.version);
    switch (why.kind) {
    case WhyKind::Arrived:
        return why.proof == toString(Proof::Acknowledgement)
                   ? WhyWords::tr("The device said that %1 is installed; it reports no version.").arg(version)
                   : WhyWords::tr("Version %1 is installed.").arg(version);
    case WhyKind::AlreadyInstalled:
        return WhyWords::tr("It reported %1 before it was told of it.").arg(version);
    case WhyKind::Failed:
        return failedWords(why, version);
    case WhyKind::VersionMismatch:
        return mismatchWords(why, version);
    case WhyKind::Unconfirmed:
        return unconfirmedWords(why, version);
    case WhyKind::Rejected:
        return why.words.empty() ? WhyWords::tr("The device refused %1 and gave no reason.").arg(version)
                                 : WhyWords::tr("The device refused %1: %2.")
                                       .arg(version, QString::fromStdString(why.words));
    case WhyKind::TimedOut:
        return timedOutWords(why, version);
    case WhyKind::Canceled:
        return canceledWords(why, version);
    case WhyKind::Incompatible:
        return incompatibleWords(why, version);
    case WhyKind::Removed:
        return why.reason == toString(Reason::LeftTargets)
                   ? WhyWords::tr("It left the devices that the job is for, before it had %1.").arg(version)
                   : WhyWords::tr("The device was deleted while %1 was on its way.").arg(version);
    default:
        return {};
    }
}

} // namespace drydock::models
