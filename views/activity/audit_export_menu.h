// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_export_run.h"
#include "models/shell/background_tasks.h"
#include "views/frame/navigator.h"

#include <QMenu>

namespace drydock::views {

/// Writes the whole audit trail to a file that is asked for. A task says how far it is, a toast how it ended.
class AuditExportMenu : public QMenu
{
    Q_OBJECT

public:
    AuditExportMenu(models::AuditExportRun& exporter, models::BackgroundTasks& tasks, Navigator& navigator,
                    QWidget* parent = nullptr);

private:
    void askWhere(client::AuditFormat format, const QString& pattern, const QString& suffix);
    void begin(client::AuditFormat format, const QString& path);
    void finish(const models::Outcome& outcome);

    models::AuditExportRun& m_exporter;
    models::BackgroundTasks& m_tasks;
    Navigator& m_navigator;
};

} // namespace drydock::views
