// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/holds/blackout_draft.h"
#include "models/holds/blackout_model.h"
#include "models/holds/hold_actions.h"

#include <QWidget>

class QPushButton;

namespace drydock::views {

class RowList;
class SectionTitle;
class TextLabel;
class ThemeSource;

/// The fleet's black-outs, and ways to add, change and remove them.
class BlackoutSection : public QWidget
{
    Q_OBJECT

public:
    BlackoutSection(const ThemeSource& theme, const models::FleetLink& link, models::BlackoutModel& model,
                    models::BlackoutDraft& draft, models::HoldActions& actions, QWidget* parent = nullptr);

private:
    void refresh();
    void edit();
    void askToRemove();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    models::BlackoutModel& m_model;
    models::BlackoutDraft& m_draft;
    models::HoldActions& m_actions;
    SectionTitle* m_title;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QPushButton* m_add;
    TextLabel* m_empty;
    RowList* m_list;
};

} // namespace drydock::views
