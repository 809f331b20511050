// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/device_facts.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace drydock {

enum class QueryOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Glob };

enum class QueryNodeKind { And, Or, Not, Word, Online, Compare };

struct QueryNode;
using QueryTree = std::shared_ptr<const QueryNode>;

/// One node of a parsed query; immutable and shared. Which members count depends on `kind`.
struct QueryNode
{
    QueryNodeKind kind = QueryNodeKind::Word;
    QueryTree left;  ///< And, Or, Not
    QueryTree right; ///< And, Or

    QueryField field = QueryField::Id;               ///< Compare
    std::string path;                                ///< Compare on Reported, Attribute: dotted
    QueryOperator comparison = QueryOperator::Equal; ///< Compare
    std::string value;                               ///< Word, Compare
    std::chrono::seconds duration{0};                ///< Compare on Seen
    std::int64_t number = 0;                         ///< Compare on Progress
};

/// Whether two trees say the same in the same order.
[[nodiscard]] bool equalTrees(const QueryTree& left, const QueryTree& right);

} // namespace drydock
