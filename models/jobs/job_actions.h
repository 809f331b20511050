// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_codec.h"
#include "models/fleet_link.h"
#include "models/jobs/job_command.h"
#include "models/jobs/job_store.h"
#include "models/outcome.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace drydock::models {

/// What an operator can do to a job. Each action ends in one `finished`.
class JobActions : public QObject
{
    Q_OBJECT

public:
    JobActions(FleetLink& link, const JobStore& store, QObject* parent = nullptr);

    /// What was asked for; `why` is for the record, and may be empty.
    void carryOut(JobCommand command, const std::string& id, const QString& why = {});
    /// The same again, for the New update dialog; nothing for a job that is not known.
    [[nodiscard]] std::optional<JobDocument> clone(const std::string& id) const;

Q_SIGNALS:
    void finished(const drydock::models::Outcome& outcome);
    /// A job came of it, to be shown.
    void jobCreated(const QString& id);

private:
    struct Retry;

    void order(const char* action, const JobPtr& job, const QString& why, const QString& done,
               const QString& failed);
    void retryFailed(const JobPtr& job);
    void rollBack(const JobPtr& job, const QString& why);
    void collectFailed(const std::shared_ptr<Retry>& retry, const std::string& after);
    void createRetry(const std::shared_ptr<Retry>& retry, const std::string& list);
    void failRetry(const Retry& retry, const Error& error);

    FleetLink& m_link;
    const JobStore& m_store;
};

} // namespace drydock::models
