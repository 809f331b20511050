// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"
#include "fleet/query_tree.h"
#include "models/devices/facets.h"

#include <array>

namespace drydock::models {

/// A query taken apart by what its clauses ask about: a device matches the query where it matches all of
/// these.
struct QueryParts
{
    std::array<QueryTree, facetCount> facets; ///< clauses about nothing but the facet's field; null: none
    QueryTree rest;
};

[[nodiscard]] QueryParts partsOf(const QueryTree& tree);

/// What the mirror holds of that which a query asks about.
[[nodiscard]] client::FieldSet fieldsOf(const QueryTree& tree);

/// The field that a facet counts by.
[[nodiscard]] QueryField fieldOf(Facet facet);

} // namespace drydock::models
