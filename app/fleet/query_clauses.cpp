// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query_clauses.h"

#include "fleet/query_fields.h"
#include "fleet/query_lexer.h"

#include <algorithm>
#include <optional>

namespace drydock {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The pieces between `keyword`s that stand outside of parentheses, and whether `other` stands there, too.
struct Split
{
    std::vector<std::string_view> pieces;
    bool hasOther = false;
};
Split splitAt(std::string_view text, std::string_view keyword, std::string_view other)
{
    Split split;
    const auto tokens = tokenizeQuery(text);
    if (!tokens)
        return split;
    int depth = 0;
    std::size_t begin = 0;
    const auto isWord = [&](const QueryToken& token, std::string_view word) {
        return depth == 0 && token.kind == QueryTokenKind::Word &&
               query_fields::equalIgnoringCase(token.text, word);
    };
    for (const QueryToken& token : *tokens) {
        depth += token.kind == QueryTokenKind::Open ? 1 : 0;
        depth -= token.kind == QueryTokenKind::Close ? 1 : 0;
        split.hasOther = split.hasOther || isWord(token, other);
        if (isWord(token, keyword)) {
            split.pieces.push_back(trimmed(text.substr(begin, token.offset - begin)));
            begin = token.offset + token.text.size();
        }
    }
    split.pieces.push_back(trimmed(text.substr(begin)));
    return split;
}

std::vector<std::string_view> clauseTexts(std::string_view text)
{
    if (trimmed(text).empty() || !Query::parse(text))
        return {};
    Split split = splitAt(text, "and", "or");
    // `or` binds less tightly: it joins what `and` has joined.
    return split.hasOther ? std::vector{trimmed(text)} : std::move(split.pieces);
}

std::size_t offsetIn(std::string_view text, std::string_view piece)
{
    return std::size_t(piece.data() - text.data());
}

/// Whether the first parenthesis closes at the very end.
bool isWrapped(std::string_view text)
{
    const auto tokens = tokenizeQuery(text);
    if (!tokens || tokens->front().kind != QueryTokenKind::Open)
        return false;
    int depth = 0;
    for (std::size_t i = 0; i < tokens->size(); ++i) {
        depth += (*tokens)[i].kind == QueryTokenKind::Open ? 1 : 0;
        depth -= (*tokens)[i].kind == QueryTokenKind::Close ? 1 : 0;
        if (depth == 0)
            return (*tokens)[i + 1].kind == QueryTokenKind::End;
    }
    return false;
}

std::string_view unwrapped(std::string_view text)
{
    while (isWrapped(text))
        text = trimmed(text.substr(1, text.size() - 2));
    return text;
}

/// Appends the values of a tree of `field = value` joined by `or`; false for any other tree.
bool collectValues(std::vector<std::string>& values, const QueryTree& node, QueryField field)
{
    if (node->kind == QueryNodeKind::Or)
        return collectValues(values, node->left, field) && collectValues(values, node->right, field);
    if (node->kind != QueryNodeKind::Compare || node->field != field ||
        node->comparison != QueryOperator::Equal)
        return false;
    values.push_back(node->value);
    return true;
}

std::vector<std::string> valuesOfClause(std::string_view clause, QueryField field)
{
    const auto query = Query::parse(clause);
    std::vector<std::string> values;
    if (!query || query->isEmpty() || !collectValues(values, query->tree(), field))
        return {};
    return values;
}

/// The first clause that allows values for the field, and nothing else.
std::optional<std::string_view> valueClause(std::string_view text, QueryField field)
{
    for (const std::string_view clause : clauseTexts(text)) {
        if (!valuesOfClause(clause, field).empty())
            return clause;
    }
    return std::nullopt;
}

bool contains(const std::vector<std::string>& values, QueryField field, std::string_view value)
{
    return std::ranges::any_of(values,
                               [&](const std::string& known) { return areSameValue(field, known, value); });
}

std::string termFor(QueryField field, std::string_view value)
{
    std::string term(query_fields::nameOf(field));
    term += " = \"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            term += '\\';
        term += c;
    }
    term += '"';
    // The canonical form has quotes only where they are needed.
    const auto query = Query::parse(term);
    return query ? toString(*query) : term;
}

std::string replaced(std::string_view text, std::string_view piece, std::string_view by)
{
    return std::string(text).replace(offsetIn(text, piece), piece.size(), by);
}

} // namespace

std::vector<QueryClause> clausesOf(std::string_view text)
{
    std::vector<QueryClause> clauses;
    for (const std::string_view clause : clauseTexts(text))
        clauses.push_back({std::string(clause), offsetIn(text, clause)});
    return clauses;
}

std::string withoutClause(std::string_view text, std::size_t index)
{
    const auto clauses = clauseTexts(text);
    if (index >= clauses.size())
        return std::string(text);
    if (clauses.size() == 1)
        return {};
    const auto endOf = [&](std::size_t i) { return offsetIn(text, clauses[i]) + clauses[i].size(); };
    const std::size_t from = index == 0 ? offsetIn(text, clauses[0]) : endOf(index - 1);
    const std::size_t to = index == 0 ? offsetIn(text, clauses[1]) : endOf(index);
    return std::string(text).erase(from, to - from);
}

std::vector<std::string> valuesOf(std::string_view text, QueryField field)
{
    const auto clause = valueClause(text, field);
    return clause ? valuesOfClause(*clause, field) : std::vector<std::string>();
}

std::string withValue(std::string_view text, QueryField field, std::string_view value)
{
    const std::string term = termFor(field, value);
    if (trimmed(text).empty())
        return term;
    const auto clauses = clauseTexts(text);
    if (clauses.empty())
        return std::string(text);
    if (const auto clause = valueClause(text, field)) {
        if (contains(valuesOfClause(*clause, field), field, value))
            return std::string(text);
        return replaced(text, *clause, "(" + std::string(unwrapped(*clause)) + " or " + term + ")");
    }
    const std::string whole(trimmed(text));
    const bool isOr = splitAt(text, "and", "or").hasOther;
    return (isOr ? "(" + whole + ")" : whole) + " and " + term;
}

std::string withoutValue(std::string_view text, QueryField field, std::string_view value)
{
    const auto clauses = clauseTexts(text);
    const auto clause = valueClause(text, field);
    if (!clause || !contains(valuesOfClause(*clause, field), field, value))
        return std::string(text);
    std::string rest;
    std::size_t left = 0;
    for (const std::string_view piece : splitAt(unwrapped(*clause), "or", "and").pieces) {
        // A piece that allows several values keeps the others.
        const std::string kept = valuesOfClause(piece, field).size() > 1 ? withoutValue(piece, field, value)
                                 : contains(valuesOfClause(piece, field), field, value) ? std::string()
                                                                                        : std::string(piece);
        if (kept.empty())
            continue;
        rest += (left == 0 ? "" : " or ") + kept;
        ++left;
    }
    if (left == 0) {
        const auto at = std::ranges::find(clauses, clause->data(), &std::string_view::data);
        return withoutClause(text, std::size_t(at - clauses.begin()));
    }
    return replaced(text, *clause, left > 1 && clauses.size() > 1 ? "(" + rest + ")" : rest);
}

bool areSameValue(QueryField field, std::string_view left, std::string_view right)
{
    switch (field) {
    case QueryField::SoftwareVersion:
    case QueryField::Desired:
        return query_fields::wholeVersion(left) == query_fields::wholeVersion(right);
    case QueryField::State:
    case QueryField::Online:
    case QueryField::Reason:
        return query_fields::equalIgnoringCase(left, right);
    case QueryField::Id:
    case QueryField::Model:
    case QueryField::Seen:
    case QueryField::Group:
    case QueryField::Job:
    case QueryField::Package:
    case QueryField::Progress:
    case QueryField::Reported:
    case QueryField::Attribute:
        return left == right;
    }
    return left == right;
}

} // namespace drydock
