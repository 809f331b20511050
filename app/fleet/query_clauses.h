// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Reads and rewrites a query as its author typed it, clause by clause. A text that is no query has no
/// clauses and comes back unchanged.
namespace drydock {

/// One of the parts that `and` joins at the top of a query; the whole query where `or` does.
struct QueryClause
{
    std::string text;       ///< as written, without the blanks around it
    std::size_t offset = 0; ///< of its first byte
};
[[nodiscard]] std::vector<QueryClause> clausesOf(std::string_view text);

/// The query without one of its clauses; unchanged where there is no such.
[[nodiscard]] std::string withoutClause(std::string_view text, std::size_t index);

/// The values that a clause of its own allows for a field: `model = a` or `(model = a or model = b)`. Empty
/// where there is none.
[[nodiscard]] std::vector<std::string> valuesOf(std::string_view text, QueryField field);

/// The query with one more value allowed for a field: beside those of such a clause, else in a new one.
[[nodiscard]] std::string withValue(std::string_view text, QueryField field, std::string_view value);

/// The query with one value less; without the clause where it was the only one.
[[nodiscard]] std::string withoutValue(std::string_view text, QueryField field, std::string_view value);

/// Whether `field = left` asks for the same devices as `field = right`.
[[nodiscard]] bool areSameValue(QueryField field, std::string_view left, std::string_view right);

} // namespace drydock
