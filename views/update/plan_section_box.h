// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/update/plan_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QPushButton;

namespace drydock::views {

class ElidedLabel;

/// A part of a plan that unfolds; folded, it says in a few words what is set, or what is wrong.
class PlanSectionBox : public QWidget
{
    Q_OBJECT

public:
    PlanSectionBox(const ThemeSource& theme, models::PlanDraft& draft, models::PlanSection section,
                   const models::KnownValues& knownValues, QWidget* parent = nullptr);

    void setOpen(bool open);

private:
    [[nodiscard]] QWidget* makeContent(const ThemeSource& theme, const models::KnownValues& knownValues);
    void refresh();

    models::PlanDraft& m_draft;
    models::PlanSection m_section;
    QPushButton* m_title;
    ElidedLabel* m_summary;
};

} // namespace drydock::views
