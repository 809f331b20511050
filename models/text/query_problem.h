// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/query.h"

#include <QString>

namespace drydock::models {

/// What is wrong with a filter line, for who typed it.
struct QueryProblem
{
    int position = -1; ///< in UTF-16 units; -1 where it is no character's fault
    QString sentence;
    bool operator==(const QueryProblem&) const = default;
};

/// The query of `text`, or what is wrong with it.
[[nodiscard]] tl::expected<Query, QueryProblem> parseQuery(const QString& text);
[[nodiscard]] QueryProblem problemOf(const QString& text, const QueryError& error);
/// The service could not answer.
[[nodiscard]] QueryProblem problemOf(const Error& error);

} // namespace drydock::models
