// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/facet_counts.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace drydock::models {
namespace {

using client::Field;
using client::Row;
using client::TextId;

void append(std::vector<FacetValue>& values, std::string_view value, std::size_t count)
{
    if (count > 0)
        values.push_back({std::string(value), count});
}

std::vector<FacetValue> valuesOf(const std::vector<std::uint32_t>& counts, const client::TextTable& texts)
{
    std::vector<FacetValue> values;
    for (TextId text = 0; text < counts.size(); ++text) {
        if (counts[text] > 0)
            append(values, texts[text], counts[text]);
    }
    return values;
}

} // namespace

client::FieldSet FacetCounts::fields()
{
    client::FieldSet fields;
    for (const Field field : {Field::State, Field::Model, Field::SoftwareVersion, Field::Groups})
        fields.add(field);
    return fields;
}

FacetCounts::FacetCounts(const client::FleetSnapshot& snapshot)
    : m_state(snapshot.state), m_model(snapshot.model), m_version(snapshot.softwareVersion),
      m_group(snapshot.groups), m_models(snapshot.texts.size()), m_versions(snapshot.texts.size()),
      m_groups(snapshot.texts.size())
{
}

void FacetCounts::add(std::size_t chunk, std::span<const Failures> failures)
{
    const auto countBy = [&](Facet facet, const auto& column, auto& counts) {
        const auto values = column.chunk(chunk);
        for (std::size_t i = 0; i < failures.size(); ++i)
            counts[std::size_t(values[i])] += failsElsewhere(failures[i], facet) ? 0 : 1;
    };
    countBy(Facet::State, m_state, m_states);
    countBy(Facet::Model, m_model, m_models);
    countBy(Facet::Version, m_version, m_versions);
    countBy(Facet::Group, m_group, m_groups);
}

void FacetCounts::replace(Row row, client::FieldSet changed, Failures before, Failures after,
                          const client::FleetSnapshot& snapshot)
{
    const auto texts = snapshot.texts.size();
    if (m_models.size() < texts) {
        for (Counts* counts : {&m_models, &m_versions, &m_groups})
            counts->resize(texts);
    }
    const auto recount = [&](Facet facet, Field field, auto& column, auto& counts, const auto& values) {
        const bool wasCounted = !failsElsewhere(before, facet);
        const bool isCounted = !failsElsewhere(after, facet);
        if (wasCounted == isCounted && !changed.contains(field))
            return;
        const auto old = column[row];
        const auto value = changed.contains(field) ? values[row] : old;
        counts[std::size_t(old)] -= wasCounted ? 1 : 0;
        counts[std::size_t(value)] += isCounted ? 1 : 0;
        if (old != value)
            column.set(row, value);
    };
    recount(Facet::State, Field::State, m_state, m_states, snapshot.state);
    recount(Facet::Model, Field::Model, m_model, m_models, snapshot.model);
    recount(Facet::Version, Field::SoftwareVersion, m_version, m_versions, snapshot.softwareVersion);
    recount(Facet::Group, Field::Groups, m_group, m_groups, snapshot.groups);
}

void FacetCounts::prefetch(Row row, client::FieldSet changed) const
{
    if (row >= m_state.size())
        return;
    const auto load = [&](Field field, const auto& column) {
        if (changed.contains(field))
            column.prefetch(row);
    };
    load(Field::State, m_state);
    load(Field::Model, m_model);
    load(Field::SoftwareVersion, m_version);
    load(Field::Groups, m_group);
}

Facets FacetCounts::facets(const client::TextTable& texts) const
{
    Facets facets;
    for (std::size_t state = 0; state < m_states.size(); ++state) {
        const auto known = client::executionState(client::DeviceState(state));
        append(facets[std::size_t(Facet::State)], known ? toString(*known) : std::string_view(),
               m_states[state]);
    }
    facets[std::size_t(Facet::Model)] = valuesOf(m_models, texts);
    facets[std::size_t(Facet::Version)] = valuesOf(m_versions, texts);
    facets[std::size_t(Facet::Group)] = groups(texts);
    for (auto& values : facets)
        std::ranges::sort(values, [](const FacetValue& left, const FacetValue& right) {
            return left.count != right.count ? left.count > right.count : left.value < right.value;
        });
    return facets;
}

/// A device counts for each of its groups; being in none is no group.
std::vector<FacetValue> FacetCounts::groups(const client::TextTable& texts) const
{
    std::unordered_map<std::string_view, std::size_t> byGroup;
    for (TextId text = 1; text < m_groups.size(); ++text) {
        std::string_view rest = m_groups[text] > 0 ? texts[text] : std::string_view();
        while (!rest.empty()) {
            const std::size_t length = std::min(rest.find(' '), rest.size());
            byGroup[rest.substr(0, length)] += m_groups[text];
            rest.remove_prefix(std::min(length + 1, rest.size()));
        }
    }
    std::vector<FacetValue> values;
    for (const auto& [group, count] : byGroup)
        append(values, group, count);
    return values;
}

} // namespace drydock::models
