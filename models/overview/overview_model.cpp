// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/overview_model.h"

#include <utility>

namespace drydock::models {
namespace {

constexpr int sampleInterval = 10'000; ///< ms
/// Changed devices that are counted one by one; of more, all are.
constexpr std::size_t mostChangedKept = 250'000;

} // namespace

OverviewModel::OverviewModel(FleetLink& link, const PackageStore& packages, const JobStore& jobs,
                             AuditFeed& audit, QObject* parent)
    : QObject(parent), m_link(link), m_packages(packages), m_attention(jobs), m_openJobs(jobs),
      m_recent(audit, jobs), m_tally(std::make_shared<client::FleetTally>()),
      m_worker(link, [this] { return computation(); })
{
    m_openJobs.setOpenOnly(true);
    connect(&packages, &PackageStore::changed, this, &OverviewModel::onPackagesChanged);
    // Whatever a job does ends in a line of the trail.
    connect(&jobs, &JobStore::jobChanged, &audit, &AuditFeed::refresh);
    connect(&packages, &PackageStore::changed, &audit, &AuditFeed::refresh);
    connect(&link, &FleetLink::devicesChanged, this, &OverviewModel::noteChanged);
    connect(&link, &FleetLink::opened, this, [this] {
        // A run may still be counting the fleet before.
        m_tally = std::make_shared<client::FleetTally>();
        m_changed.clear();
        m_areManyChanged = false;
        m_online.clear();
        m_isChosen = false;
        show({});
        Q_EMIT onlineChanged();
    });
    connect(&m_sample, &QTimer::timeout, this, &OverviewModel::sampleOnline);
    m_sample.start(sampleInterval);
    connect(&link, &FleetLink::numbersChanged, this, [this] {
        if (!m_online.since())
            sampleOnline();
    });
    onPackagesChanged();
}

void OverviewModel::setPackage(const QString& name)
{
    m_isChosen = true;
    if (std::exchange(m_package, name) == name)
        return;
    Q_EMIT packagesChanged();
    m_worker.request();
}

QString OverviewModel::latestVersion() const
{
    const auto* latest = m_packages.latest(m_package.toStdString());
    return latest == nullptr ? QString() : QString::fromStdString(latest->version);
}

void OverviewModel::onPackagesChanged()
{
    const QStringList names = packages();
    if (!names.contains(m_package) || !m_isChosen)
        m_package = names.isEmpty() ? QString() : names.first();
    Q_EMIT packagesChanged();
    m_worker.request();
}

client::AggregateQuestion OverviewModel::question() const
{
    client::AggregateQuestion question{.package = m_package.toStdString(),
                                       .isOnlyPackage = packages().size() <= 1};
    for (const auto& package : m_packages.packages()) {
        if (package.name == question.package && package.state == PackageState::Published)
            question.releases.push_back({package.version, package.hardwareModels});
    }
    return question;
}

void OverviewModel::noteChanged(const client::MirrorChanges& changes)
{
    if (m_areManyChanged)
        return;
    m_changed.insert(m_changed.end(), changes.added.begin(), changes.added.end());
    m_changed.insert(m_changed.end(), changes.removed.begin(), changes.removed.end());
    if (changes.fields.overlaps(client::FleetTally::fields())) {
        for (const auto& changed : changes.changed) {
            if (changed.fields.overlaps(client::FleetTally::fields()))
                m_changed.push_back(changed.row);
        }
    }
    if (m_changed.size() > mostChangedKept) {
        m_areManyChanged = true;
        m_changed = {};
    }
}

SnapshotWorker::Compute OverviewModel::computation()
{
    // One run at a time: each finds the tally as the one before left it.
    return [this, tally = m_tally, asked = question(), changed = std::exchange(m_changed, {}),
            many = std::exchange(m_areManyChanged, false)](
               const client::FleetSnapshot& snapshot) -> SnapshotWorker::Show {
        if (many)
            tally->countAll(snapshot);
        else
            tally->count(snapshot, changed);
        return [this, result = client::aggregate(*tally, snapshot, asked, systemNow())] { show(result); };
    };
}

void OverviewModel::show(client::FleetAggregate result)
{
    m_result = std::move(result);
    m_models.setRows(m_result.models);
    std::vector<VersionRow> versions;
    for (const auto& row : m_result.versions)
        versions.push_back({row.version, row.count, m_result.compliance.total(), tagOf(row.version)});
    m_versions.setRows(std::move(versions));
    std::vector<AttentionRow> attention;
    for (std::size_t kind = 0; kind < client::attentionKindCount; ++kind)
        attention.push_back({client::AttentionKind(kind), m_result.attention[kind]});
    m_attention.setRows(std::move(attention));
    Q_EMIT changed();
}

VersionTag OverviewModel::tagOf(const std::string& version) const
{
    if (version.empty())
        return VersionTag::None;
    const auto* package = m_packages.find(m_package.toStdString(), version);
    if (package == nullptr)
        return VersionTag::NotStaged;
    switch (package->state) {
    case PackageState::Draft:
        return VersionTag::Draft;
    case PackageState::Deprecated:
        return VersionTag::Deprecated;
    case PackageState::Published:
        break;
    }
    return package == m_packages.latest(package->name) ? VersionTag::Latest : VersionTag::None;
}

void OverviewModel::sampleOnline()
{
    // While something was missed the number means nothing.
    if (!m_link.isCurrent())
        return;
    m_online.add({.time = systemNow(),
                  .online = std::uint32_t(m_link.mirror().onlineCount()),
                  .devices = std::uint32_t(m_link.mirror().deviceCount())});
    Q_EMIT onlineChanged();
}

} // namespace drydock::models
