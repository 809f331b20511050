// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/query_problem.h"

#include <QCoreApplication>

#include <array>

namespace drydock::models {
namespace {

/// What the parser may have expected, so that translators see it; other texts stay as they are.
constexpr std::array expectations{
    QT_TRANSLATE_NOOP("QueryError", "a query of at most 4096 bytes"),
    QT_TRANSLATE_NOOP("QueryError", "a field: id, model, version, desired, state, online, seen, group, job, "
                                    "package, reason, progress, reported.… or attributes.…"),
    QT_TRANSLATE_NOOP("QueryError", "=, != or ~"),
    QT_TRANSLATE_NOOP("QueryError", "= or !="),
    QT_TRANSLATE_NOOP("QueryError", "<, <=, > or >="),
    QT_TRANSLATE_NOOP("QueryError", "=, !=, <, <=, > or >="),
    QT_TRANSLATE_NOOP("QueryError", "a duration as in 30s, 10m, 2h or 7d"),
    QT_TRANSLATE_NOOP("QueryError", "a percentage from 0 to 100"),
    QT_TRANSLATE_NOOP("QueryError", "yes, no or unknown"),
    QT_TRANSLATE_NOOP("QueryError", "a version as in 2.1 or 2.1.0-rc.1"),
    QT_TRANSLATE_NOOP("QueryError", "and, or, or the end"),
    QT_TRANSLATE_NOOP("QueryError", "a query nested at most 64 deep"),
    QT_TRANSLATE_NOOP("QueryError", "at most 500 terms"),
    QT_TRANSLATE_NOOP("QueryError", "a field, a word, not, online or ("),
    QT_TRANSLATE_NOOP("QueryError", "and, or, or )"),
    QT_TRANSLATE_NOOP("QueryError", "a text that is not empty"),
    QT_TRANSLATE_NOOP("QueryError", "a value"),
    QT_TRANSLATE_NOOP("QueryError", "= after !"),
    QT_TRANSLATE_NOOP("QueryError", "\" or \\ after \\"),
    QT_TRANSLATE_NOOP("QueryError", "\" at the end of the text"),
};

QString translated(const std::string& expected)
{
    for (const char* known : expectations) {
        if (expected == known)
            return QCoreApplication::translate("QueryError", known);
    }
    return QString::fromStdString(expected);
}

} // namespace

tl::expected<Query, QueryProblem> parseQuery(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    const auto query = Query::parse({utf8.constData(), std::size_t(utf8.size())});
    if (!query)
        return tl::unexpected(problemOf(text, query.error()));
    return *query;
}

QueryProblem problemOf(const QString& text, const QueryError& error)
{
    const QByteArray before = text.toUtf8().left(qsizetype(error.offset));
    return {int(QString::fromUtf8(before).size()),
            QCoreApplication::translate("QueryError", "Character %1: expected %2")
                .arg(error.column)
                .arg(translated(error.expected))};
}

QueryProblem problemOf(const Error& error)
{
    return {-1, QCoreApplication::translate("QueryError", "The service did not answer the query: %1")
                    .arg(QString::fromStdString(error.message))};
}

} // namespace drydock::models
