// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_entry_model.h"
#include "models/jobs/job_store.h"

namespace drydock::models {

/// The last decisions in the fleet, newest first; without what every job does by itself all the time.
class RecentModel : public AuditEntryModel
{
    Q_OBJECT

public:
    RecentModel(const AuditFeed& feed, const JobStore& jobs, QObject* parent = nullptr);

private:
    [[nodiscard]] bool concerns(const client::AuditLine& line) const override;
    [[nodiscard]] QString words(const client::AuditLine& line) const override;

    const JobStore& m_jobs;
};

} // namespace drydock::models
