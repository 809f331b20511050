// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query_lexer.h"

#include "fleet/strict_json.h"

#include <algorithm>
#include <array>

namespace drydock {

namespace {

constexpr std::array<std::string_view, 7> operatorTexts{"=", "!=", "<", "<=", ">", ">=", "~"};
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view special = "()\"=!<>~";

bool endsWord(char c)
{
    return blanks.find(c) != std::string_view::npos || special.find(c) != std::string_view::npos;
}

class Lexer
{
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    tl::expected<std::vector<QueryToken>, QueryError> run()
    {
        std::vector<QueryToken> tokens;
        for (;;) {
            m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size());
            auto token = next();
            if (!token)
                return tl::unexpected(token.error());
            tokens.push_back(*std::move(token));
            if (tokens.back().kind == QueryTokenKind::End)
                return tokens;
        }
    }

private:
    using Result = tl::expected<QueryToken, QueryError>;

    Result next()
    {
        if (m_at == m_text.size())
            return take(QueryTokenKind::End, 0);
        switch (m_text[m_at]) {
        case '(':
            return take(QueryTokenKind::Open, 1);
        case ')':
            return take(QueryTokenKind::Close, 1);
        case '"':
            return quoted();
        case '=':
        case '!':
        case '<':
        case '>':
        case '~':
            return comparison();
        default:
            return word();
        }
    }

    QueryToken take(QueryTokenKind kind, std::size_t length)
    {
        QueryToken token{kind, QueryOperator::Equal, std::string(m_text.substr(m_at, length)), m_at};
        m_at += length;
        return token;
    }

    Result word()
    {
        const auto rest = m_text.substr(m_at);
        const auto end = std::ranges::find_if(rest, endsWord);
        return take(QueryTokenKind::Word, static_cast<std::size_t>(end - rest.begin()));
    }

    Result comparison()
    {
        const auto found = std::ranges::find(operatorTexts, m_text.substr(m_at, 2));
        const bool two = found != operatorTexts.end() && found->size() == 2;
        const auto one = std::ranges::find(operatorTexts, m_text.substr(m_at, 1));
        if (!two && one == operatorTexts.end())
            return tl::unexpected(queryErrorAt(m_text, m_at + 1, "= after !"));
        const auto index = (two ? found : one) - operatorTexts.begin();
        auto token = take(QueryTokenKind::Operator, two ? 2 : 1);
        token.comparison = static_cast<QueryOperator>(index);
        return token;
    }

    Result quoted()
    {
        QueryToken token{QueryTokenKind::Text, QueryOperator::Equal, {}, m_at};
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return token;
            }
            if (c == '\\') {
                ++m_at;
                if (m_at == m_text.size() || (m_text[m_at] != '"' && m_text[m_at] != '\\'))
                    return tl::unexpected(queryErrorAt(m_text, m_at, "\" or \\ after \\"));
            }
            token.text.push_back(m_text[m_at]);
        }
        return tl::unexpected(queryErrorAt(m_text, m_text.size(), "\" at the end of the text"));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

tl::expected<std::vector<QueryToken>, QueryError> tokenizeQuery(std::string_view text)
{
    if (!isUtf8(text))
        return tl::unexpected(QueryError{0, 1, "text in UTF-8"});
    return Lexer(text).run();
}

QueryError queryErrorAt(std::string_view text, std::size_t offset, std::string expected)
{
    const auto before = text.substr(0, offset);
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    const auto codePoints =
        before.size() - static_cast<std::size_t>(std::ranges::count_if(before, continues));
    return {offset, codePoints + 1, std::move(expected)};
}

bool isPlainWord(std::string_view text)
{
    return !text.empty() && std::ranges::none_of(text, endsWord);
}

std::string_view toString(QueryOperator comparison)
{
    return operatorTexts.at(static_cast<std::size_t>(comparison));
}

} // namespace drydock
