// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace drydock::models {

/// What a piece of a filter line is, for its colour.
enum class QuerySpanKind { Field, Operator, Value, Word, Keyword };

struct QuerySpan
{
    int start = 0; ///< in UTF-16 units, as all of Qt counts
    int length = 0;
    QuerySpanKind kind = QuerySpanKind::Word;
    bool operator==(const QuerySpan&) const = default;
};

/// The pieces of a text that may be half written. `online` counts as a field, parentheses as operators.
[[nodiscard]] std::vector<QuerySpan> spansOf(const QString& text);

} // namespace drydock::models
