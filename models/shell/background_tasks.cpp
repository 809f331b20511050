// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/background_tasks.h"

#include <algorithm>

namespace drydock::models {

BackgroundTasks::Id BackgroundTasks::begin(const QString& title, std::function<void()> cancel)
{
    m_tasks.push_back({++m_last, title, -1, std::move(cancel)});
    Q_EMIT changed();
    return m_last;
}

void BackgroundTasks::setProgress(Id id, int percent)
{
    const auto task = find(id);
    if (task == m_tasks.end() || task->percent == percent)
        return;
    task->percent = percent;
    Q_EMIT changed();
}

void BackgroundTasks::end(Id id)
{
    const auto task = find(id);
    if (task == m_tasks.end())
        return;
    m_tasks.erase(task);
    Q_EMIT changed();
}

void BackgroundTasks::cancel(Id id)
{
    const auto task = find(id);
    // A copy: what it does may well end the task.
    if (const auto cancel = task == m_tasks.end() ? nullptr : task->cancel)
        cancel();
}

std::vector<BackgroundTasks::Task>::iterator BackgroundTasks::find(Id id)
{
    return std::ranges::find(m_tasks, id, &Task::id);
}

} // namespace drydock::models
