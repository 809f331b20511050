// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "models/devices/id_order.h"
#include "models/devices/live_rows.h"
#include "models/devices/row_drift.h"
#include "models/devices/row_index.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace drydock::models {

/// All that rows are built from.
struct RowRequest
{
    client::FleetSnapshot snapshot;
    RowQuestion question;
    std::shared_ptr<const RowIndex> shown; ///< the answer says how it differs from this; null: it need not
    bool namesMoved = false;               ///< and which rows move
};

struct RowAnswer
{
    LiveRows rows;                         ///< follows nothing yet
    std::shared_ptr<const RowIndex> shown; ///< that of the request
    RowDrift drift;                        ///< of `shown`
    std::shared_ptr<RowIndex> copy;        ///< of the order, to be shown
};

/// Filters, counts and sorts all devices. Those that are equal in the sorted column stand in the order of
/// their ids, and those without a value behind all others. `ids` is brought up to date. Any thread; nothing
/// once stopped.
[[nodiscard]] std::optional<RowAnswer> buildRows(const RowRequest& request, IdOrder& ids,
                                                 const std::stop_token& stop);

} // namespace drydock::models
