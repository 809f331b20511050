// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query.h"

#include <string_view>

namespace drydock {

/// Parses a query's text to its tree; null for a text of blanks alone.
[[nodiscard]] tl::expected<QueryTree, QueryError> parseQueryTree(std::string_view text);

} // namespace drydock
