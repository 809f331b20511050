// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_words.h"

#include "fleet/execution.h"
#include "models/text/format.h"
#include "models/update/attempt_values.h"
#include "models/update/update_forecast.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct UpdateWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::UpdateWords)
};

int amount(std::uint64_t count)
{
    return int(count);
}

QString silenceWords(const JobTimeouts& timeout)
{
    if (timeout.step)
        return UpdateWords::tr("One that has begun and then stays silent for %1 counts as timed out.")
            .arg(format::duration(*timeout.step));
    if (timeout.inProgress)
        return UpdateWords::tr("One that is not done %1 after it has begun counts as timed out.")
            .arg(format::duration(*timeout.inProgress));
    return UpdateWords::tr(
        "One that has begun and then stays silent keeps the job open until you cancel it.");
}

QString neverBegunWords(const JobTimeouts& timeout)
{
    if (timeout.notified)
        return UpdateWords::tr("One that was told and does not begin within %1 counts as timed out.")
            .arg(format::duration(*timeout.notified));
    return UpdateWords::tr("One that was told and never begins keeps the job open until you cancel it.");
}

QString retryWords(int times)
{
    return times > 0 ? UpdateWords::tr("A device that fails tries up to %Ln more time(s).", nullptr, times)
                     : UpdateWords::tr("A device that fails is not tried again.");
}

QString silentRetryWords(int times)
{
    return times > 0
               ? UpdateWords::tr("A device that timed out tries up to %Ln more time(s).", nullptr, times)
               : UpdateWords::tr("A device that timed out is not tried again.");
}

} // namespace

QString words(const PublishedVersion& version)
{
    return UpdateWords::tr("%1 %2", "package, version").arg(version.package, version.version);
}

QString words(const UpdateTargets& targets)
{
    switch (targets.kind) {
    case TargetKind::Devices:
        return UpdateWords::tr("%Ln chosen device(s)", nullptr, amount(targets.ids.size()));
    case TargetKind::Group:
        return UpdateWords::tr("group %1")
            .arg(targets.groupTitle.isEmpty() ? targets.groupId : targets.groupTitle);
    case TargetKind::Query:
        return targets.query.trimmed();
    case TargetKind::List:
        return UpdateWords::tr("the devices of %1", "a job").arg(targets.listTitle);
    case TargetKind::Everything:
        return UpdateWords::tr("every device");
    }
    return {};
}

QString words(const client::JobPreview::Part& part)
{
    const int count = amount(part.count);
    if (part.reason == toString(ExecutionState::AlreadyInstalled))
        return UpdateWords::tr("%Ln device(s) have it already", nullptr, count);
    if (part.reason == toString(ExecutionState::Incompatible))
        return UpdateWords::tr("%Ln device(s) are of a model that it is not made for", nullptr, count);
    if (part.reason == toString(Reason::BlockedByJob))
        return UpdateWords::tr("%Ln device(s) are busy with another job and wait for its end", nullptr,
                               count);
    if (part.reason == toString(ExecutionState::Quarantined))
        return UpdateWords::tr("%Ln device(s) are held back from all jobs", nullptr, count);
    return UpdateWords::tr("%Ln device(s): %1", nullptr, count).arg(QString::fromStdString(part.reason));
}

QStringList courseWords(const PublishedVersion& version, const UpdateTargets& targets,
                        const client::JobPreview& preview, const UpdatePlan& plan)
{
    const UpdateForecast ahead = forecast(preview, plan);
    const int devices = amount(ahead.devices);
    const QString rate = format::count(plan.rollout.maximumPerMinute);
    QStringList sentences;
    if (ahead.devices == 0)
        sentences << UpdateWords::tr("No device (%1) gets %2.").arg(words(targets), words(version));
    else if (ahead.waits)
        sentences << UpdateWords::tr("%Ln device(s) (%1) get %2, no more than %3 a minute.", nullptr, devices)
                         .arg(words(targets), words(version), rate);
    else if (ahead.untilAllTold.count() == 0)
        sentences << UpdateWords::tr("%Ln device(s) (%1) get %2 at once.", nullptr, devices)
                         .arg(words(targets), words(version));
    else
        sentences << UpdateWords::tr("%Ln device(s) (%1) get %2, no more than %3 a minute: the last one that "
                                     "is online is told after about %4.",
                                     nullptr, devices)
                         .arg(words(targets), words(version), rate, format::duration(ahead.untilAllTold));
    for (const auto& part : preview.excluded)
        sentences << UpdateWords::tr("Left out: %1.").arg(words(part));
    for (const auto& part : preview.waiting)
        sentences << UpdateWords::tr("Later: %1.").arg(words(part));
    if (ahead.offline > 0)
        sentences << UpdateWords::tr("%Ln device(s) are offline now and get it when they return.", nullptr,
                                     amount(ahead.offline));
    return sentences;
}

QStringList policyWords(const PublishedVersion& version, const UpdatePlan& plan)
{
    QStringList sentences;
    const int together = attemptValue(plan, PlanField::RetriesOfAll).toInt();
    if (together > 0)
        sentences << UpdateWords::tr("A device that fails or times out tries up to %Ln more time(s).",
                                     nullptr, together);
    else
        sentences << retryWords(attemptValue(plan, PlanField::RetriesOfFailure).toInt());
    sentences << neverBegunWords(plan.timeout) << silenceWords(plan.timeout);
    if (plan.timeout.step && plan.timeout.inProgress)
        sentences << UpdateWords::tr("So does one that is not done %1 after it has begun.")
                         .arg(format::duration(*plan.timeout.inProgress));
    if (together == 0)
        sentences << silentRetryWords(attemptValue(plan, PlanField::RetriesOfTimeOut).toInt());
    if (plan.reissue.times > 0)
        sentences << UpdateWords::tr("A command that stays unanswered for %1 is sent again, %Ln time(s) at "
                                     "most.",
                                     nullptr, plan.reissue.times)
                         .arg(format::duration(plan.reissue.after));
    sentences << UpdateWords::tr("A device that says it succeeded and does not report %1 within %2 counts as "
                                 "failed.")
                     .arg(version.version, format::duration(plan.timeout.confirmWithin));
    return sentences;
}

} // namespace drydock::models
