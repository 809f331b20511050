// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query.h"

#include "fleet/query_lexer.h"
#include "fleet/query_parser.h"

#include <functional>

namespace drydock {

namespace {
constexpr std::size_t longestQuery = 4096;
}

std::string QueryError::message() const
{
    return "column " + std::to_string(column) + ": expected " + expected;
}

Error QueryError::toError() const
{
    return {ErrorCode::InvalidArgument, "query: " + message(), "query"};
}

tl::expected<Query, QueryError> Query::parse(std::string_view text)
{
    if (text.size() > longestQuery)
        return tl::unexpected(queryErrorAt({}, 0, "a query of at most 4096 bytes"));
    auto tree = parseQueryTree(text);
    if (!tree)
        return tl::unexpected(tree.error());
    Query query(*std::move(tree));
    // The canonical form is what is stored and sent, so it must be taken back.
    if (toString(query).size() > longestQuery)
        return tl::unexpected(queryErrorAt({}, 0, "a query of at most 4096 bytes"));
    return query;
}

bool Query::asksFor(QueryField field) const
{
    const std::function<bool(const QueryTree&)> asks = [&](const QueryTree& node) {
        return node && ((node->kind == QueryNodeKind::Compare && node->field == field) || asks(node->left) ||
                        asks(node->right));
    };
    return asks(m_tree);
}

bool equalTrees(const QueryTree& left, const QueryTree& right)
{
    if (left == right)
        return true;
    if (!left || !right)
        return false;
    return left->kind == right->kind && left->field == right->field && left->path == right->path &&
           left->comparison == right->comparison && left->value == right->value &&
           left->duration == right->duration && left->number == right->number &&
           equalTrees(left->left, right->left) && equalTrees(left->right, right->right);
}

} // namespace drydock
