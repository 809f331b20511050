// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/target_tally.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace drydock::models {
namespace {

using client::JobPreview;
using client::Row;
using client::TextId;

constexpr std::size_t mostExamples = 10;
constexpr Row stopEvery = 4096; ///< rows between two looks at the stop token

/// Adds devices up, one after the other.
class Tally
{
public:
    Tally(const client::FleetSnapshot& snapshot, const std::optional<PublishedVersion>& version)
        : m_snapshot(snapshot)
    {
        if (!version)
            return;
        m_hasVersion = true;
        m_package = version->package.toStdString();
        m_version = version->version.toStdString();
        for (const QString& model : version->hardwareModels)
            m_models.insert(model.toStdString());
        m_preview.packageSize = version->size;
    }

    void add(Row row)
    {
        const client::DeviceValues values = m_snapshot.values(row);
        ++m_rows[std::uint64_t(values.model) << 32 | values.softwareVersion];
        const auto state = client::executionState(values.state);
        const bool isBusy = state && (!isTerminal(*state));
        judge(m_snapshot.ids[row], m_snapshot.text(values.model), m_snapshot.text(values.softwareName),
              m_snapshot.text(values.softwareVersion), isBusy, values.online == Presence::Offline);
    }
    void addUnknown(const std::string& id)
    {
        ++m_rows[0];
        judge(id, {}, {}, {}, false, false);
    }

    [[nodiscard]] JobPreview take()
    {
        for (const auto& [key, count] : m_rows)
            m_preview.byModelAndVersion.push_back({.model = std::string(m_snapshot.text(TextId(key >> 32))),
                                                   .version = std::string(m_snapshot.text(TextId(key))),
                                                   .count = count});
        std::ranges::sort(m_preview.byModelAndVersion, [](const auto& left, const auto& right) {
            return std::tuple(right.count, left.model, left.version) <
                   std::tuple(left.count, right.model, right.version);
        });
        for (auto* parts : {&m_excluded, &m_waiting}) {
            auto& out = parts == &m_excluded ? m_preview.excluded : m_preview.waiting;
            for (auto& [reason, part] : *parts)
                out.push_back(std::move(part));
        }
        return std::move(m_preview);
    }

private:
    using Parts = std::map<std::string_view, JobPreview::Part>;

    // In the order of the service's engine: what another job does to the device comes first.
    void judge(std::string_view id, std::string_view model, std::string_view name, std::string_view version,
               bool isBusy, bool isOffline)
    {
        ++m_preview.total;
        if (!m_hasVersion)
            return;
        if (isBusy) {
            note(m_waiting, toString(Reason::BlockedByJob), id);
        } else if (!m_models.empty() && !m_models.contains(model)) {
            note(m_excluded, toString(ExecutionState::Incompatible), id);
            return;
        } else if (version == m_version && (name.empty() || name == m_package)) {
            note(m_excluded, toString(ExecutionState::AlreadyInstalled), id);
            return;
        }
        m_preview.bytes += m_preview.packageSize;
        if (isOffline)
            ++m_preview.offline;
    }
    static void note(Parts& parts, std::string_view reason, std::string_view id)
    {
        JobPreview::Part& part = parts[reason];
        part.reason = reason;
        ++part.count;
        if (part.examples.size() < mostExamples)
            part.examples.emplace_back(id);
    }

    const client::FleetSnapshot& m_snapshot;
    bool m_hasVersion = false;
    std::string m_package;
    std::string m_version;
    std::set<std::string, std::less<>> m_models;
    std::unordered_map<std::uint64_t, std::uint64_t> m_rows; ///< by model and version
    Parts m_excluded;
    Parts m_waiting;
    JobPreview m_preview;
};

} // namespace

std::optional<JobPreview> tallyTargets(const client::FleetSnapshot& snapshot, const TallyRequest& request,
                                       const std::stop_token& stop)
{
    Tally tally(snapshot, request.version);
    client::SnapshotFacts facts(snapshot, request.now);
    std::vector<bool> found(request.ids.size());
    for (Row row = 0; row < snapshot.rowCount(); ++row) {
        if (row % stopEvery == 0 && stop.stop_requested())
            return std::nullopt;
        if (!snapshot.alive[row])
            continue;
        if (request.byIds) {
            const auto at = std::ranges::lower_bound(request.ids, snapshot.ids[row], std::less<>());
            if (at == request.ids.end() || *at != snapshot.ids[row])
                continue;
            found[std::size_t(at - request.ids.begin())] = true;
        } else {
            facts.setRow(row);
            if (!matches(request.query, facts))
                continue;
        }
        tally.add(row);
    }
    if (request.byIds) {
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!found[i])
                tally.addUnknown(request.ids[i]);
        }
    }
    return tally.take();
}

} // namespace drydock::models
