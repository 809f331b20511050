// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/abort_values.h"

#include "models/update/shown_value.h"

namespace drydock::models {
namespace {

using F = PlanField;

} // namespace

QVariant abortValue(const AbortRule& rule, PlanField field)
{
    switch (field) {
    case F::AbortType:
        return shown::of(rule.failureType);
    case F::AbortThreshold:
        return shown::of(rule.threshold);
    case F::AbortMinimum:
        return shown::of(rule.minimumExecuted);
    case F::AbortAction:
        return shown::of(rule.action);
    default:
        return {};
    }
}

void setAbortValue(AbortRule& rule, PlanField field, const QVariant& value)
{
    switch (field) {
    case F::AbortType:
        rule.failureType = AbortFailure(value.toInt());
        break;
    case F::AbortThreshold:
        rule.threshold = shown::percentage(value);
        break;
    case F::AbortMinimum:
        rule.minimumExecuted = value.toUInt();
        break;
    case F::AbortAction:
        rule.action = AbortAction(value.toInt());
        break;
    default:
        break;
    }
}

} // namespace drydock::models
