// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/update/plan_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace drydock::views {

class TextLabel;

/// The waves, rules or windows of a plan, one below the other.
class PlanRowsView : public QWidget
{
    Q_OBJECT

public:
    PlanRowsView(const ThemeSource& theme, models::PlanDraft& draft, models::PlanSection section,
                 models::KnownValues knownValues, QWidget* parent = nullptr);

private:
    void refresh();
    void fill();
    void move(std::size_t row, int by);
    void remove(std::size_t row);

    const ThemeSource& m_theme;
    models::PlanDraft& m_draft;
    models::PlanSection m_section;
    models::KnownValues m_knownValues;
    QVBoxLayout* m_rows;
    TextLabel* m_note; ///< what it means that there are none; for windows, when they open next
    QPushButton* m_add;
    std::size_t m_shown = 0;
    bool m_isStale = true; ///< rows are others, though not more or fewer
};

} // namespace drydock::views
