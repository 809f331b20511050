// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/groups/group_members_model.h"
#include "views/frame/navigator.h"
#include "views/widgets/pane.h"

class QPushButton;

namespace drydock::views {

class TextLabel;

/// One group: what it is, who is in it, and what can be done with it.
class GroupDetailView : public Pane
{
    Q_OBJECT

public:
    GroupDetailView(const ThemeSource& theme, models::FleetLink& link, const models::GroupStore& store,
                    models::GroupMembersModel& members, Navigator& navigator, QWidget* parent = nullptr);

Q_SIGNALS:
    void editWanted();
    void deleteWanted();

private:
    void refresh();

    models::FleetLink& m_link;
    const models::GroupStore& m_store;
    models::GroupMembersModel& m_members;
    TextLabel* m_title;
    TextLabel* m_facts;
    TextLabel* m_query;
    QPushButton* m_update;
    QPushButton* m_edit;
    QPushButton* m_delete;
};

} // namespace drydock::views
