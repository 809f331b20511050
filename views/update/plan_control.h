// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/update/plan_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

namespace drydock::views {

class PlanEditor;
class TextLabel;

/// One field of a plan: its label, control, unit, and what is wrong with it. There where it means something.
class PlanControl : public QWidget
{
    Q_OBJECT

public:
    /// The label beside the control, or above it.
    enum class Label { Beside, Above };

    PlanControl(const ThemeSource& theme, models::PlanDraft& draft, const models::PlanSpot& spot, Label label,
                const models::KnownValues& knownValues, QWidget* parent = nullptr);

private:
    void addLabel(const ThemeSource& theme, const models::FieldSpec& spec, Label label);
    void refresh();

    models::PlanDraft& m_draft;
    models::PlanSpot m_spot;
    PlanEditor* m_editor;
    TextLabel* m_problem;
};

} // namespace drydock::views
