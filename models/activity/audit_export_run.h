// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/audit_export.h"
#include "models/fleet_link.h"
#include "models/outcome.h"
#include "models/tasks/latest_task.h"

#include <QObject>

namespace drydock::models {

/// Writes the audit trail to a file, on a thread aside. One export at a time: another one ends it.
class AuditExportRun : public QObject
{
    Q_OBJECT

public:
    explicit AuditExportRun(FleetLink& link, QObject* parent = nullptr);

    void start(const QString& file, client::AuditFormat format);
    /// Nothing of it stays.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_task.isRunning(); }

Q_SIGNALS:
    void progressed(quint64 lines);
    void finished(const drydock::models::Outcome& outcome);

private:
    FleetLink& m_link;
    LatestTask m_task;
};

} // namespace drydock::models
