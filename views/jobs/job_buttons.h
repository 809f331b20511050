// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_actions.h"
#include "views/frame/navigator.h"
#include "views/widgets/button_row.h"

#include <map>

namespace drydock::views {

/// What can be done to the job: those buttons that mean something now, and all of them only while there is a
/// service to do it. What follows from a command is said before it is carried out.
class JobButtons : public ButtonRow
{
    Q_OBJECT

public:
    JobButtons(const ThemeSource& theme, const models::FleetLink& link, models::JobActions& actions,
               Navigator& navigator, QWidget* parent = nullptr);

    void setJob(const models::JobPtr& job);

private:
    void addMenu();
    void refresh();
    void follow(Entry entry);
    void ask(models::JobCommand command);
    void cloneJob();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    models::JobActions& m_actions;
    Navigator& m_navigator;
    models::JobPtr m_job;
    std::map<Entry, models::JobCommand> m_commands;
    Entry m_clone = 0;
    QAction* m_forceCancel = nullptr;
};

} // namespace drydock::views
