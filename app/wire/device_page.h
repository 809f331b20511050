// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::wire {

/// Content type of the answer to `devices.list`.
inline constexpr std::string_view devicePageContentType = "application/cbor+zstd";
/// Most rows that a request may ask for.
inline constexpr std::size_t devicePageMaximumRows = 5'000;
/// A page that decompresses to more is refused before memory is taken for it.
inline constexpr std::size_t devicePageMaximumBytes = std::size_t{16} * 1024 * 1024;

/// Names of the columns, as `devices.list` takes them in `columns` and change digests carry them as fields.
namespace column {
inline constexpr std::string_view id = "id";
inline constexpr std::string_view incarnation = "incarnation";
inline constexpr std::string_view version = "version"; ///< of the state document
inline constexpr std::string_view model = "model";
inline constexpr std::string_view softwareName = "softwareName";
inline constexpr std::string_view softwareVersion = "softwareVersion"; ///< reported
inline constexpr std::string_view desiredVersion = "desiredVersion";
inline constexpr std::string_view jobId = "jobId";       ///< of the open, else of the last execution
inline constexpr std::string_view state = "state";       ///< execution state, "QUEUED" …
inline constexpr std::string_view phase = "phase";       ///< "downloading" …
inline constexpr std::string_view progress = "progress"; ///< 0–100
inline constexpr std::string_view online = "online";     ///< "YES", "NO" or "UNKNOWN"
inline constexpr std::string_view seen = "seen";         ///< ms since 1970, 0 for never
inline constexpr std::string_view package = "package";
inline constexpr std::string_view groups = "groups"; ///< array of group ids
inline constexpr std::string_view reason = "reason"; ///< of the execution's state
/// Map of reported values by path (reported_keys.h); in a digest those that changed, null for one that went.
inline constexpr std::string_view reported = "reported";
/// True where `reported` shows every key that the device has; services that do not tell keys say nothing.
inline constexpr std::string_view reportedWhole = "reportedWhole";
} // namespace column

/// One answer to `devices.list`, by columns: `cells[c][r]` is what column `columns[c]` holds in row r. All
/// columns are of one length; a device without a value has null there.
struct DevicePage
{
    std::vector<std::string> columns;
    std::vector<std::vector<nlohmann::json>> cells;
    /// Devices deleted since the cursor asked for; empty in a full snapshot.
    std::vector<std::string> deleted;
    /// Opaque: goes as argument `next` into the request for the following page. Empty on the last one.
    std::string next;
    /// How far the listing got: up to here this page and those before it show everything. What follows up
    /// asks since that of the last page.
    std::uint64_t cursor = 0;
    /// Names the store that the cursors are of; empty from a service that does not say.
    std::string fleet;

    [[nodiscard]] std::size_t rowCount() const { return cells.empty() ? 0 : cells.front().size(); }
    /// Index of a column, or -1.
    [[nodiscard]] int columnIndex(std::string_view name) const;
    /// Row r as an object without its nulls.
    [[nodiscard]] nlohmann::json row(std::size_t index) const;
    /// Appends one row; `values` holds any of the columns, what is absent becomes null.
    void append(const nlohmann::json& values);
    /// An empty page of these columns.
    [[nodiscard]] static DevicePage withColumns(std::vector<std::string> names);
};

/// CBOR {protocol, columns, rows (one array a column), deleted, next, cursor, fleet}, compressed with zstd.
/// InvalidArgument where the columns are of different lengths, TooLarge over `devicePageMaximumBytes`.
[[nodiscard]] Expected<std::string> encodeDevicePage(const DevicePage& page);

/// The reverse. The decompressed size is taken from the frame and bounded before anything is allocated
/// (TooLarge); anything malformed is InvalidArgument.
[[nodiscard]] Expected<DevicePage> decodeDevicePage(std::string_view bytes);

} // namespace drydock::wire
