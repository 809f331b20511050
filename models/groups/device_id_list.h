// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"

#include <cstddef>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::models {

/// Device ids out of what somebody pasted, or out of a file.
struct DeviceIdList
{
    struct Refused
    {
        std::size_t line = 0; ///< from 1
        std::string text;
        bool operator==(const Refused&) const = default;
    };
    std::vector<std::string> ids; ///< sorted, each once
    std::vector<Refused> refused; ///< no device ids; the first 100
    std::size_t refusedCount = 0;
    std::size_t repeated = 0;         ///< named more than once
    std::vector<std::string> unknown; ///< of `ids`: those that the fleet never heard of
};

/// Reads ids between blanks, commas, semicolons and line ends; of a CSV whose first line has a column "id",
/// that column. Lines that begin with # say nothing. Any thread.
[[nodiscard]] DeviceIdList readDeviceIds(std::string_view text);
/// Fills `unknown`.
void findUnknown(DeviceIdList& list, const client::FleetSnapshot& snapshot, const std::stop_token& stop);

} // namespace drydock::models
