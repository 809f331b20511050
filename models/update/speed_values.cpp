// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/speed_values.h"

#include "models/update/shown_value.h"

namespace drydock::models {
namespace {

using F = PlanField;

} // namespace

QVariant speedValue(const RolloutPolicy& rollout, PlanField field)
{
    const auto& rate = rollout.exponentialRate;
    switch (field) {
    case F::MaximumPerMinute:
        return shown::of(rollout.maximumPerMinute);
    case F::RateGrows:
        return rate.has_value();
    case F::RateBase:
        return rate ? shown::of(rate->baseRatePerMinute) : QVariant();
    case F::RateFactor:
        return rate ? QVariant(rate->factorInTenths / 10.0) : QVariant();
    case F::RateCriterion:
        return rate ? shown::of(rate->criterion) : QVariant();
    case F::RateEvery:
        return rate ? shown::of(rate->every) : QVariant();
    case F::MaximumConcurrent:
        return shown::of(rollout.maximumConcurrent);
    case F::BytesPerSecond:
        return shown::of(rollout.bytesPerSecond);
    default:
        return {};
    }
}

void setSpeedValue(RolloutPolicy& rollout, PlanField field, const QVariant& value)
{
    auto& rate = rollout.exponentialRate;
    switch (field) {
    case F::MaximumPerMinute:
        rollout.maximumPerMinute = value.toInt();
        return;
    case F::RateGrows:
        if (value.toBool() != rate.has_value())
            rate = value.toBool()
                       ? std::optional(ExponentialRate{
                             .baseRatePerMinute = std::max(1, rollout.maximumPerMinute / 10), .every = 10})
                       : std::nullopt;
        return;
    case F::MaximumConcurrent:
        rollout.maximumConcurrent = value.isValid() ? std::optional(value.toUInt()) : std::nullopt;
        return;
    case F::BytesPerSecond:
        rollout.bytesPerSecond =
            value.isValid() ? std::optional(std::int64_t(value.toLongLong())) : std::nullopt;
        return;
    default:
        break;
    }
    if (!rate)
        return;
    if (field == F::RateBase)
        rate->baseRatePerMinute = value.toInt();
    else if (field == F::RateFactor)
        rate->factorInTenths = int(std::lround(value.toDouble() * 10));
    else if (field == F::RateCriterion)
        rate->criterion = ExponentialRate::Criterion(value.toInt());
    else if (field == F::RateEvery)
        rate->every = value.toUInt();
}

} // namespace drydock::models
