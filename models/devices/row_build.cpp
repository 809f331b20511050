// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_build.h"

#include "models/devices/row_filter.h"
#include "models/devices/row_sort.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace drydock::models {
namespace {

/// Rows between two looks at the stop token.
constexpr std::size_t stride = 65'536;

/// The rows that match, by their ids.
std::vector<client::Row> matching(const Filtered& filtered, const IdOrder& ids)
{
    std::vector<client::Row> rows = ids.rows();
    std::erase_if(rows, [&filtered](client::Row row) {
        return row >= filtered.failures.size() || filtered.failures[row] != 0;
    });
    return rows;
}

RowOrder::Values valuesOf(const RowSort& sort)
{
    if (!sort.key.empty() || sort.column != DeviceColumn::Id)
        return RowOrder::Values::Any;
    return sort.descending ? RowOrder::Values::RankDescending : RowOrder::Values::Rank;
}

/// Sorts rows that stand in the order of their ids. What they are sorted by is not kept beside the order.
std::optional<RowOrder> sorted(std::vector<client::Row>& rows, const SortKeys& keys, const RowSort& sort,
                               std::span<const std::uint32_t> ranks, const client::FleetSnapshot& snapshot,
                               const std::stop_token& stop)
{
    std::vector<std::uint64_t> values(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % stride == 0 && stop.stop_requested())
            return std::nullopt;
        values[i] = keys.of(rows[i], ranks[rows[i]], snapshot).value_or(SortKeys::none);
    }
    if (!sortRows(rows, values, stop))
        return std::nullopt;
    return RowOrder(rows, values, ranks, valuesOf(sort));
}

} // namespace

std::optional<RowAnswer> buildRows(const RowRequest& request, IdOrder& ids, const std::stop_token& stop)
{
    const client::FleetSnapshot& snapshot = request.snapshot;
    const RowQuestion& question = request.question;
    if (!ids.extend(snapshot.ids, snapshot.rowCount(), stop))
        return std::nullopt;
    auto filtered =
        filterRows(PartedQuery(question.query, question.only, snapshot, question.now), snapshot, stop);
    if (!filtered)
        return std::nullopt;
    std::vector<client::Row> rows = matching(*filtered, ids);
    SortKeys keys(question.sort, rows, snapshot, question.now);
    const auto ranks = ids.ranks();
    auto order = sorted(rows, keys, question.sort, *ranks, snapshot, stop);
    if (!order)
        return std::nullopt;
    RowDrift drift;
    if (request.shown && !stop.stop_requested())
        drift = RowDrift(differenceOf(*request.shown, order->index(), request.namesMoved));
    drift.reserve(ranks->size());
    RowAnswer answer{LiveRows(question, {*std::move(order), std::move(keys), std::move(filtered->failures),
                                         std::move(filtered->counts), ranks}),
                     request.shown, std::move(drift), std::make_shared<RowIndex>(rows, ranks->size())};
    if (stop.stop_requested())
        return std::nullopt;
    return answer;
}

} // namespace drydock::models
