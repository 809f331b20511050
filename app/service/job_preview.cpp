// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/job_preview.h"

#include "fleet/strict_json.h"
#include "rollout/waves.h"
#include "service/target_finder.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::service {

using nlohmann::json;
using rollout::Prospect;

namespace {

constexpr std::size_t mostMembers = 200;
constexpr std::size_t mostExamples = 10;
constexpr std::size_t mostRows = 200;    ///< models and versions: devices say what they like
constexpr std::size_t longestText = 128; ///< bytes, as in the columns of devices

} // namespace

void JobPreview::add(const replica::DeviceIndex::Entry& device, std::uint32_t waveQueries)
{
    const std::string id(device.id());
    const rollout::Target target = targetOf(device);
    const auto note = [&](Part& part) {
        ++part.count;
        if (part.examples.size() < mostExamples)
            part.examples.push_back(id);
    };
    ++m_total;
    if (m_members.size() < mostMembers)
        m_members.push_back(id);
    if (m_job.document.rollout.waves.size() > 1)
        m_lots.push_back({.id = target.id, .waveQueries = waveQueries});
    ++m_byModelAndVersion[{std::string(utf8Prefix(target.hardwareModel, longestText)),
                           std::string(utf8Prefix(target.reportedVersion, longestText))}];
    const auto prospect = m_rollout.engine().prospect(m_job, target);
    const auto* quarantine = m_rollout.engine().quarantined(target.id);
    const bool held = quarantine != nullptr && quarantine->isHeld();
    switch (prospect) {
    case Prospect::AlreadyInstalled:
        note(m_excluded[std::string(toString(ExecutionState::AlreadyInstalled))]);
        return;
    case Prospect::Incompatible:
        note(m_excluded[std::string(toString(ExecutionState::Incompatible))]);
        return;
    case Prospect::BlockedByJob:
        if (!held)
            note(m_waiting[std::string(toString(Reason::BlockedByJob))]);
        break;
    case Prospect::Update:
        break;
    }
    if (held)
        note(m_waiting[std::string(toString(ExecutionState::Quarantined))]);
    ++m_downloads;
    if (device.presence() == Presence::Offline)
        ++m_offline;
}

json JobPreview::shown(const std::map<std::string, Part>& parts)
{
    json rows = json::array();
    for (const auto& [reason, part] : parts)
        rows.push_back({{"reason", reason}, {"count", part.count}, {"examples", part.examples}});
    return rows;
}

json JobPreview::waves()
{
    const auto& rules = m_job.document.rollout.waves;
    if (rules.size() < 2)
        return json::array({{{"devices", m_total}}});
    rollout::assignWaves(m_job.document.rollout, m_job.id, m_lots);
    std::vector<std::uint64_t> sizes(rules.size());
    for (const auto& lot : m_lots)
        ++sizes[lot.wave];
    json rows = json::array();
    for (const auto size : sizes)
        rows.push_back({{"devices", size}});
    return rows;
}

json JobPreview::answer()
{
    std::vector<std::pair<std::uint64_t, std::pair<std::string, std::string>>> sorted;
    for (const auto& [key, count] : m_byModelAndVersion)
        sorted.emplace_back(count, key);
    std::ranges::stable_sort(sorted, std::greater(), [](const auto& row) { return row.first; });
    json rows = json::array();
    std::uint64_t others = 0;
    for (const auto& [count, key] : sorted) {
        if (rows.size() < mostRows)
            rows.push_back({{"model", key.first}, {"version", key.second}, {"count", count}});
        else
            others += count;
    }
    return {{"total", m_total},
            {"members", m_members},
            {"byModelAndVersion", std::move(rows)},
            {"others", others},
            {"excluded", shown(m_excluded)},
            {"waiting", shown(m_waiting)},
            {"offline", m_offline},
            {"waves", waves()},
            {"package",
             {{"name", m_job.document.packageName.str()},
              {"version", m_job.document.packageVersion.str()},
              {"size", m_job.package.size}}},
            {"bytes", m_downloads * static_cast<std::uint64_t>(m_job.package.size)}};
}

} // namespace drydock::service
