// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/device_facts.h"
#include "fleet/error.h"
#include "fleet/query_tree.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace drydock {

/// Why a query was not understood, and where.
struct QueryError
{
    std::size_t offset = 0; ///< in bytes, from 0
    std::size_t column = 0; ///< in code points, from 1
    std::string expected;   ///< what could have stood there: `a value`, `and, or, or the end`

    /// `column 9: expected a value`.
    [[nodiscard]] std::string message() const;
    [[nodiscard]] Error toError() const; ///< InvalidArgument, field "query"
};

/// A filter over devices: `model = rpi4 and version < 2.1 and not state = FAILED or id ~ "dev-00*"`.
/// Immutable and cheap to copy. One parser for filter line, groups, job targets and command line.
class Query
{
public:
    /// Every device.
    Query() = default;

    /// Texts above 4 KiB, 500 terms or 64 nested parentheses are refused.
    [[nodiscard]] static tl::expected<Query, QueryError> parse(std::string_view text);

    /// Whether this is the query of every device.
    [[nodiscard]] bool isEmpty() const { return m_tree == nullptr; }
    [[nodiscard]] const QueryTree& tree() const { return m_tree; } ///< null for every device

    /// Whether any term asks for this field.
    [[nodiscard]] bool asksFor(QueryField field) const;

    bool operator==(const Query& other) const { return equalTrees(m_tree, other.m_tree); }

private:
    explicit Query(QueryTree tree) : m_tree(std::move(tree)) {}

    QueryTree m_tree;
};

/// Whether a device is one the query asks for.
[[nodiscard]] bool matches(const Query& query, const DeviceFacts& device);

/// The query in its canonical form, which parses to an equal query; empty for every device.
[[nodiscard]] std::string toString(const Query& query);

} // namespace drydock
