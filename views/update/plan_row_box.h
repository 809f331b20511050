// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/update/plan_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QLayout;
class QVBoxLayout;

namespace drydock::views {

class TextLabel;

/// One wave, rule or window of a plan, and what is done with it as a whole.
class PlanRowBox : public QWidget
{
    Q_OBJECT

public:
    PlanRowBox(const ThemeSource& theme, models::PlanDraft& draft, models::PlanSection section,
               std::size_t row, const models::KnownValues& knownValues, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Earlier is -1, later 1.
    void moveRequested(std::size_t row, int by);
    void removeRequested(std::size_t row);

private:
    void addHead(QVBoxLayout& layout, const ThemeSource& theme);
    void addMove(QLayout& layout, const QString& text, int by);
    void refresh();

    models::PlanDraft& m_draft;
    models::PlanSection m_section;
    std::size_t m_row;
    TextLabel* m_remark;
};

} // namespace drydock::views
