// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/query_spans.h"

#include "fleet/query_fields.h"
#include "fleet/query_lexer.h"
#include "models/devices/device_text.h"

#include <algorithm>
#include <string>

namespace drydock::models {
namespace {

/// The tokens of a text, or of as much of it as can be cut.
std::vector<QueryToken> tokensOf(const std::string& text)
{
    auto tokens = tokenizeQuery(text);
    if (!tokens)
        tokens = tokenizeQuery(text + "\""); // a text that is being typed
    if (!tokens) {
        const auto problem = tokenizeQuery(text).error();
        tokens = tokenizeQuery(text.substr(0, problem.offset == 0 ? 0 : problem.offset - 1));
    }
    return tokens ? *std::move(tokens) : std::vector<QueryToken>();
}

QuerySpanKind kindOf(const std::vector<QueryToken>& tokens, std::size_t index)
{
    const auto isOperator = [&](std::size_t i) {
        return i < tokens.size() && tokens[i].kind == QueryTokenKind::Operator;
    };
    switch (tokens[index].kind) {
    case QueryTokenKind::Operator:
    case QueryTokenKind::Open:
    case QueryTokenKind::Close:
    case QueryTokenKind::End:
        return QuerySpanKind::Operator;
    case QueryTokenKind::Word:
    case QueryTokenKind::Text:
        break;
    }
    if (index > 0 && isOperator(index - 1))
        return QuerySpanKind::Value;
    const bool isBare = tokens[index].kind == QueryTokenKind::Word;
    if (isBare && (isOperator(index + 1) || query_fields::equalIgnoringCase(tokens[index].text, "online")))
        return QuerySpanKind::Field;
    return isBare && query_fields::isKeyword(tokens[index].text) ? QuerySpanKind::Keyword
                                                                 : QuerySpanKind::Word;
}

} // namespace

std::vector<QuerySpan> spansOf(const QString& text)
{
    const std::string bytes = text.toStdString();
    const std::vector<QueryToken> tokens = tokensOf(bytes);
    std::vector<QuerySpan> spans;
    std::size_t byte = 0;
    int unit = 0;
    const auto unitAt = [&](std::size_t target) {
        unit += int(qText(std::string_view(bytes).substr(byte, target - byte)).size());
        byte = target;
        return unit;
    };
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const std::size_t start = tokens[i].offset;
        // Between two tokens stand blanks alone.
        std::size_t end = std::min(tokens[i + 1].offset, bytes.size());
        while (end > start + 1 && std::string_view(" \t\r\n").find(bytes[end - 1]) != std::string_view::npos)
            --end;
        const int from = unitAt(start);
        spans.push_back({from, unitAt(end) - from, kindOf(tokens, i)});
    }
    return spans;
}

} // namespace drydock::models
