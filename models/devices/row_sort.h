// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/row_index.h"

#include <stop_token>
#include <vector>

namespace drydock::models {

/// Sorts rows that stand in the order of their ids; equal ones keep it. Ascending begins with the worst
/// state, the devices online, the one seen last. False where it was stopped.
[[nodiscard]] bool sortRows(std::vector<client::Row>& rows, const RowRequest& request,
                            const std::stop_token& stop);

} // namespace drydock::models
