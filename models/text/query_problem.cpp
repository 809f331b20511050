// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/query_problem.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

struct QueryWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::QueryProblem)
};

} // namespace

tl::expected<Query, QueryProblem> parseQuery(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    auto query = Query::parse({utf8.constData(), std::size_t(utf8.size())});
    if (query)
        return *std::move(query);
    // The parser counts bytes.
    const QString before = QString::fromUtf8(utf8.left(qsizetype(query.error().offset)));
    return tl::unexpected(QueryProblem{.position = int(before.size()),
                                       .expected = QString::fromStdString(query.error().expected)});
}

QString words(const QueryProblem& problem)
{
    return QueryWords::tr("Character %1: expected %2").arg(problem.position + 1).arg(problem.expected);
}

} // namespace drydock::models
