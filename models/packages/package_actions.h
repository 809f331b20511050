// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/package_info.h"
#include "models/fleet_link.h"
#include "models/jobs/job_store.h"
#include "models/outcome.h"

#include <QObject>

namespace drydock::models {

/// What an operator can do to a package version. Each action ends in one `finished`.
class PackageActions : public QObject
{
    Q_OBJECT

public:
    PackageActions(FleetLink& link, const JobStore& jobs, QObject* parent = nullptr);

    [[nodiscard]] static bool canPublish(const client::PackageInfo& package);
    [[nodiscard]] static bool canDeprecate(const client::PackageInfo& package);
    /// Why it can't be deleted now, and what to do; empty where it can.
    [[nodiscard]] QString deleteGuard(const client::PackageInfo& package) const;

    void publish(const client::PackageInfo& package);
    void deprecate(const client::PackageInfo& package);
    void remove(const client::PackageInfo& package);

Q_SIGNALS:
    void finished(const drydock::models::Outcome& outcome);

private:
    void order(const std::string& action, const client::PackageInfo& package, const QString& done,
               const QString& failed);

    FleetLink& m_link;
    const JobStore& m_jobs;
};

} // namespace drydock::models
