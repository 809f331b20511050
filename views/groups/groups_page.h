// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/groups/group_list_model.h"
#include "models/groups/group_members_model.h"
#include "views/frame/navigator.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;
class QTreeView;

namespace drydock::views {

class EmptyState;
class ThemeSource;

/// The groups of the fleet at the side, and who is in the chosen one. What is chosen lives in
/// GroupMembersModel.
class GroupsPage : public QWidget
{
    Q_OBJECT

public:
    /// What the page shows and works with; all of it outlives the page.
    struct Models
    {
        models::FleetLink& link;
        models::GroupStore& store;
        models::GroupListModel& list;
        models::GroupMembersModel& members;
    };

    GroupsPage(const ThemeSource& theme, const Models& models, models::KnownValues knownValues,
               Navigator& navigator, QWidget* parent = nullptr);

    void showGroup(const QString& id);

private:
    QWidget* makeListPane(QPushButton* add);
    void edit(const client::GroupInfo* group);
    void askToDelete();
    void refresh();
    void tell(const models::Outcome& outcome);

    const ThemeSource& m_theme;
    Models m_models;
    models::KnownValues m_knownValues;
    Navigator& m_navigator;
    QTreeView* m_list;
    EmptyState* m_nothing;
    QStackedLayout* m_right;
    QPushButton* m_add;
};

} // namespace drydock::views
