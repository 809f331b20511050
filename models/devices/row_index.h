// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/query.h"
#include "fleet/time.h"
#include "models/devices/device_column.h"
#include "models/devices/facets.h"
#include "models/devices/id_order.h"
#include "models/devices/row_difference.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace drydock::models {

/// Which devices a table shows, in which order, and where each of them is.
class RowIndex
{
public:
    RowIndex() = default;
    /// `mirrorRows`: how many rows the mirror has.
    RowIndex(std::vector<client::Row> rows, std::size_t mirrorRows);

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] const std::vector<client::Row>& rows() const { return m_rows; }
    [[nodiscard]] client::Row operator[](std::size_t position) const { return m_rows[position]; }
    [[nodiscard]] std::optional<std::size_t> positionOf(client::Row row) const
    {
        if (row >= m_positions.size() || m_positions[row] == none)
            return std::nullopt;
        return m_positions[row];
    }

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    std::vector<client::Row> m_rows;
    std::vector<std::uint32_t> m_positions; ///< by row of the mirror
};

/// Devices that somebody else found: by row of the mirror, which may have grown since.
using RowSet = std::vector<bool>;

struct RowSort
{
    DeviceColumn column = DeviceColumn::Id;
    bool descending = false;
    bool operator==(const RowSort&) const = default;
};

/// All that a row index is built from.
struct RowRequest
{
    client::FleetSnapshot snapshot;
    Query query;
    std::shared_ptr<const RowSet> only; ///< set: these instead of what `query` says
    RowSort sort;
    TimePoint now{};
    std::shared_ptr<const RowIndex> shown; ///< the answer says how it differs from this; null: it need not
};

struct RowAnswer
{
    std::shared_ptr<const RowIndex> index;
    Facets facets;
    std::shared_ptr<const RowIndex> shown; ///< that of the request
    RowDifference difference;              ///< from `shown`
};

/// Filters, counts and sorts. Devices that are equal in the sorted column stand in the order of their ids,
/// and those without a value behind all others. `ids` is brought up to date. Any thread; nothing once
/// stopped.
[[nodiscard]] std::optional<RowAnswer> buildRowIndex(const RowRequest& request, IdOrder& ids,
                                                     const std::stop_token& stop);

} // namespace drydock::models
