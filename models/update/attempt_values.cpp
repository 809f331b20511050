// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/attempt_values.h"

#include "models/update/shown_value.h"

#include <algorithm>

namespace drydock::models {
namespace {

using F = PlanField;

int retriesOf(const UpdatePlan& plan, RetryType type)
{
    const auto rule = std::ranges::find(plan.retry, type, &RetryRule::failureType);
    return rule == plan.retry.end() ? 0 : rule->numberOfRetries;
}

void setRetries(UpdatePlan& plan, RetryType type, int times)
{
    const auto rule = std::ranges::find(plan.retry, type, &RetryRule::failureType);
    if (rule != plan.retry.end())
        rule->numberOfRetries = times;
    else
        plan.retry.push_back({type, times});
    // That there is none is said by leaving it out; but for the one that says how they count.
    if (type != RetryType::All)
        std::erase_if(plan.retry, [](const RetryRule& known) { return known.numberOfRetries == 0; });
}

bool isTogether(const UpdatePlan& plan)
{
    return std::ranges::find(plan.retry, RetryType::All, &RetryRule::failureType) != plan.retry.end();
}

void setTogether(UpdatePlan& plan, bool together)
{
    if (together == isTogether(plan))
        return;
    const int all = retriesOf(plan, RetryType::All);
    const int most = std::max(retriesOf(plan, RetryType::Failed), retriesOf(plan, RetryType::TimedOut));
    if (together)
        plan.retry = {{RetryType::All, most}};
    else
        plan.retry = {{RetryType::Failed, all}, {RetryType::TimedOut, all}};
}

QVariant quarantineValue(const std::optional<QuarantineRule>& rule, PlanField field)
{
    if (field == F::Quarantine)
        return rule.has_value();
    if (!rule)
        return {};
    return field == F::QuarantineFailures ? shown::of(rule->failures)
           : field == F::QuarantineWithin ? shown::of(rule->within)
                                          : shown::of(rule->hold);
}

void setQuarantineValue(std::optional<QuarantineRule>& rule, PlanField field, const QVariant& value)
{
    if (field == F::Quarantine) {
        if (value.toBool() != rule.has_value())
            rule = value.toBool() ? std::optional(QuarantineRule()) : std::nullopt;
    } else if (rule && field == F::QuarantineFailures) {
        rule->failures = value.toInt();
    } else if (rule) {
        (field == F::QuarantineWithin ? rule->within : rule->hold) = shown::duration(value);
    }
}

} // namespace

QVariant attemptValue(const UpdatePlan& plan, PlanField field)
{
    switch (field) {
    case F::TimeoutNotified:
        return shown::of(plan.timeout.notified);
    case F::TimeoutInProgress:
        return shown::of(plan.timeout.inProgress);
    case F::TimeoutStep:
        return shown::of(plan.timeout.step);
    case F::TimeoutConfirm:
        return shown::of(plan.timeout.confirmWithin);
    case F::RetriesTogether:
        return isTogether(plan);
    case F::RetriesOfAll:
        return shown::of(retriesOf(plan, RetryType::All));
    case F::RetriesOfFailure:
        return shown::of(retriesOf(plan, RetryType::Failed));
    case F::RetriesOfTimeOut:
        return shown::of(retriesOf(plan, RetryType::TimedOut));
    case F::ReissueTimes:
        return shown::of(plan.reissue.times);
    case F::ReissueAfter:
        return shown::of(plan.reissue.after);
    case F::ReissueFactor:
        return shown::of(plan.reissue.factor);
    default:
        return quarantineValue(plan.quarantine, field);
    }
}

void setAttemptValue(UpdatePlan& plan, PlanField field, const QVariant& value)
{
    switch (field) {
    case F::TimeoutNotified:
        plan.timeout.notified = shown::orNone(value, shown::duration);
        break;
    case F::TimeoutInProgress:
        plan.timeout.inProgress = shown::orNone(value, shown::duration);
        break;
    case F::TimeoutStep:
        plan.timeout.step = shown::orNone(value, shown::duration);
        break;
    case F::TimeoutConfirm:
        plan.timeout.confirmWithin = shown::duration(value);
        break;
    case F::RetriesTogether:
        setTogether(plan, value.toBool());
        break;
    case F::RetriesOfAll:
        setRetries(plan, RetryType::All, value.toInt());
        break;
    case F::RetriesOfFailure:
        setRetries(plan, RetryType::Failed, value.toInt());
        break;
    case F::RetriesOfTimeOut:
        setRetries(plan, RetryType::TimedOut, value.toInt());
        break;
    case F::ReissueTimes:
        plan.reissue.times = value.toInt();
        break;
    case F::ReissueAfter:
        plan.reissue.after = shown::duration(value);
        break;
    case F::ReissueFactor:
        plan.reissue.factor = value.toInt();
        break;
    default:
        setQuarantineValue(plan.quarantine, field, value);
    }
}

} // namespace drydock::models
