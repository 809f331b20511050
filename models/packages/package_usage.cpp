// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/package_usage.h"

#include <set>
#include <unordered_map>

namespace drydock::models {

PackageUsage::PackageUsage(FleetLink& link, QObject* parent)
    : QObject(parent),
      m_worker(link, [this] { return [this](const auto& snapshot) { return compute(this, snapshot); }; })
{
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

// On a thread aside: `usage` is only carried to where the result is shown.
SnapshotWorker::Show PackageUsage::compute(PackageUsage* usage, const client::FleetSnapshot& snapshot)
{
    std::unordered_map<std::uint64_t, std::uint32_t> byIds;
    std::set<client::TextId> modelIds;
    for (client::Row row = 0; row < snapshot.rowCount(); ++row) {
        if (!snapshot.alive[row])
            continue;
        modelIds.insert(snapshot.model[row]);
        ++byIds[std::uint64_t(snapshot.softwareName[row]) << 32U | snapshot.softwareVersion[row]];
    }
    Counts counts;
    for (const auto& [ids, count] : byIds)
        counts[std::string(snapshot.text(client::TextId(ids >> 32U)))]
              [std::string(snapshot.text(client::TextId(ids & 0xFFFF'FFFFU)))] = count;
    QStringList models;
    for (const client::TextId id : modelIds) {
        if (id != 0)
            models << QString::fromStdString(std::string(snapshot.text(id)));
    }
    models.sort();
    return [usage, counts = std::move(counts), models = std::move(models)] {
        if (counts == usage->m_counts && models == usage->m_models)
            return;
        usage->m_counts = counts;
        usage->m_models = models;
        Q_EMIT usage->changed();
    };
}

} // namespace drydock::models
