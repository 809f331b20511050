// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_entry_model.h"
#include "models/jobs/job_store.h"

namespace drydock::models {

/// What was decided about one job, by people and by itself, newest first.
class DecisionModel : public AuditEntryModel
{
    Q_OBJECT

public:
    explicit DecisionModel(AuditFeed& feed, QObject* parent = nullptr);

    /// Null for none. Fetches the trail back to when the job was made.
    void setJob(const JobPtr& job);

private:
    void update();
    void fetchOlderIfNeeded();
    [[nodiscard]] bool concerns(const client::AuditLine& line) const override;
    [[nodiscard]] QString words(const client::AuditLine& line) const override;

    AuditFeed& m_feed;
    JobPtr m_job;
};

} // namespace drydock::models
