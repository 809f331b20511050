// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/plan_words.h"

#include "models/text/format.h"
#include "models/update/share_words.h"
#include "models/update/window_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::PlanWords)
};

QString actionWords(AbortAction action)
{
    switch (action) {
    case AbortAction::Pause:
        return PlanWords::tr("pauses", "what the job does");
    case AbortAction::Cancel:
        return PlanWords::tr("is canceled", "what the job does");
    case AbortAction::Rollback:
        return PlanWords::tr("is rolled back", "what the job does");
    }
    return {};
}

QString stopSentence(const AbortRule& rule)
{
    const QString share = shareWords(rule.threshold);
    const auto from = int(rule.minimumExecuted);
    const QString action = actionWords(rule.action);
    switch (rule.failureType) {
    case AbortFailure::Failed:
        return PlanWords::tr("It %1 when %2 of at least %Ln device(s) tried fail.", nullptr, from)
            .arg(action, share);
    case AbortFailure::Rejected:
        return PlanWords::tr("It %1 when %2 of at least %Ln device(s) tried reject it.", nullptr, from)
            .arg(action, share);
    case AbortFailure::TimedOut:
        return PlanWords::tr("It %1 when %2 of at least %Ln device(s) tried time out.", nullptr, from)
            .arg(action, share);
    case AbortFailure::Offline:
        return PlanWords::tr("It %1 when %2 of at least %Ln device(s) told go offline.", nullptr, from)
            .arg(action, share);
    case AbortFailure::All:
        return PlanWords::tr("It %1 when %2 of at least %Ln device(s) tried do not succeed.", nullptr, from)
            .arg(action, share);
    }
    return {};
}

QString endSentence(const JobSchedule& schedule, TimePoint now)
{
    const QString end = format::dayAndTime(*schedule.endTime, now);
    switch (schedule.endBehavior) {
    case EndBehavior::StopRollout:
        return PlanWords::tr("From %1 on nobody else is told.").arg(end);
    case EndBehavior::Cancel:
        return PlanWords::tr("At %1 it is canceled; devices that have begun finish.").arg(end);
    case EndBehavior::ForceCancel:
        return PlanWords::tr("At %1 it is canceled for every device.").arg(end);
    }
    return {};
}

} // namespace

QStringList stopSentences(const UpdatePlan& plan)
{
    QStringList sentences;
    for (const AbortRule& rule : plan.abort)
        sentences << stopSentence(rule);
    if (plan.quarantine)
        sentences << PlanWords::tr("A device that fails %Ln time(s) within %1 is held back from all jobs for "
                                   "%2.",
                                   nullptr, plan.quarantine->failures)
                         .arg(format::duration(plan.quarantine->within),
                              format::duration(plan.quarantine->hold));
    return sentences;
}

QStringList termSentences(const UpdatePlan& plan, TimePoint now)
{
    QStringList sentences;
    if (plan.needsApproval)
        sentences << PlanWords::tr("It waits until somebody else approves it.");
    if (plan.schedule.startTime)
        sentences << PlanWords::tr("It starts at %1.").arg(format::dayAndTime(*plan.schedule.startTime, now));
    for (const MaintenanceWindow& window : plan.schedule.maintenanceWindows)
        sentences
            << PlanWords::tr("Devices are told only %1.", "in a maintenance window").arg(windowWords(window));
    if (plan.schedule.endTime)
        sentences << endSentence(plan.schedule, now);
    if (plan.targetSelection == TargetSelection::Continuous)
        sentences << PlanWords::tr("Devices that come to match later get it, too, until it is ended.");
    if (plan.priority != UpdatePlan().priority)
        sentences << PlanWords::tr("Its priority is %1 of 9.").arg(plan.priority);
    return sentences;
}

QStringList speedSentences(const UpdatePlan& plan)
{
    QStringList sentences;
    if (const auto& rate = plan.rollout.exponentialRate) {
        const int every = int(rate->every);
        sentences << (rate->criterion == ExponentialRate::Criterion::Notified
                          ? PlanWords::tr("It begins with %1 a minute, times %2 with every %Ln device(s) "
                                          "told.",
                                          nullptr, every)
                          : PlanWords::tr("It begins with %1 a minute, times %2 with every %Ln device(s) "
                                          "that succeeded.",
                                          nullptr, every))
                         .arg(format::count(rate->baseRatePerMinute),
                              QLocale().toString(rate->factorInTenths / 10.0, 'f', 1));
    }
    if (plan.rollout.maximumConcurrent)
        sentences << PlanWords::tr("No more than %Ln device(s) are at it at the same time.", nullptr,
                                   int(*plan.rollout.maximumConcurrent));
    if (plan.rollout.bytesPerSecond)
        sentences << PlanWords::tr("Downloads together take no more than %1.")
                         .arg(format::bytesPerSecond(double(*plan.rollout.bytesPerSecond)));
    return sentences;
}

} // namespace drydock::models
