// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/audit_export_menu.h"

#include "models/shell/running_task.h"

#include <QFileDialog>
#include <QFileInfo>

namespace drydock::views {

AuditExportMenu::AuditExportMenu(models::AuditExportRun& exporter, models::BackgroundTasks& tasks,
                                 Navigator& navigator, QWidget* parent)
    : QMenu(parent), m_exporter(exporter), m_tasks(tasks), m_navigator(navigator)
{
    addAction(tr("As CSV…"), this,
              [this] { askWhere(client::AuditFormat::Csv, tr("CSV files (*.csv)"), QStringLiteral("csv")); });
    addAction(tr("As JSON lines…"), this, [this] {
        askWhere(client::AuditFormat::JsonLines, tr("JSON lines (*.jsonl)"), QStringLiteral("jsonl"));
    });
    connect(&exporter, &models::AuditExportRun::finished, this, &AuditExportMenu::finish);
}

void AuditExportMenu::askWhere(client::AuditFormat format, const QString& pattern, const QString& suffix)
{
    auto* dialog = new QFileDialog(parentWidget(), tr("Export the history"), {}, pattern);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString& path) { begin(format, path); });
    dialog->open();
}

void AuditExportMenu::begin(client::AuditFormat format, const QString& path)
{
    if (m_exporter.isRunning())
        return;
    auto* task = new models::RunningTask(
        m_tasks, tr("Writing %1").arg(QFileInfo(path).fileName()),
        [exporter = &m_exporter] { exporter->cancel(); }, m_exporter);
    connect(&m_exporter, &models::AuditExportRun::finished, task, &models::RunningTask::end);
    m_exporter.start(path, format);
}

void AuditExportMenu::finish(const models::Outcome& outcome)
{
    m_navigator.tell(outcomeNotice(outcome));
}

} // namespace drydock::views
