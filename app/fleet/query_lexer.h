// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query.h"

#include <string>
#include <string_view>
#include <vector>

namespace drydock {

enum class QueryTokenKind { Word, Text, Operator, Open, Close, End };

/// A piece of a query. `text` is a word as written, or a quoted text without its quotes and escapes.
struct QueryToken
{
    QueryTokenKind kind = QueryTokenKind::End;
    QueryOperator comparison = QueryOperator::Equal;
    std::string text;
    std::size_t offset = 0; ///< of its first byte
};

/// Cuts a query into tokens; the last one is End.
[[nodiscard]] tl::expected<std::vector<QueryToken>, QueryError> tokenizeQuery(std::string_view text);

/// An error at a byte of `text`.
[[nodiscard]] QueryError queryErrorAt(std::string_view text, std::size_t offset, std::string expected);

/// Whether a word needs no quotes: no blank, and none of ()"=!<>~ in it.
[[nodiscard]] bool isPlainWord(std::string_view text);

/// The text of an operator: `<=`.
[[nodiscard]] std::string_view toString(QueryOperator comparison);

} // namespace drydock
