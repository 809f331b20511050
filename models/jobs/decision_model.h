// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_feed.h"
#include "models/activity/audit_runs.h"
#include "models/jobs/job_store.h"
#include "models/span_list_model.h"

namespace drydock::models {

/// What was decided about one job, by people and by itself, newest first.
class DecisionModel : public SpanListModel<AuditEntry>
{
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< qint64, ms since 1970
        DeciderRole,                 ///< QString
        IsAutomaticRole,             ///< bool
        ActionRole,                  ///< QString, as the trail has it
        SeqRole                      ///< qint64
    };
    Q_ENUM(Role)

    explicit DecisionModel(AuditFeed& feed, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Null for none. Fetches the trail back to when the job was made.
    void setJob(const JobPtr& job);

private:
    void update();
    void fetchOlderIfNeeded();
    [[nodiscard]] bool concerns(const client::AuditLine& line) const;

    AuditFeed& m_feed;
    JobPtr m_job;
};

} // namespace drydock::models
