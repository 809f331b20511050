// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_export_run.h"

namespace drydock::models {

AuditExportRun::AuditExportRun(FleetLink& link, QObject* parent) : QObject(parent), m_link(link) {}

void AuditExportRun::start(const QString& file, client::AuditFormat format)
{
    const auto service = m_link.service();
    if (!service) {
        Q_EMIT finished(failure(tr("The history was not exported"),
                                Error{ErrorCode::Unavailable, "no fleet is connected", {}}));
        return;
    }
    m_task.run([this, service, file, format](const std::stop_token& stop) -> LatestTask::Deliver {
        const auto report = [this, &stop](std::uint64_t lines) {
            if (!stop.stop_requested())
                QMetaObject::invokeMethod(
                    this, [this, lines] { Q_EMIT progressed(lines); }, Qt::QueuedConnection);
        };
        const auto lines = client::exportAudit(*service, file.toStdString(), format, report, stop);
        return [this, lines, file] {
            Q_EMIT finished(
                lines ? success(tr("Exported %Ln line(s) of the history", nullptr, int(*lines)), file)
                      : failure(tr("The history was not exported"), lines.error()));
        };
    });
}

void AuditExportRun::cancel()
{
    m_task.cancel();
}

} // namespace drydock::models
