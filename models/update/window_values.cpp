// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/window_values.h"

#include "models/update/shown_value.h"
#include "models/update/window_form.h"

namespace drydock::models {
namespace {

using F = PlanField;

} // namespace

QVariant windowValue(const MaintenanceWindow& window, PlanField field)
{
    const auto weekly = weeklyTime(window.cron);
    switch (field) {
    case F::WindowAsText:
        return !weekly;
    case F::WindowDays:
        return weekly ? QVariant(int(weekly->days)) : QVariant();
    case F::WindowStart:
        return weekly ? QVariant(weekly->minute) : QVariant();
    case F::WindowCron:
        return QString::fromStdString(window.cron);
    case F::WindowDuration:
        return shown::of(window.duration);
    case F::WindowZone:
        return QString::fromStdString(window.timeZone);
    default:
        return {};
    }
}

void setWindowValue(MaintenanceWindow& window, PlanField field, const QVariant& value)
{
    WeeklyTime weekly = weeklyTime(window.cron).value_or(WeeklyTime());
    switch (field) {
    case F::WindowAsText:
        if (!value.toBool())
            window.cron = cronOf(weekly);
        break;
    case F::WindowDays:
        // A window without a day would never open.
        weekly.days = value.toUInt() != 0 ? value.toUInt() & WeeklyTime::everyDay : weekly.days;
        window.cron = cronOf(weekly);
        break;
    case F::WindowStart:
        weekly.minute = value.toInt();
        window.cron = cronOf(weekly);
        break;
    case F::WindowCron:
        window.cron = value.toString().trimmed().toStdString();
        break;
    case F::WindowDuration:
        window.duration = shown::duration(value);
        break;
    case F::WindowZone:
        window.timeZone = value.toString().trimmed().toStdString();
        break;
    default:
        break;
    }
}

} // namespace drydock::models
