// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/plan_editor.h"

#include "views/update/choice_editor.h"
#include "views/update/clock_editor.h"
#include "views/update/days_editor.h"
#include "views/update/length_editor.h"
#include "views/update/moment_editor.h"
#include "views/update/number_editor.h"
#include "views/update/query_editor.h"
#include "views/update/switch_editor.h"
#include "views/update/text_editor.h"
#include "views/update/zone_editor.h"

namespace drydock::views {

void PlanEditor::mark(QWidget& input, const QString& problem)
{
    input.setAccessibleDescription(problem);
    if (input.property("invalid").toBool() == !problem.isEmpty())
        return;
    input.setProperty("invalid", !problem.isEmpty());
    input.update();
}

PlanEditor* makePlanEditor(const ThemeSource& theme, const models::FieldSpec& spec,
                           const models::KnownValues& knownValues)
{
    using Kind = models::FieldSpec::Kind;
    switch (spec.kind) {
    case Kind::Number:
    case Kind::Percent:
    case Kind::Factor:
    case Kind::Megabytes:
        return new NumberEditor(spec);
    case Kind::Length:
        return new LengthEditor(spec);
    case Kind::Choice:
        return new ChoiceEditor(spec.choices);
    case Kind::Switch:
        return new SwitchEditor(spec.label);
    case Kind::Query:
        return new QueryEditor(theme, spec.label, knownValues);
    case Kind::Cron:
        return new TextEditor;
    case Kind::Moment:
        return new MomentEditor(spec.none);
    case Kind::Days:
        return new DaysEditor;
    case Kind::Clock:
        return new ClockEditor;
    case Kind::Zone:
        return new ZoneEditor;
    }
    return nullptr;
}

} // namespace drydock::views
