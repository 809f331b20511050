// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/staging_tasks.h"

#include <set>

namespace drydock::models {

StagingTasks::StagingTasks(StagingModel& stagings, BackgroundTasks& tasks, QObject* parent)
    : QObject(parent), m_stagings(stagings), m_tasks(tasks)
{
    connect(&stagings, &StagingModel::rowsInserted, this, &StagingTasks::follow);
    connect(&stagings, &StagingModel::rowsRemoved, this, &StagingTasks::follow);
    connect(&stagings, &StagingModel::dataChanged, this, &StagingTasks::follow);
}

void StagingTasks::follow()
{
    std::set<const Staging*> running;
    for (int row = 0; row < m_stagings.rowCount(); ++row) {
        const Staging* staging = m_stagings.staging(row);
        if (!staging->isRunning())
            continue;
        running.insert(staging);
        if (!m_shown.contains(staging)) {
            const QString title = m_stagings.index(row).data().toString();
            m_shown[staging] = m_tasks.begin(tr("Staging %1").arg(title), [this, staging] {
                for (int at = 0; at < m_stagings.rowCount(); ++at) {
                    if (m_stagings.staging(at) == staging)
                        m_stagings.cancel(at);
                }
            });
        }
        m_tasks.setProgress(m_shown[staging], staging->percent());
    }
    std::erase_if(m_shown, [&](const auto& shown) {
        if (running.contains(shown.first))
            return false;
        m_tasks.end(shown.second);
        return true;
    });
}

} // namespace drydock::models
