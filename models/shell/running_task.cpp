// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/running_task.h"

namespace drydock::models {

RunningTask::RunningTask(BackgroundTasks& tasks, const QString& title, std::function<void()> cancel,
                         QObject& worker)
    : QObject(&worker), m_tasks(tasks),
      // A canceled worker may have nothing more to tell.
      m_id(tasks.begin(title, [this, cancel = std::move(cancel)] {
          cancel();
          end();
      }))
{
}

void RunningTask::setPercent(int percent)
{
    m_tasks.setProgress(m_id, percent);
}

void RunningTask::end()
{
    m_tasks.end(m_id);
    deleteLater();
}

} // namespace drydock::models
