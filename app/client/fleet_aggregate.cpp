// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/fleet_aggregate.h"

#include "client/why.h"
#include "fleet/names.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace drydock::client {
namespace {

using S = ExecutionState;

enum class Standing : std::uint8_t { OnLatest, Behind, Unknown };

/// Compares texts once, whatever the number of devices that share them.
class Standings
{
public:
    Standings(const FleetSnapshot& snapshot, const AggregateQuestion& question)
        : m_snapshot(snapshot), m_question(question)
    {
    }

    [[nodiscard]] Standing of(TextId model, TextId version)
    {
        const std::uint64_t key = std::uint64_t(model) << 32U | version;
        const auto known = m_known.find(key);
        return known != m_known.end() ? known->second : m_known[key] = find(model, version);
    }
    /// Whether a text of the form NAME@VERSION is of the package.
    [[nodiscard]] bool isOurs(TextId package)
    {
        const auto known = m_ours.find(package);
        if (known != m_ours.end())
            return known->second;
        const std::string_view text = m_snapshot.text(package);
        return m_ours[package] = text.substr(0, text.find('@')) == m_question.package;
    }

private:
    [[nodiscard]] Standing find(TextId model, TextId version) const
    {
        if (version == 0)
            return Standing::Unknown;
        const std::string_view name = m_snapshot.text(model);
        for (const auto& release : m_question.releases) {
            if (release.models.empty() || std::ranges::find(release.models, name) != release.models.end())
                return compareVersions(m_snapshot.text(version), release.version) >= 0 ? Standing::OnLatest
                                                                                       : Standing::Behind;
        }
        return Standing::Unknown;
    }

    const FleetSnapshot& m_snapshot;
    const AggregateQuestion& m_question;
    std::unordered_map<std::uint64_t, Standing> m_known;
    std::unordered_map<TextId, bool> m_ours;
};

using Counts = std::unordered_map<TextId, std::uint32_t>;

/// The text that counts most, of several the one that came first; the end where nothing does.
Counts::const_iterator mostOf(const Counts& counts)
{
    return std::ranges::max_element(counts, [](const auto& left, const auto& right) {
        return left.second != right.second ? left.second < right.second : left.first > right.first;
    });
}

bool isOpen(DeviceState state)
{
    const auto execution = executionState(state);
    return execution == S::Queued || execution == S::Notified || execution == S::InProgress;
}

/// Adds up one aggregate, kind by kind.
class Sum
{
public:
    Sum(const FleetSnapshot& snapshot, const AggregateQuestion& question, TimePoint now)
        : m_snapshot(snapshot), m_question(question), m_now(now), m_standings(snapshot, question)
    {
    }

    void add(const FleetTally::Kind& kind, std::uint32_t devices)
    {
        if (isOfPackage(kind))
            addCompliance(kind, devices);
        addAttention(kind, devices);
    }
    [[nodiscard]] FleetAggregate finish();

private:
    [[nodiscard]] bool isOfPackage(const FleetTally::Kind& kind)
    {
        if (kind.softwareName != 0)
            return m_standings.isOurs(kind.softwareName);
        return m_question.isOnlyPackage || m_standings.isOurs(kind.package);
    }
    void addCompliance(const FleetTally::Kind& kind, std::uint32_t devices);
    void addAttention(const FleetTally::Kind& kind, std::uint32_t devices);
    void addStalled();
    void note(AttentionKind what, TextId job, TextId reason, std::uint32_t devices);

    const FleetSnapshot& m_snapshot;
    const AggregateQuestion& m_question;
    TimePoint m_now;
    Standings m_standings;
    bool m_mayStall = false;
    FleetAggregate m_result;
    std::unordered_map<TextId, Compliance> m_models;
    std::unordered_map<TextId, std::uint32_t> m_versions;
    std::array<Counts, attentionKindCount> m_jobs;
    std::array<Counts, attentionKindCount> m_reasons;
};

void Sum::addCompliance(const FleetTally::Kind& kind, std::uint32_t devices)
{
    const Standing standing = m_standings.of(kind.model, kind.softwareVersion);
    const auto count = [&](Compliance& counts) {
        if (standing == Standing::OnLatest)
            counts.onLatest += devices;
        else if (isOpen(kind.state) && m_standings.isOurs(kind.package))
            counts.inProgress += devices;
        else if (standing == Standing::Behind)
            counts.updateAvailable += devices;
        else
            counts.unknown += devices;
    };
    count(m_result.compliance);
    count(m_models[kind.model]);
    m_versions[kind.softwareVersion] += devices;
}

void Sum::addAttention(const FleetTally::Kind& kind, std::uint32_t devices)
{
    const auto state = executionState(kind.state);
    if (!state)
        return;
    const auto noteAs = [&](AttentionKind what) { note(what, kind.job, kind.reason, devices); };
    if (*state == S::Failed) {
        noteAs(AttentionKind::Failed);
        if (m_snapshot.text(kind.reason) == toString(Reason::VersionMismatch))
            noteAs(AttentionKind::VersionMismatch);
    } else if (*state == S::TimedOut) {
        noteAs(AttentionKind::TimedOut);
    } else if (*state == S::Rejected) {
        noteAs(AttentionKind::Rejected);
    } else if (*state == S::Canceled) {
        noteAs(AttentionKind::Expired);
    } else if ((*state == S::Notified || *state == S::InProgress) && !kind.isOnline) {
        noteAs(AttentionKind::OfflineDuring);
    } else {
        m_mayStall = m_mayStall || *state == S::InProgress;
        return;
    }
    m_result.needAttention += devices;
}

// Who stalls changes with the clock alone.
void Sum::addStalled()
{
    constexpr auto chunkSize = Column<DeviceState>::chunkSize;
    for (std::size_t first = 0; first < m_snapshot.rowCount(); first += chunkSize) {
        const auto states = m_snapshot.state.chunk(first / chunkSize);
        for (std::size_t i = 0; i < states.size(); ++i) {
            const auto row = Row(first + i);
            if (states[i] == deviceState(S::InProgress) && m_snapshot.alive[row] &&
                m_snapshot.online[row] == Presence::Online &&
                m_now - fromMilliseconds(m_snapshot.seen[row]) > stalledAfter) {
                note(AttentionKind::Stalled, m_snapshot.job[row], m_snapshot.reason[row], 1);
                ++m_result.needAttention;
            }
        }
    }
}

void Sum::note(AttentionKind what, TextId job, TextId reason, std::uint32_t devices)
{
    m_result.attention[std::size_t(what)].count += devices;
    m_jobs[std::size_t(what)][job] += devices;
    m_reasons[std::size_t(what)][reason] += devices;
}

FleetAggregate Sum::finish()
{
    if (m_mayStall)
        addStalled();
    for (const auto& [model, counts] : m_models)
        m_result.models.push_back({std::string(m_snapshot.text(model)), counts});
    std::ranges::sort(m_result.models, [](const auto& left, const auto& right) {
        const auto l = left.compliance.total();
        const auto r = right.compliance.total();
        return l != r ? l > r : left.model < right.model;
    });
    for (const auto& [version, count] : m_versions)
        m_result.versions.push_back({std::string(m_snapshot.text(version)), count});
    std::ranges::sort(m_result.versions, [](const auto& left, const auto& right) {
        if (left.version.empty() || right.version.empty())
            return right.version.empty() && !left.version.empty();
        return compareVersions(left.version, right.version) > 0;
    });
    for (std::size_t kind = 0; kind < attentionKindCount; ++kind) {
        const auto top = mostOf(m_jobs[kind]);
        if (top == m_jobs[kind].end())
            continue;
        m_result.attention[kind].topJob = m_snapshot.text(top->first);
        m_result.attention[kind].inTopJob = top->second;
        m_result.attention[kind].topReason = m_snapshot.text(mostOf(m_reasons[kind])->first);
    }
    return std::move(m_result);
}

} // namespace

FleetAggregate aggregate(const FleetTally& tally, const FleetSnapshot& snapshot,
                         const AggregateQuestion& question, TimePoint now)
{
    Sum sum(snapshot, question, now);
    tally.forEach([&sum](const FleetTally::Kind& kind, std::uint32_t devices) { sum.add(kind, devices); });
    return sum.finish();
}

std::string attentionQuery(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Failed:
        return "state = FAILED";
    case AttentionKind::Stalled:
        return "state = IN_PROGRESS and online and seen > 5m";
    case AttentionKind::VersionMismatch:
        return "state = FAILED and reason = VERSION_MISMATCH";
    case AttentionKind::TimedOut:
        return "state = TIMED_OUT";
    case AttentionKind::Rejected:
        return "state = REJECTED";
    case AttentionKind::OfflineDuring:
        return "(state = NOTIFIED or state = IN_PROGRESS) and not online";
    case AttentionKind::Expired:
        return "state = CANCELED";
    }
    return {};
}

} // namespace drydock::client
