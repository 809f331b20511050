// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/shell/background_tasks.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

class QHBoxLayout;
class QProgressBar;
class QToolButton;

namespace drydock::views {

class ElidedLabel;
class TextLabel;

/// How many devices, how many online, how busy, whether that is live, and what goes on in the background.
class StatusLine : public Pane
{
    Q_OBJECT

public:
    StatusLine(const ThemeSource& theme, const models::FleetLink& link, models::BackgroundTasks& tasks,
               QWidget* parent = nullptr);

private:
    TextLabel* addNumber(QHBoxLayout& layout);
    void addTask(QHBoxLayout& layout);
    void showNumbers();
    void showTask();
    void showWhetherLive();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    models::BackgroundTasks& m_tasks;
    TextLabel* m_devices = nullptr;
    TextLabel* m_online = nullptr;
    TextLabel* m_messages = nullptr;
    TextLabel* m_lastChange = nullptr;
    ElidedLabel* m_notLive = nullptr;
    TextLabel* m_task = nullptr;
    QProgressBar* m_progress = nullptr;
    TextLabel* m_percent = nullptr;
    QToolButton* m_cancel = nullptr;
};

} // namespace drydock::views
