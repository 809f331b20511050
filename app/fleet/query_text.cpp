// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query.h"
#include "fleet/query_fields.h"
#include "fleet/query_lexer.h"

namespace drydock {

namespace {

std::string quotedIfNeeded(const std::string& text)
{
    if (isPlainWord(text) && !query_fields::isKeyword(text))
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::string valueText(const QueryNode& node)
{
    switch (node.field) {
    case QueryField::Seen:
        return query_fields::durationText(node.duration);
    case QueryField::Progress:
        return std::to_string(node.number);
    case QueryField::Id:
    case QueryField::Model:
    case QueryField::SoftwareVersion:
    case QueryField::Desired:
    case QueryField::State:
    case QueryField::Online:
    case QueryField::Group:
    case QueryField::Job:
    case QueryField::Package:
    case QueryField::Reason:
    case QueryField::Reported:
    case QueryField::Attribute:
        return quotedIfNeeded(node.value);
    }
    return quotedIfNeeded(node.value);
}

std::string comparisonText(const QueryNode& node)
{
    std::string text(query_fields::nameOf(node.field));
    if (!node.path.empty())
        text += "." + node.path;
    return text.append(" ").append(toString(node.comparison)).append(" ").append(valueText(node));
}

/// How tightly a node binds: or, and, not, everything else.
int tightness(const QueryNode& node)
{
    switch (node.kind) {
    case QueryNodeKind::Or:
        return 0;
    case QueryNodeKind::And:
        return 1;
    case QueryNodeKind::Not:
        return 2;
    case QueryNodeKind::Word:
    case QueryNodeKind::Online:
    case QueryNodeKind::Compare:
        return 3;
    }
    return 3;
}

void append(std::string& text, const QueryNode& node, int atLeast)
{
    const bool parentheses = tightness(node) < atLeast;
    if (parentheses)
        text += '(';
    switch (node.kind) {
    case QueryNodeKind::Or:
    case QueryNodeKind::And: {
        // Chains lean to the left, so only a right side of the same kind keeps its parentheses.
        const int own = tightness(node);
        append(text, *node.left, own);
        text += node.kind == QueryNodeKind::Or ? " or " : " and ";
        append(text, *node.right, own + 1);
        break;
    }
    case QueryNodeKind::Not:
        text += "not ";
        append(text, *node.left, tightness(node));
        break;
    case QueryNodeKind::Word:
        text += quotedIfNeeded(node.value);
        break;
    case QueryNodeKind::Online:
        text += "online";
        break;
    case QueryNodeKind::Compare:
        text += comparisonText(node);
        break;
    }
    if (parentheses)
        text += ')';
}

} // namespace

std::string toString(const Query& query)
{
    std::string text;
    if (!query.isEmpty())
        append(text, *query.tree(), 0);
    return text;
}

} // namespace drydock
