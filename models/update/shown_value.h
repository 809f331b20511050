// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/duration.h"
#include "fleet/percentage.h"
#include "fleet/time.h"

#include <QVariant>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <optional>
#include <type_traits>

/// Values of a plan as controls show them, and back; an invalid QVariant is "none".
namespace drydock::models::shown {

[[nodiscard]] inline QVariant of(Percentage percentage)
{
    return percentage.value();
}
[[nodiscard]] inline QVariant of(Duration duration)
{
    return qlonglong(duration.count());
}
[[nodiscard]] inline QVariant of(TimePoint time)
{
    return qlonglong(toMilliseconds(time));
}
template <std::integral Number>
[[nodiscard]] QVariant of(Number number)
{
    return qlonglong(number);
}
template <typename Choice>
requires std::is_enum_v<Choice>
[[nodiscard]] QVariant of(Choice choice)
{
    return int(choice);
}
template <typename T>
[[nodiscard]] QVariant of(const std::optional<T>& value)
{
    return value ? of(*value) : QVariant();
}

[[nodiscard]] inline Percentage percentage(const QVariant& value)
{
    return Percentage::ofHundredths(std::clamp(int(std::lround(value.toDouble() * 100)), 0, 10'000));
}
[[nodiscard]] inline Duration duration(const QVariant& value)
{
    return Duration(value.toLongLong());
}
[[nodiscard]] inline TimePoint time(const QVariant& value)
{
    return fromMilliseconds(value.toLongLong());
}
/// `read` of it, or none.
template <typename Read>
[[nodiscard]] auto orNone(const QVariant& value, Read read) -> std::optional<decltype(read(value))>
{
    return value.isValid() ? std::optional(read(value)) : std::nullopt;
}

} // namespace drydock::models::shown
