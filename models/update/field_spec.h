// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_field.h"

#include <QString>
#include <QStringList>

namespace drydock::models {

/// What the control of a field is like, and what stands around it.
struct FieldSpec
{
    enum class Kind {
        Number,
        Percent,
        Factor,    ///< one decimal
        Megabytes, ///< shown as such; the value is bytes
        Length,    ///< a duration
        Choice,    ///< of `choices`, by index
        Switch,    ///< its label says what is so while it is on
        Query,
        Cron,
        Moment, ///< a date and time, shown in the operator's zone
        Days,   ///< of the week
        Clock,  ///< a time of day
        Zone
    };

    Kind kind = Kind::Number;
    QString label;
    QString remark; ///< behind the control: a unit
    double least = 1;
    double most = 10'000'000;
    QString none; ///< how "not set" is shown; empty: it is always set
    QStringList choices;
};

[[nodiscard]] FieldSpec specOf(const UpdatePlan& plan, const PlanSpot& spot);

} // namespace drydock::models
