// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_actions.h"
#include "views/frame/navigator.h"

#include <QWidget>

class QAction;
class QPushButton;
class QToolButton;

namespace drydock::views {

class ThemeSource;

/// What can be done to the job: those buttons that do something now, and all of them only while there is a
/// service to do it.
class JobButtons : public QWidget
{
    Q_OBJECT

public:
    JobButtons(const ThemeSource& theme, const models::FleetLink& link, models::JobActions& actions,
               Navigator& navigator, QWidget* parent = nullptr);

    void setJob(const models::JobPtr& job);

private:
    void refresh();
    void askToCancel(bool force);
    void cloneJob();
    void showDevices();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    models::JobActions& m_actions;
    Navigator& m_navigator;
    models::JobPtr m_job;
    QPushButton* m_start;
    QPushButton* m_retry;
    QPushButton* m_clone;
    QPushButton* m_cancel;
    QToolButton* m_more;
    QAction* m_forceCancel;
};

} // namespace drydock::views
