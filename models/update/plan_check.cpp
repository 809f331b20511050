// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/plan_check.h"

#include "calendar/time_zone.h"
#include "fleet/cron.h"
#include "models/text/query_problem.h"
#include "models/update/plan_document.h"
#include "models/update/plan_values.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

using F = PlanField;
using Problems = std::vector<PlanProblem>;
using namespace std::chrono_literals;

/// Gives the free functions below a context of their own for translators.
struct PlanCheck
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::PlanCheck)
};

bool isNothing(const std::optional<Percentage>& share)
{
    return !share || share->hundredths() == 0;
}

void checkQuery(const WaveRule& wave, std::size_t row, Problems& problems)
{
    const QString text = QString::fromStdString(wave.query);
    if (text.trimmed().isEmpty()) {
        problems.push_back({{F::WaveQuery, row}, PlanCheck::tr("Write which devices are in this wave.")});
        return;
    }
    if (const auto query = parseQuery(text); !query)
        problems.push_back({{F::WaveQuery, row}, query.error().sentence});
}

void checkWaves(const std::vector<WaveRule>& waves, Problems& problems)
{
    for (std::size_t row = 0; row < waves.size(); ++row) {
        const WaveRule& wave = waves[row];
        const bool isLast = row + 1 == waves.size();
        if (!isLast && !wave.query.empty())
            checkQuery(wave, row, problems);
        else if (!isLast && !wave.count && isNothing(wave.percentage))
            problems.push_back({{F::WavePercentage, row}, PlanCheck::tr("Say how large the wave is.")});
        if (wave.successThreshold ? isNothing(wave.successThreshold) : !isLast)
            problems.push_back(
                {{F::WaveSuccess, row}, PlanCheck::tr("Say how many must succeed before the next wave.")});
        if (wave.errorThreshold && isNothing(wave.errorThreshold))
            problems.push_back(
                {{F::WaveError, row}, PlanCheck::tr("Say at which share of failures it pauses.")});
    }
}

void checkAbortRules(const std::vector<AbortRule>& rules, Problems& problems)
{
    for (std::size_t row = 0; row < rules.size(); ++row) {
        if (isNothing(rules[row].threshold))
            problems.push_back({{F::AbortThreshold, row}, PlanCheck::tr("Say from which share on.")});
    }
}

void checkWindows(const std::vector<MaintenanceWindow>& windows, Problems& problems)
{
    for (std::size_t row = 0; row < windows.size(); ++row) {
        const MaintenanceWindow& window = windows[row];
        if (const auto cron = CronSchedule::parse(window.cron); !cron)
            problems.push_back({{F::WindowCron, row},
                                PlanCheck::tr("This schedule is not understood: %1")
                                    .arg(QString::fromStdString(cron.error().message))});
        if (window.duration < 1min || window.duration > std::chrono::days(7))
            problems.push_back(
                {{F::WindowDuration, row}, PlanCheck::tr("A window is open for 1 minute to 7 days.")});
        if (!TimeZone::find(window.timeZone))
            problems.push_back(
                {{F::WindowZone, row},
                 window.timeZone.empty()
                     ? PlanCheck::tr("Choose a time zone, such as Europe/Berlin.")
                     : PlanCheck::tr("“%1” is no time zone; choose one, such as Europe/Berlin.")
                           .arg(QString::fromStdString(window.timeZone))});
    }
}

void checkSchedule(const JobSchedule& schedule, TimePoint now, Problems& problems)
{
    if (!schedule.endTime)
        return;
    if (schedule.startTime && *schedule.endTime <= *schedule.startTime)
        problems.push_back({{F::EndTime}, PlanCheck::tr("The end has to be later than the start.")});
    else if (*schedule.endTime <= now)
        problems.push_back({{F::EndTime}, PlanCheck::tr("This end is over already; choose a later one.")});
}

void checkTargets(const UpdatePlan& plan, TargetKind targets, Problems& problems)
{
    const bool isFixed = targets == TargetKind::Devices || targets == TargetKind::List;
    if (plan.targetSelection == TargetSelection::Continuous && isFixed)
        problems.push_back({{F::Selection},
                            PlanCheck::tr("Chosen devices stay the same. Choose a group or a query in the "
                                          "step before.")});
}

} // namespace

std::vector<PlanProblem> planProblems(const UpdatePlan& plan, TargetKind targets, TimePoint now)
{
    Problems problems;
    checkWaves(plan.rollout.waves, problems);
    checkAbortRules(plan.abort, problems);
    checkSchedule(plan.schedule, now, problems);
    checkWindows(plan.schedule.maintenanceWindows, problems);
    checkTargets(plan, targets, problems);
    if (!problems.empty())
        return problems;
    // What is left is what no control offers.
    if (const auto refusal = refusalOf(plan))
        problems.push_back(
            problemOf(plan, *refusal)
                .value_or(PlanProblem{{F::MaximumPerMinute},
                                      QString::fromStdString(refusal->field + ": " + refusal->message)}));
    return problems;
}

std::optional<PlanProblem> problemOf(const UpdatePlan& plan, const Error& refusal)
{
    std::string path = refusal.field;
    if (const std::string prefix = "document."; path.starts_with(prefix))
        path.erase(0, prefix.size());
    // "maintenanceWindows[1].cron", as the calendar names it.
    for (std::size_t open = path.find('['); open != std::string::npos; open = path.find('[')) {
        path[open] = '.';
        if (const auto close = path.find(']', open); close != std::string::npos)
            path.erase(close, 1);
    }
    const auto spot = spotAt(plan, path);
    if (!spot)
        return std::nullopt;
    return PlanProblem{*spot, QString::fromStdString(refusal.message)};
}

} // namespace drydock::models
