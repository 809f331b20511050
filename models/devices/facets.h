// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace drydock::models {

/// What the list beside the table counts by.
enum class Facet { State, Model, Version, Group };
inline constexpr std::size_t facetCount = 4;

/// One value and how many devices have it. States stand by their names on the wire; an empty text means that
/// there is none.
struct FacetValue
{
    std::string value;
    std::size_t count = 0;
    bool operator==(const FacetValue&) const = default;
};

/// Counts of the devices that match the query without the clauses about the counted field itself, so that the
/// alternatives stay visible. The largest count comes first, equal ones by text.
using Facets = std::array<std::vector<FacetValue>, facetCount>;

} // namespace drydock::models
