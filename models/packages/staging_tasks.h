// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/staging_model.h"
#include "models/shell/background_tasks.h"

#include <QObject>

#include <map>

namespace drydock::models {

/// Tells the status line of uploads that go on.
class StagingTasks : public QObject
{
    Q_OBJECT

public:
    StagingTasks(StagingModel& stagings, BackgroundTasks& tasks, QObject* parent = nullptr);

private:
    void follow();

    StagingModel& m_stagings;
    BackgroundTasks& m_tasks;
    std::map<const Staging*, BackgroundTasks::Id> m_shown;
};

} // namespace drydock::models
