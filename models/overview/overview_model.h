// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/fleet_aggregate.h"
#include "client/online_history.h"
#include "models/jobs/job_list_model.h"
#include "models/overview/attention_model.h"
#include "models/overview/compliance_model.h"
#include "models/overview/recent_model.h"
#include "models/overview/version_model.h"
#include "models/packages/package_store.h"
#include "models/snapshot_worker.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

namespace drydock::models {

/// The fleet at a glance, for one package; computed on a thread aside, once a second at most.
class OverviewModel : public QObject
{
    Q_OBJECT

public:
    OverviewModel(FleetLink& link, const PackageStore& packages, const JobStore& jobs, AuditFeed& audit,
                  QObject* parent = nullptr);

    /// The packages to choose from.
    [[nodiscard]] QStringList packages() const { return m_packages.names(); }
    /// The chosen one; the first that there is until somebody chooses.
    [[nodiscard]] const QString& package() const { return m_package; }
    void setPackage(const QString& name);
    /// The highest published version of it; empty where there is none.
    [[nodiscard]] QString latestVersion() const;

    [[nodiscard]] const client::Compliance& compliance() const { return m_result.compliance; }
    /// Devices that need a look; each counts once.
    [[nodiscard]] int needAttention() const { return int(m_result.needAttention); }
    [[nodiscard]] const client::OnlineHistory& online() const { return m_online; }

    [[nodiscard]] ComplianceModel& models() { return m_models; }
    [[nodiscard]] VersionModel& versions() { return m_versions; }
    [[nodiscard]] AttentionModel& attention() { return m_attention; }
    /// Jobs that are not over.
    [[nodiscard]] JobListModel& openJobs() { return m_openJobs; }
    [[nodiscard]] RecentModel& recent() { return m_recent; }

Q_SIGNALS:
    void changed();
    void packagesChanged();
    void onlineChanged(); ///< every ten seconds at most

private:
    void onPackagesChanged();
    [[nodiscard]] client::AggregateQuestion question() const;
    void noteChanged(const client::MirrorChanges& changes);
    [[nodiscard]] SnapshotWorker::Compute computation();
    void show(client::FleetAggregate result);
    [[nodiscard]] VersionTag tagOf(const std::string& version) const;
    void sampleOnline();

    FleetLink& m_link;
    const PackageStore& m_packages;
    QString m_package;
    bool m_isChosen = false; ///< by the operator
    client::FleetAggregate m_result;
    client::OnlineHistory m_online;
    ComplianceModel m_models;
    VersionModel m_versions;
    AttentionModel m_attention;
    JobListModel m_openJobs;
    RecentModel m_recent;
    QTimer m_sample;
    std::shared_ptr<client::FleetTally> m_tally; ///< the worker's, while it runs
    std::vector<client::Row> m_changed;          ///< since it ran
    bool m_areManyChanged = false;               ///< so many that m_changed does not keep them
    SnapshotWorker m_worker;
};

} // namespace drydock::models
