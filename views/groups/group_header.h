// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/groups/group_store.h"
#include "models/jobs/job_store.h"
#include "views/frame/navigator.h"
#include "views/widgets/pane.h"

class QPushButton;

namespace drydock::views {

class TextLabel;
class ThemeSource;

/// What a group is, and what can be done with it.
class GroupHeader : public Pane
{
    Q_OBJECT

public:
    GroupHeader(const ThemeSource& theme, const models::FleetLink& link, models::GroupStore& store,
                Navigator& navigator, QWidget* parent = nullptr);

    void setGroup(const client::GroupInfo& group);
    /// Why nothing can be done; empty where it can. `job` is an open one for this group, which keeps it from
    /// being deleted; null for none.
    void setBlocked(const QString& reason, const models::JobPtr& job);

Q_SIGNALS:
    void editRequested();

private:
    void connectButtons();
    void showCount();
    void askToDelete();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    models::GroupStore& m_store;
    Navigator& m_navigator;
    client::GroupInfo m_group;
    QString m_jobId;
    TextLabel* m_title;
    TextLabel* m_facts;
    TextLabel* m_query;
    TextLabel* m_count;
    QPushButton* m_job;
    QPushButton* m_updateDevices;
    QPushButton* m_showDevices;
    QPushButton* m_edit;
    QPushButton* m_delete;
};

} // namespace drydock::views
