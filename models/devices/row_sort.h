// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace drydock::models {

/// Sorts rows and the keys that belong to them; equal ones keep their order. False where it was stopped.
[[nodiscard]] bool sortRows(std::vector<client::Row>& rows, std::vector<std::uint64_t>& keys,
                            const std::stop_token& stop);

} // namespace drydock::models
