// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::wire {

/// What became of one device within one digest: its latest values, or its deletion.
struct DeviceChange
{
    std::string id;
    std::uint64_t incarnation = 0; ///< of a deletion: the incarnation that ended
    std::uint64_t version = 0;
    bool deleted = false;
    /// Changed columns by name (device_page.h); null where a value went away. A device that is new here, or
    /// whose incarnation rose, comes with all of its columns.
    nlohmann::json fields = nlohmann::json::object();
};

/// One message of fleet/changes/{stream}. A heartbeat is a digest without changes, with a `seq` of its own.
struct ChangeDigest
{
    std::uint64_t epoch = 0;  ///< differs after every start of the service
    std::uint64_t seq = 0;    ///< rises by one
    std::uint64_t cursor = 0; ///< `since` of a `devices.list` that would begin after this digest
    std::vector<DeviceChange> changes;
};

/// CBOR `[epoch, seq, cursor, [[id, incarnation, version, {fields}] | [id, incarnation that was deleted]
/// …]]`.
[[nodiscard]] std::string encodeChangeDigest(const ChangeDigest& digest);

/// The reverse; InvalidArgument for anything else.
[[nodiscard]] Expected<ChangeDigest> decodeChangeDigest(std::string_view bytes);

} // namespace drydock::wire
