// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/background_tasks.h"

namespace drydock::models {

/// One piece of work in the status line. Belongs to what does the work, so that it may outlive the page that
/// began it.
class RunningTask : public QObject
{
    Q_OBJECT

public:
    RunningTask(BackgroundTasks& tasks, const QString& title, std::function<void()> cancel, QObject& worker);

    void setPercent(int percent);
    /// It is through; this goes as well.
    void end();

private:
    BackgroundTasks& m_tasks;
    BackgroundTasks::Id m_id;
};

} // namespace drydock::models
