// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

#include <vector>

namespace drydock::views {

/// The numbers behind a chart. Values are QDateTime, whole numbers or words.
struct ChartTable
{
    QStringList columns;
    std::vector<QVariantList> rows;
};

/// A value as the operator reads it.
[[nodiscard]] QString shownValue(const QVariant& value);
/// The table for other programs (RFC 4180): times in UTC, numbers without grouping.
[[nodiscard]] QByteArray toCsv(const ChartTable& table);

} // namespace drydock::views
