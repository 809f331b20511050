// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/groups/group_draft.h"
#include "models/groups/group_list_model.h"
#include "models/groups/group_members_model.h"
#include "models/jobs/job_store.h"
#include "views/frame/navigator.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;
class QStackedWidget;

namespace drydock::views {

class EmptyState;
class GroupHeader;
class GroupListPane;
class MembersTable;
class TextLabel;
class ThemeSource;

/// The groups of the fleet at the side, and who is in the chosen one: the first, until somebody chooses. What
/// is chosen lives in GroupMembersModel, the filter in GroupListModel, what is half-typed in GroupDraft.
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
        models::GroupDraft& draft;
        const models::JobStore& jobs;
    };

    GroupsPage(const ThemeSource& theme, const Models& models, models::KnownValues knownValues,
               Navigator& navigator, QWidget* parent = nullptr);

    /// Shows this group as soon as it is known.
    void showGroup(const QString& id);

private:
    [[nodiscard]] QWidget* makeDetail();
    void connectModels();
    void refresh();
    void showShare();
    void showFailure(const Error& error);
    void showDialog();
    void tell(const models::Outcome& outcome);
    [[nodiscard]] const client::GroupInfo* chosen();

    const ThemeSource& m_theme;
    Models m_models;
    models::KnownValues m_knownValues;
    Navigator& m_navigator;
    GroupListPane* m_list;
    GroupHeader* m_header;
    MembersTable* m_table;
    TextLabel* m_share;
    EmptyState* m_nothing;
    QPushButton* m_new;
    QStackedWidget* m_right;
    QStackedLayout* m_stack;
    bool m_isAwaited = false; ///< the group that is to be shown is not known yet
};

} // namespace drydock::views
