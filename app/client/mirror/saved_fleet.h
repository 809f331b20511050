// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/error.h"
#include "fleet/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::client {

/// What a fleet's cache says beside its devices.
struct SavedFleetHead
{
    std::string identity; ///< whose it is: roots and broker
    std::string fleet;    ///< the store that `cursor` is of
    std::uint64_t cursor = 0;
    TimePoint saved{};
};

/// One reported key of those devices that have it.
struct SavedKey
{
    std::string_view path;
    std::vector<std::uint32_t> devices; ///< indexes, ascending
    std::vector<KeyValue> values;       ///< of these; their texts are indexes of SavedFleet::keyTexts
};

/// The devices of a fleet as they were known at a cursor, for a console to open with.
struct SavedFleet
{
    SavedFleet() = default;
    SavedFleet(SavedFleet&&) = default;
    SavedFleet& operator=(SavedFleet&&) = default;
    SavedFleet(const SavedFleet&) = delete; // its views would stay with the other
    SavedFleet& operator=(const SavedFleet&) = delete;
    ~SavedFleet() = default;

    SavedFleetHead head;
    std::vector<std::string_view> ids;
    std::vector<std::uint64_t> incarnations;
    std::vector<DeviceValues> values; ///< their text ids are indexes of `texts`
    std::vector<std::string_view> texts;
    std::vector<SavedKey> keys;
    std::vector<std::string_view> keyTexts;
    std::string bytes; ///< what the views are of
};

/// The text ids among a device's values.
inline constexpr std::array<TextId DeviceValues::*, 8> savedTexts{
    &DeviceValues::model,          &DeviceValues::softwareName, &DeviceValues::softwareVersion,
    &DeviceValues::desiredVersion, &DeviceValues::job,          &DeviceValues::package,
    &DeviceValues::groups,         &DeviceValues::reason};

/// All devices that are there, by columns, compressed and checked: about 20 bytes a device without
/// reported keys.
[[nodiscard]] Expected<std::string> encodeSavedFleet(const SavedFleetHead& head,
                                                     const FleetSnapshot& snapshot,
                                                     const std::vector<std::uint64_t>& incarnations);

/// The reverse. InvalidArgument for anything else, of another version, or damaged; TooLarge for what would
/// take more than `largestSavedFleet` bytes, before they are taken.
[[nodiscard]] Expected<SavedFleet> decodeSavedFleet(std::string_view bytes);

inline constexpr std::size_t largestSavedFleet = std::size_t{1} << 30U;

} // namespace drydock::client
