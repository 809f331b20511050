// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/device_facts.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace drydock::models {

/// What could stand at the cursor of a filter line, and what it would replace.
struct QueryCompletion
{
    int start = 0;         ///< in UTF-16 units
    int length = 0;        ///< from the start of the word at the cursor to the word's end
    QStringList proposals; ///< as they would be typed: values are quoted where they must be
};

/// The values a field is known to have; of Reported, the paths of its keys.
using KnownValues = std::function<QStringList(QueryField)>;

/// Offers fields, operators, values or connectives, those that begin with what is typed before the cursor.
[[nodiscard]] QueryCompletion completeQuery(const QString& text, int cursor, const KnownValues& knownValues);

} // namespace drydock::models
