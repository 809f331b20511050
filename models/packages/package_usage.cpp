// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/package_usage.h"

#include "models/fleet_link.h"

#include <chrono>
#include <set>
#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

constexpr auto usageInterval = 1s;

} // namespace

PackageUsage::PackageUsage(FleetLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(usageInterval);
    connect(&m_soon, &QTimer::timeout, this, &PackageUsage::refresh);
    connect(&link, &FleetLink::devicesChanged, this, [this](const client::MirrorChanges& changes) {
        if (m_software.apply(changes, m_link.mirror().snapshot()) && !m_soon.isActive())
            m_soon.start();
    });
    connect(&link, &FleetLink::opened, this, [this] {
        m_software.clear();
        refresh();
    });
    client::MirrorChanges known;
    const client::FleetSnapshot& snapshot = link.mirror().snapshot();
    for (client::Row row = 0; row < snapshot.rowCount(); ++row) {
        if (snapshot.alive[row])
            known.added.push_back(row);
    }
    (void)m_software.apply(known, snapshot);
    refresh();
}

std::uint32_t PackageUsage::devices(const std::string& name, const std::string& version) const
{
    const auto package = m_counts.find(name);
    if (package == m_counts.end())
        return 0;
    const auto found = package->second.find(version);
    return found == package->second.end() ? 0 : found->second;
}

std::uint32_t PackageUsage::devices(const std::string& name) const
{
    std::uint32_t sum = 0;
    if (const auto package = m_counts.find(name); package != m_counts.end()) {
        for (const auto& [version, count] : package->second)
            sum += count;
    }
    return sum;
}

void PackageUsage::refresh()
{
    const client::FleetSnapshot& snapshot = m_link.mirror().snapshot();
    Counts counts;
    std::set<client::TextId> modelIds;
    for (const auto& [kind, devices] : m_software.kinds()) {
        if (devices == 0)
            continue;
        counts[std::string(snapshot.text(kind.name))][std::string(snapshot.text(kind.version))] += devices;
        if (kind.model != 0)
            modelIds.insert(kind.model);
    }
    QStringList models;
    for (const client::TextId id : modelIds)
        models << QString::fromStdString(std::string(snapshot.text(id)));
    models.sort();
    if (counts == m_counts && models == m_models)
        return;
    m_counts = std::move(counts);
    m_models = std::move(models);
    Q_EMIT changed();
}

} // namespace drydock::models
