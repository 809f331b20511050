// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/format.h"
#include "models/update/attempt_values.h"
#include "models/update/plan_words.h"
#include "models/update/share_words.h"
#include "models/update/window_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct PlanSummary
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::PlanSummary)
};

QString speedInShort(const RolloutPolicy& rollout)
{
    const QString rate =
        PlanSummary::tr("%1 a minute", "devices").arg(format::count(rollout.maximumPerMinute));
    if (rollout.exponentialRate)
        return PlanSummary::tr("from %1 to %2 a minute", "devices")
            .arg(format::count(rollout.exponentialRate->baseRatePerMinute),
                 format::count(rollout.maximumPerMinute));
    return rate;
}

QString stopsInShort(const std::vector<AbortRule>& rules)
{
    if (rules.empty())
        return PlanSummary::tr("never", "when to stop");
    if (rules.size() > 1)
        return PlanSummary::tr("%Ln rule(s)", nullptr, int(rules.size()));
    return PlanSummary::tr("from %1 on", "a share of failures").arg(shareWords(rules.front().threshold));
}

QString attemptsInShort(const UpdatePlan& plan)
{
    const auto retries = [&plan](PlanField field) { return attemptValue(plan, field).toInt(); };
    const int most = std::max({retries(PlanField::RetriesOfAll), retries(PlanField::RetriesOfFailure),
                               retries(PlanField::RetriesOfTimeOut)});
    return most == 0 ? PlanSummary::tr("tried once")
                     : PlanSummary::tr("tried again %Ln time(s)", nullptr, most);
}

QString scheduleInShort(const JobSchedule& schedule, TimePoint now)
{
    const QString start = schedule.startTime ? format::dayAndTime(*schedule.startTime, now)
                                             : PlanSummary::tr("at once", "start of a job");
    return schedule.endTime ? PlanSummary::tr("%1 – %2", "start, end")
                                  .arg(start, format::dayAndTime(*schedule.endTime, now))
                            : start;
}

QString windowsInShort(const std::vector<MaintenanceWindow>& windows)
{
    if (windows.empty())
        return PlanSummary::tr("at any time");
    return windows.size() == 1 ? windowWords(windows.front())
                               : PlanSummary::tr("%Ln window(s)", nullptr, int(windows.size()));
}

QString termsInShort(const UpdatePlan& plan)
{
    return plan.needsApproval ? PlanSummary::tr("approval needed, priority %1").arg(plan.priority)
                              : PlanSummary::tr("no approval, priority %1").arg(plan.priority);
}

} // namespace

QString words(PlanSection section)
{
    switch (section) {
    case PlanSection::Waves:
        return PlanSummary::tr("Waves");
    case PlanSection::Speed:
        return PlanSummary::tr("Speed");
    case PlanSection::Abort:
        return PlanSummary::tr("When to stop");
    case PlanSection::Attempts:
        return PlanSummary::tr("Timeouts and retries");
    case PlanSection::Schedule:
        return PlanSummary::tr("Start and end");
    case PlanSection::Windows:
        return PlanSummary::tr("Maintenance windows");
    case PlanSection::Terms:
        return PlanSummary::tr("Approval and priority");
    }
    return {};
}

QString sectionInShort(PlanSection section, const UpdatePlan& plan, TimePoint now)
{
    switch (section) {
    case PlanSection::Waves:
        return plan.rollout.waves.empty() ? PlanSummary::tr("none", "waves") : wavesInShort(plan, {});
    case PlanSection::Speed:
        return speedInShort(plan.rollout);
    case PlanSection::Abort:
        return stopsInShort(plan.abort);
    case PlanSection::Attempts:
        return attemptsInShort(plan);
    case PlanSection::Schedule:
        return scheduleInShort(plan.schedule, now);
    case PlanSection::Windows:
        return windowsInShort(plan.schedule.maintenanceWindows);
    case PlanSection::Terms:
        return termsInShort(plan);
    }
    return {};
}

QString addRowWords(PlanSection section)
{
    return section == PlanSection::Waves   ? PlanSummary::tr("Add a wave")
           : section == PlanSection::Abort ? PlanSummary::tr("Add a rule")
                                           : PlanSummary::tr("Add a window");
}

QString noRowWords(PlanSection section)
{
    return section == PlanSection::Waves   ? PlanSummary::tr("All devices are told, one after the other.")
           : section == PlanSection::Abort ? PlanSummary::tr("It goes on whatever happens.")
                                           : PlanSummary::tr("Devices are told at any time.");
}

QString words(UpdatePreset preset)
{
    switch (preset) {
    case UpdatePreset::EveryoneNow:
        return PlanSummary::tr("Everyone now");
    case UpdatePreset::Canary:
        return PlanSummary::tr("Canary 1-10-100");
    case UpdatePreset::Careful:
        return PlanSummary::tr("Careful: pause after each wave");
    case UpdatePreset::Window:
        return PlanSummary::tr("Maintenance window");
    case UpdatePreset::Own:
        return PlanSummary::tr("Own plan");
    }
    return {};
}

QString presetWords(UpdatePreset preset, const UpdatePlan& plan, std::uint64_t devices,
                    const WaveSizes& sizes)
{
    const QString rate = format::count(plan.rollout.maximumPerMinute);
    const QString waves = wavesInShort(plan, sizes);
    switch (preset) {
    case UpdatePreset::EveryoneNow:
        return PlanSummary::tr("All %Ln at up to %1 a minute", nullptr, int(devices)).arg(rate);
    case UpdatePreset::Canary:
        return PlanSummary::tr("%1; a wave begins when the one before succeeded").arg(waves);
    case UpdatePreset::Careful:
        return PlanSummary::tr("%1; you let each wave go on").arg(waves);
    case UpdatePreset::Window:
        return PlanSummary::tr("All %Ln, only %1", "devices, in a window", int(devices))
            .arg(windowsInShort(plan.schedule.maintenanceWindows));
    case UpdatePreset::Own:
        return waves.isEmpty()
                   ? PlanSummary::tr("All %Ln at up to %1 a minute", nullptr, int(devices)).arg(rate)
                   : waves;
    }
    return {};
}

} // namespace drydock::models
