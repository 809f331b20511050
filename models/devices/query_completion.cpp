// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/query_completion.h"

#include "fleet/execution.h"
#include "fleet/query_fields.h"
#include "fleet/query_lexer.h"
#include "models/devices/device_text.h"
#include "models/devices/query_spans.h"

#include <optional>

namespace drydock::models {
namespace {

/// What a query goes on with.
enum class Wanted { Term, Operator, Value, Connective };

struct Place
{
    Wanted wanted = Wanted::Term;
    std::optional<QueryField> field; ///< of Operator and Value
};

std::optional<QueryField> fieldIn(const QString& text)
{
    const auto name = query_fields::fieldFromText(text.toStdString());
    return name ? std::optional(name->field) : std::nullopt;
}

/// What comes after the pieces of `text`, all of which are complete.
Place placeAfter(const QString& text)
{
    const std::vector<QuerySpan> spans = spansOf(text);
    if (spans.empty())
        return {};
    const auto textOf = [&text](const QuerySpan& span) { return text.mid(span.start, span.length); };
    const QuerySpan& last = spans.back();
    switch (last.kind) {
    case QuerySpanKind::Operator:
        if (textOf(last) == QStringLiteral("("))
            return {};
        if (textOf(last) == QStringLiteral(")"))
            return {Wanted::Connective, {}};
        return {Wanted::Value, spans.size() > 1 ? fieldIn(textOf(spans[spans.size() - 2])) : std::nullopt};
    case QuerySpanKind::Keyword:
        return {};
    case QuerySpanKind::Field: // `online` alone
    case QuerySpanKind::Value:
        return {Wanted::Connective, {}};
    case QuerySpanKind::Word:
        if (const auto field = fieldIn(textOf(last)))
            return {Wanted::Operator, field};
        return {Wanted::Connective, {}};
    }
    return {};
}

QStringList operatorsFor(QueryField field)
{
    const QStringList equal{QStringLiteral("="), QStringLiteral("!=")};
    const QStringList order{QStringLiteral("<"), QStringLiteral("<="), QStringLiteral(">"),
                            QStringLiteral(">=")};
    const QStringList glob{QStringLiteral("~")};
    switch (field) {
    case QueryField::Id:
    case QueryField::Model:
    case QueryField::State:
    case QueryField::Group:
    case QueryField::Job:
    case QueryField::Package:
    case QueryField::Reason:
        return equal + glob;
    case QueryField::Online:
        return equal;
    case QueryField::Seen:
        return order;
    case QueryField::Progress:
        return equal + order;
    case QueryField::SoftwareVersion:
    case QueryField::Desired:
    case QueryField::Reported:
    case QueryField::Attribute:
        return equal + order + glob;
    }
    return equal;
}

QString quotedIfNeeded(const QString& value)
{
    const std::string text = value.toStdString();
    if (isPlainWord(text) && !query_fields::isKeyword(text))
        return value;
    QString quoted = value;
    quoted.replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
        .replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

QStringList valuesFor(QueryField field, const KnownValues& knownValues)
{
    switch (field) {
    case QueryField::State: {
        QStringList states;
        for (std::size_t state = 0; state < executionStateCount; ++state)
            states += qText(toString(ExecutionState(state)));
        return states;
    }
    case QueryField::Online:
        return {QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("unknown")};
    case QueryField::Seen:
        return {QStringLiteral("5m"), QStringLiteral("1h"), QStringLiteral("1d"), QStringLiteral("7d")};
    case QueryField::Id:
    case QueryField::Model:
    case QueryField::SoftwareVersion:
    case QueryField::Desired:
    case QueryField::Group:
    case QueryField::Job:
    case QueryField::Package:
    case QueryField::Progress:
    case QueryField::Reason:
        break;
    case QueryField::Reported: // what is known of it are its keys
    case QueryField::Attribute:
        return {};
    }
    QStringList values;
    for (const QString& value : knownValues(field)) {
        if (!value.isEmpty())
            values += quotedIfNeeded(value);
    }
    return values;
}

/// A key whose path has to be quoted can be no part of a query.
QStringList keyNames(const KnownValues& knownValues)
{
    QStringList names;
    for (const QString& key : knownValues(QueryField::Reported)) {
        const QString name = qText(query_fields::nameOf(QueryField::Reported)) + QLatin1Char('.') + key;
        if (isPlainWord(name.toStdString()))
            names += name;
    }
    return names;
}

QStringList fieldNames(const KnownValues& knownValues)
{
    QStringList names;
    for (int field = 0; field <= int(QueryField::Attribute); ++field) {
        QString name = qText(query_fields::nameOf(QueryField(field)));
        if (QueryField(field) == QueryField::Reported || QueryField(field) == QueryField::Attribute)
            name += QLatin1Char('.');
        names += name;
        if (QueryField(field) == QueryField::Reported)
            names += keyNames(knownValues);
    }
    return names + QStringList{QStringLiteral("not")};
}

QStringList candidates(const Place& place, const KnownValues& knownValues)
{
    switch (place.wanted) {
    case Wanted::Term:
        return fieldNames(knownValues);
    case Wanted::Operator:
        return place.field ? operatorsFor(*place.field) : QStringList();
    case Wanted::Value:
        return place.field ? valuesFor(*place.field, knownValues) : QStringList();
    case Wanted::Connective:
        return {QStringLiteral("and"), QStringLiteral("or")};
    }
    return {};
}

bool isPartOfWord(QChar c)
{
    return !c.isSpace() && !QStringLiteral("()\"=!<>~").contains(c);
}

/// Where the piece begins that the cursor stands in or right behind: a word, or a text without its end.
int startOfPiece(const QString& text, int cursor)
{
    const QString before = text.left(cursor);
    const std::vector<QuerySpan> spans = spansOf(before);
    if (!spans.empty() && before[spans.back().start] == QLatin1Char('"') &&
        (spans.back().length == 1 || !before.endsWith(QLatin1Char('"'))))
        return spans.back().start;
    int start = cursor;
    while (start > 0 && isPartOfWord(text[start - 1]))
        --start;
    return start;
}

} // namespace

QueryCompletion completeQuery(const QString& text, int cursor, const KnownValues& knownValues)
{
    QueryCompletion completion;
    completion.start = startOfPiece(text, cursor);
    int end = cursor;
    while (end < text.size() && isPartOfWord(text[end]))
        ++end;
    completion.length = end - completion.start;
    const QString typed = text.mid(completion.start, cursor - completion.start);
    const QString bare = typed.startsWith(QLatin1Char('"')) ? typed.mid(1) : typed;
    for (const QString& candidate : candidates(placeAfter(text.left(completion.start)), knownValues)) {
        const QString plain = candidate.startsWith(QLatin1Char('"')) ? candidate.mid(1) : candidate;
        if (plain.startsWith(bare, Qt::CaseInsensitive) && candidate != typed)
            completion.proposals += candidate;
    }
    return completion;
}

} // namespace drydock::models
