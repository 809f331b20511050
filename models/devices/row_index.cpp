// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_index.h"

#include "models/devices/row_filter.h"
#include "models/devices/row_sort.h"

#include <utility>

namespace drydock::models {

RowIndex::RowIndex(std::vector<client::Row> rows, std::size_t mirrorRows)
    : m_rows(std::move(rows)), m_positions(mirrorRows, none)
{
    std::uint32_t position = 0;
    for (const client::Row row : m_rows)
        m_positions[row] = position++;
}

std::optional<RowAnswer> buildRowIndex(const RowRequest& request, IdOrder& ids, const std::stop_token& stop)
{
    const std::size_t mirrorRows = request.snapshot.rowCount();
    if (!ids.extend(request.snapshot.ids, mirrorRows, stop))
        return std::nullopt;
    auto filtered = filterRows(request, stop);
    if (!filtered)
        return std::nullopt;
    std::vector<client::Row> rows;
    rows.reserve(filtered->count);
    for (const client::Row row : ids.rows()) {
        if (row < mirrorRows && filtered->matches[row] != 0)
            rows.push_back(row);
    }
    if (!sortRows(rows, request, stop))
        return std::nullopt;
    RowAnswer answer{std::make_shared<RowIndex>(std::move(rows), mirrorRows),
                     std::move(filtered->facets),
                     request.shown,
                     {}};
    if (request.shown && !stop.stop_requested())
        answer.difference = differenceOf(*request.shown, *answer.index);
    if (stop.stop_requested())
        return std::nullopt;
    return answer;
}

} // namespace drydock::models
