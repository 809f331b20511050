// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_codec.h"
#include "models/fleet_link.h"
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

    [[nodiscard]] static bool canStart(const client::JobSummary& job);
    [[nodiscard]] static bool canCancel(const client::JobSummary& job);
    /// While canceled, some devices are still at it.
    [[nodiscard]] static bool canForceCancel(const client::JobSummary& job);
    /// Something failed or timed out, and was not refused by the devices.
    [[nodiscard]] static bool canRetryFailed(const client::JobSummary& job);

    void start(const std::string& id);
    /// `why` may be empty.
    void cancel(const std::string& id, const QString& why);
    void forceCancel(const std::string& id, const QString& why);
    /// In an open job its devices are tried again; for one that is over a new job for them is started.
    void retryFailed(const std::string& id);
    /// The same again, for the New update dialog; nothing for a job that is not known.
    [[nodiscard]] std::optional<JobDocument> clone(const std::string& id) const;

Q_SIGNALS:
    void finished(const drydock::models::Outcome& outcome);
    /// A job came of it, to be shown.
    void jobCreated(const QString& id);

private:
    struct Retry;

    void order(const std::string& action, const JobPtr& job, const QString& why, const QString& done,
               const QString& failed);
    void collectFailed(const std::shared_ptr<Retry>& retry, const std::string& after);
    void createRetry(const std::shared_ptr<Retry>& retry, const std::string& list);
    void failRetry(const Retry& retry, const Error& error);

    FleetLink& m_link;
    const JobStore& m_store;
};

} // namespace drydock::models
