// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_filter.h"

#include "models/devices/compiled_query.h"
#include "models/devices/query_parts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace drydock::models {
namespace {

using client::FleetSnapshot;
using client::Row;
using client::TextId;

/// A device's clauses that do not hold: a bit for each facet's own, one for all others.
using Failures = std::uint8_t;
constexpr Failures restBit = 1U << facetCount;

constexpr Failures bitOf(Facet facet)
{
    return static_cast<Failures>(1U << int(facet));
}

constexpr std::size_t chunkSize = CompiledQuery::chunkSize;

/// Counts by value while rows go by.
class FacetCounter
{
public:
    explicit FacetCounter(const FleetSnapshot& snapshot)
        : m_snapshot(snapshot), m_models(snapshot.texts.size()), m_versions(snapshot.texts.size()),
          m_groups(snapshot.texts.size())
    {
    }

    void count(std::size_t chunk, const std::array<Failures, chunkSize>& failures)
    {
        const auto alive = m_snapshot.alive.chunk(chunk);
        const auto countBy = [&](Facet facet, const auto& column, auto& counts) {
            const auto others = static_cast<Failures>(~bitOf(facet));
            const auto values = column.chunk(chunk);
            for (std::size_t i = 0; i < alive.size(); ++i)
                counts[std::size_t(values[i])] += alive[i] && (failures[i] & others) == 0;
        };
        countBy(Facet::State, m_snapshot.state, m_states);
        countBy(Facet::Model, m_snapshot.model, m_models);
        countBy(Facet::Version, m_snapshot.softwareVersion, m_versions);
        countBy(Facet::Group, m_snapshot.groups, m_groups);
    }

    [[nodiscard]] Facets result() const
    {
        Facets facets;
        for (std::size_t state = 0; state < m_states.size(); ++state) {
            const auto known = client::executionState(client::DeviceState(state));
            add(facets[std::size_t(Facet::State)], known ? toString(*known) : std::string_view(),
                m_states[state]);
        }
        addTexts(facets[std::size_t(Facet::Model)], m_models);
        addTexts(facets[std::size_t(Facet::Version)], m_versions);
        addGroups(facets[std::size_t(Facet::Group)]);
        for (auto& values : facets)
            std::ranges::sort(values, [](const FacetValue& left, const FacetValue& right) {
                return left.count != right.count ? left.count > right.count : left.value < right.value;
            });
        return facets;
    }

private:
    using Counts = std::vector<std::uint32_t>; ///< by text

    static void add(std::vector<FacetValue>& values, std::string_view value, std::size_t count)
    {
        if (count > 0)
            values.push_back({std::string(value), count});
    }
    void addTexts(std::vector<FacetValue>& values, const Counts& counts) const
    {
        for (TextId text = 0; text < counts.size(); ++text)
            add(values, m_snapshot.text(text), counts[text]);
    }
    /// A device counts for each of its groups; being in none is no group.
    void addGroups(std::vector<FacetValue>& values) const
    {
        std::unordered_map<std::string_view, std::size_t> byGroup;
        for (TextId text = 1; text < m_groups.size(); ++text) {
            std::string_view rest = m_groups[text] > 0 ? m_snapshot.text(text) : std::string_view();
            while (!rest.empty()) {
                const std::size_t length = std::min(rest.find(' '), rest.size());
                byGroup[rest.substr(0, length)] += m_groups[text];
                rest.remove_prefix(std::min(length + 1, rest.size()));
            }
        }
        for (const auto& [group, count] : byGroup)
            add(values, group, count);
    }

    const FleetSnapshot& m_snapshot;
    std::array<std::size_t, executionStateCount + 1> m_states{};
    Counts m_models;
    Counts m_versions;
    Counts m_groups; ///< by the joined text of all of a device's groups
};

/// The parts of the query that there are, each with the bit of its failure.
class PartedQuery
{
public:
    explicit PartedQuery(const RowRequest& request) : m_only(request.only.get())
    {
        if (m_only != nullptr)
            return;
        const QueryParts parts = partsOf(request.query.tree());
        const auto add = [&](const QueryTree& tree, Failures bit) {
            if (tree)
                m_parts.push_back({CompiledQuery(tree, request.snapshot, request.now), bit});
        };
        add(parts.rest, restBit);
        for (std::size_t facet = 0; facet < facetCount; ++facet)
            add(parts.facets[facet], bitOf(Facet(facet)));
    }

    void evaluate(std::size_t chunk, std::size_t count, std::array<Failures, chunkSize>& failures)
    {
        failures.fill(0);
        for (Part& part : m_parts) {
            part.query.evaluate(chunk, m_verdicts);
            for (std::size_t i = 0; i < count; ++i)
                failures[i] |= static_cast<Failures>(m_verdicts[i] != 0 ? 0 : part.bit);
        }
        if (m_only == nullptr)
            return;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t row = chunk * chunkSize + i;
            failures[i] = row < m_only->size() && (*m_only)[row] ? 0 : restBit;
        }
    }

private:
    struct Part
    {
        CompiledQuery query;
        Failures bit;
    };

    const RowSet* m_only;
    std::vector<Part> m_parts;
    CompiledQuery::Verdicts m_verdicts{};
};

} // namespace

std::optional<Filtered> filterRows(const RowRequest& request, const std::stop_token& stop)
{
    const FleetSnapshot& snapshot = request.snapshot;
    PartedQuery query(request);
    FacetCounter counter(snapshot);
    Filtered filtered;
    filtered.matches.resize(snapshot.rowCount());
    std::array<Failures, chunkSize> failures{};
    for (std::size_t chunk = 0; chunk * chunkSize < snapshot.rowCount(); ++chunk) {
        if (stop.stop_requested())
            return std::nullopt;
        const auto alive = snapshot.alive.chunk(chunk);
        query.evaluate(chunk, alive.size(), failures);
        std::uint8_t* const matches = filtered.matches.data() + chunk * chunkSize;
        for (std::size_t i = 0; i < alive.size(); ++i) {
            matches[i] = alive[i] && failures[i] == 0 ? 1 : 0;
            filtered.count += matches[i];
        }
        counter.count(chunk, failures);
    }
    filtered.facets = counter.result();
    return filtered;
}

} // namespace drydock::models
