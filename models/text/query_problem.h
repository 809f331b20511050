// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query.h"

#include <QString>

#include <optional>

namespace drydock::models {

/// Where a query is not understood, for whoever underlines it.
struct QueryProblem
{
    int position = 0; ///< in the QString's characters, from 0
    QString expected; ///< what could have stood there, in the parser's words
    bool operator==(const QueryProblem&) const = default;
};

/// The query of `text`, or what is wrong with it.
[[nodiscard]] tl::expected<Query, QueryProblem> parseQuery(const QString& text);

/// "Character 9: expected a value".
[[nodiscard]] QString words(const QueryProblem& problem);

} // namespace drydock::models
