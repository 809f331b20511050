// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/device_document.h"
#include "models/fleet_link.h"
#include "models/jobs/job_store.h"
#include "models/outcome.h"

#include <QObject>
#include <QStringList>

namespace drydock::models {

/// What an operator can do to one device. Each action but `update` ends in one `finished`.
class DeviceActions : public QObject
{
    Q_OBJECT

public:
    DeviceActions(FleetLink& link, const JobStore& jobs, QObject* parent = nullptr);

    /// Its last update ended without success, and the job that brought it is known.
    [[nodiscard]] bool canRetry(const client::DeviceDocument& device) const;

    /// Asks for the New update dialog with this device.
    void update(const std::string& id);
    /// A new job of the same package for this device alone.
    void retry(const client::DeviceDocument& device);
    /// Deletes what is known of it; it comes back when it is heard of again.
    void forget(const std::string& id);
    void setModel(const std::string& id, const QString& model);

Q_SIGNALS:
    void finished(const drydock::models::Outcome& outcome);
    void updateRequested(const QStringList& ids);
    void jobCreated(const QString& id);

private:
    void createRetry(const std::string& id, JobDocument document);

    FleetLink& m_link;
    const JobStore& m_jobs;
};

} // namespace drydock::models
