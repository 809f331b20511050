// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/time.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace drydock::models {

/// Csv: RFC 4180 with a header. JsonLines: an object a line. JsonArray: one array of them.
enum class ExportFormat { Csv, JsonLines, JsonArray };

/// Devices as bytes in UTF-8, by the names that the wire gives their columns. JSON leaves out what a device
/// does not have; times are in UTC. Reported keys stand behind the columns, as `reported.` and their path.
class DeviceLines
{
public:
    /// `snapshot` outlives this. `keys`: the paths of the reported keys.
    DeviceLines(const client::FleetSnapshot& snapshot, ExportFormat format,
                const std::vector<std::string>& keys = {});
    void appendHead(std::string& bytes) const;
    void append(std::string& bytes, client::Row row, bool isFirst) const;
    void appendEnd(std::string& bytes) const;

private:
    void appendCsv(std::string& bytes, client::Row row) const;
    void appendJson(std::string& bytes, client::Row row) const;

    const client::FleetSnapshot& m_snapshot;
    ExportFormat m_format;
    struct Key
    {
        std::string name;
        std::optional<client::KeyId> key; ///< nothing: no device has it
    };
    std::vector<Key> m_keys;
};

/// The table's cells of these devices under its headers, those of the reported keys behind the others; tabs
/// between and a line each: for the clipboard.
[[nodiscard]] QString tabSeparated(const client::FleetSnapshot& snapshot,
                                   const std::vector<client::Row>& rows, const std::vector<std::string>& keys,
                                   TimePoint now);

} // namespace drydock::models
