// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "models/devices/facets.h"
#include "models/devices/parted_query.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace drydock::models {

/// How many devices have each value that a facet counts, kept as devices change: it remembers what it has
/// counted of each.
class FacetCounts
{
public:
    /// The fields that are counted.
    [[nodiscard]] static client::FieldSet fields();

    FacetCounts() = default;
    /// Has counted nothing; `add` brings the rows of a chunk.
    explicit FacetCounts(const client::FleetSnapshot& snapshot);
    void add(std::size_t chunk, std::span<const Failures> failures);

    /// A row counts as `snapshot` has it now and with its failures `after`, no longer as before; only these
    /// fields of it may be others.
    void replace(client::Row row, client::FieldSet changed, Failures before, Failures after,
                 const client::FleetSnapshot& snapshot);
    /// Loads what `replace` will look at.
    void prefetch(client::Row row, client::FieldSet changed) const;

    [[nodiscard]] Facets facets(const client::TextTable& texts) const;

private:
    using Counts = std::vector<std::uint32_t>; ///< by text

    [[nodiscard]] std::vector<FacetValue> groups(const client::TextTable& texts) const;

    client::Column<client::DeviceState> m_state; ///< as counted; so are the next three
    client::Column<client::TextId> m_model;
    client::Column<client::TextId> m_version;
    client::Column<client::TextId> m_group;
    std::array<std::uint32_t, executionStateCount + 1> m_states{};
    Counts m_models;
    Counts m_versions;
    Counts m_groups; ///< by the joined text of all of a device's groups
};

} // namespace drydock::models
