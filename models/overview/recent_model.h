// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_feed.h"
#include "models/activity/audit_runs.h"
#include "models/jobs/job_store.h"
#include "models/span_list_model.h"

namespace drydock::models {

/// The last decisions in the fleet, newest first; without what every job does by itself all the time.
class RecentModel : public SpanListModel<AuditEntry>
{
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< qint64, ms since 1970
        DeciderRole,                 ///< QString
        IsAutomaticRole,             ///< bool
        ActionRole,                  ///< QString, as the trail has it
        JobRole                      ///< QString: id of the job it is about; empty for none
    };
    Q_ENUM(Role)

    RecentModel(const AuditFeed& feed, const JobStore& jobs, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void update();
    [[nodiscard]] QString text(const client::AuditLine& line) const;

    const AuditFeed& m_feed;
    const JobStore& m_jobs;
};

} // namespace drydock::models
