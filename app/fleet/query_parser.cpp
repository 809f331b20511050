// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query_parser.h"

#include "fleet/names.h"
#include "fleet/query_fields.h"
#include "fleet/query_lexer.h"

#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace drydock {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t mostTerms = 500;
constexpr std::string_view fieldList =
    "a field: id, model, version, desired, state, online, seen, group, job, "
    "package, reason, progress, reported.… or attributes.…";

bool isOrder(QueryOperator comparison)
{
    switch (comparison) {
    case QueryOperator::Less:
    case QueryOperator::LessOrEqual:
    case QueryOperator::Greater:
    case QueryOperator::GreaterOrEqual:
        return true;
    case QueryOperator::Equal:
    case QueryOperator::NotEqual:
    case QueryOperator::Glob:
        return false;
    }
    return false;
}

/// What may stand between a field and its value; empty where `comparison` is such.
std::string_view operatorProblem(QueryField field, QueryOperator comparison)
{
    const bool glob = comparison == QueryOperator::Glob;
    switch (field) {
    case QueryField::Id:
    case QueryField::Model:
    case QueryField::State:
    case QueryField::Group:
    case QueryField::Job:
    case QueryField::Package:
    case QueryField::Reason:
        return isOrder(comparison) ? "=, != or ~" : "";
    case QueryField::Online:
        return isOrder(comparison) || glob ? "= or !=" : "";
    case QueryField::Seen:
        return isOrder(comparison) ? "" : "<, <=, > or >=";
    case QueryField::Progress:
        return glob ? "=, !=, <, <=, > or >=" : "";
    case QueryField::SoftwareVersion:
    case QueryField::Desired:
    case QueryField::Reported:
    case QueryField::Attribute:
        return "";
    }
    return "";
}

/// Reads the value for its field into the node; the result says what was expected, or nothing.
std::string_view readValue(QueryNode& node, std::string_view text)
{
    node.value = text;
    switch (node.field) {
    case QueryField::Seen: {
        const auto duration = query_fields::durationFromText(text);
        node.duration = duration.value_or(std::chrono::seconds(0));
        node.value.clear();
        return duration ? "" : "a duration as in 30s, 10m, 2h or 7d";
    }
    case QueryField::Progress: {
        const auto digits = text.substr(0, text.size() - (text.ends_with('%') ? 1 : 0));
        const auto* end = digits.data() + digits.size();
        const auto [stop, problem] = std::from_chars(digits.data(), end, node.number);
        node.value.clear();
        const bool good = problem == std::errc() && stop == end && node.number >= 0 && node.number <= 100;
        return good ? "" : "a percentage from 0 to 100";
    }
    case QueryField::Online:
        for (const std::string_view known : {"yes", "no", "unknown"}) {
            if (!query_fields::equalIgnoringCase(known, text))
                continue;
            node.value = known;
            return "";
        }
        return "yes, no or unknown";
    case QueryField::SoftwareVersion:
    case QueryField::Desired:
        if (isOrder(node.comparison) && !Version::parse(query_fields::wholeVersion(text)))
            return "a version as in 2.1 or 2.1.0-rc.1";
        return "";
    case QueryField::Id:
    case QueryField::Model:
    case QueryField::State:
    case QueryField::Group:
    case QueryField::Job:
    case QueryField::Package:
    case QueryField::Reason:
    case QueryField::Reported:
    case QueryField::Attribute:
        return "";
    }
    return "";
}

class Parser
{
public:
    Parser(std::string_view text, std::vector<QueryToken> tokens) : m_text(text), m_tokens(std::move(tokens))
    {
    }

    using Result = tl::expected<QueryTree, QueryError>;

    Result run()
    {
        if (here().kind == QueryTokenKind::End)
            return QueryTree();
        auto tree = alternatives(0);
        if (tree && here().kind != QueryTokenKind::End)
            return expected("and, or, or the end");
        return tree;
    }

private:
    [[nodiscard]] const QueryToken& here() const { return m_tokens[m_next]; }

    [[nodiscard]] bool isWord(std::string_view word) const
    {
        return here().kind == QueryTokenKind::Word && query_fields::equalIgnoringCase(here().text, word);
    }

    [[nodiscard]] tl::unexpected<QueryError> expected(std::string_view what) const
    {
        return tl::unexpected(queryErrorAt(m_text, here().offset, std::string(what)));
    }

    static QueryTree joined(QueryNodeKind kind, QueryTree left, QueryTree right)
    {
        QueryNode node;
        node.kind = kind;
        node.left = std::move(left);
        node.right = std::move(right);
        return std::make_shared<const QueryNode>(std::move(node));
    }

    Result alternatives(std::size_t depth)
    {
        auto left = conjunction(depth);
        while (left && isWord("or")) {
            ++m_next;
            auto right = conjunction(depth);
            if (!right)
                return right;
            left = joined(QueryNodeKind::Or, *std::move(left), *std::move(right));
        }
        return left;
    }

    Result conjunction(std::size_t depth)
    {
        auto left = negation(depth);
        while (left && isWord("and")) {
            ++m_next;
            auto right = negation(depth);
            if (!right)
                return right;
            left = joined(QueryNodeKind::And, *std::move(left), *std::move(right));
        }
        return left;
    }

    Result negation(std::size_t depth)
    {
        if (!isWord("not"))
            return term(depth);
        if (depth == deepest)
            return expected("a query nested at most 64 deep");
        ++m_next;
        auto inner = negation(depth + 1);
        if (!inner)
            return inner;
        return joined(QueryNodeKind::Not, *std::move(inner), nullptr);
    }

    Result term(std::size_t depth)
    {
        if (++m_terms > mostTerms)
            return expected("at most 500 terms");
        switch (here().kind) {
        case QueryTokenKind::Open:
            return parenthesis(depth);
        case QueryTokenKind::Word:
            if (m_tokens[m_next + 1].kind == QueryTokenKind::Operator)
                return comparison();
            return word();
        case QueryTokenKind::Text:
            return word();
        case QueryTokenKind::Operator:
        case QueryTokenKind::Close:
        case QueryTokenKind::End:
            return expected("a field, a word, not, online or (");
        }
        return expected("a term");
    }

    Result parenthesis(std::size_t depth)
    {
        if (depth == deepest)
            return expected("a query nested at most 64 deep");
        ++m_next;
        auto inner = alternatives(depth + 1);
        if (!inner)
            return inner;
        if (here().kind != QueryTokenKind::Close)
            return expected("and, or, or )");
        ++m_next;
        return inner;
    }

    Result word()
    {
        const auto& token = here();
        QueryNode node;
        if (token.text.empty())
            return expected("a text that is not empty");
        if (token.kind == QueryTokenKind::Word && query_fields::isKeyword(token.text)) {
            if (!isWord("online"))
                return expected("a field, a word, not, online or (");
            node.kind = QueryNodeKind::Online;
        } else {
            node.kind = QueryNodeKind::Word;
            node.value = token.text;
        }
        ++m_next;
        return std::make_shared<const QueryNode>(std::move(node));
    }

    Result comparison()
    {
        auto name = query_fields::fieldFromText(here().text);
        if (!name)
            return expected(fieldList);
        QueryNode node;
        node.kind = QueryNodeKind::Compare;
        node.field = name->field;
        node.path = std::move(name->path);
        ++m_next;
        node.comparison = here().comparison;
        if (const auto problem = operatorProblem(node.field, node.comparison); !problem.empty())
            return expected(problem);
        ++m_next;
        const bool bare = here().kind == QueryTokenKind::Word;
        const bool keyword = bare && query_fields::isKeyword(here().text);
        if ((!bare && here().kind != QueryTokenKind::Text) || keyword)
            return expected("a value");
        if (const auto problem = readValue(node, here().text); !problem.empty())
            return expected(problem);
        ++m_next;
        return std::make_shared<const QueryNode>(std::move(node));
    }

    std::string_view m_text;
    std::vector<QueryToken> m_tokens;
    std::size_t m_next = 0;
    std::size_t m_terms = 0;
};

} // namespace

tl::expected<QueryTree, QueryError> parseQueryTree(std::string_view text)
{
    auto tokens = tokenizeQuery(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(text, *std::move(tokens)).run();
}

} // namespace drydock
