// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_feed.h"
#include "models/jobs/job_store.h"

#include <QAbstractListModel>

#include <vector>

namespace drydock::models {

/// What was decided about one job, by people and by itself, newest first: lines of the audit trail.
class DecisionModel : public QAbstractListModel
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

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Null for none. Fetches the trail back to when the job was made.
    void setJob(const JobPtr& job);

private:
    void reload();
    void onAppended(std::size_t count);
    void onPrepended(std::size_t count);
    void fetchOlderIfNeeded();
    [[nodiscard]] bool concerns(const client::AuditLine& line) const;

    AuditFeed& m_feed;
    JobPtr m_job;
    std::vector<client::AuditLine> m_rows; ///< newest first
};

} // namespace drydock::models
