// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/audit_line.h"

#include <cstdint>
#include <set>
#include <vector>

namespace drydock::models {

/// Lines of the audit trail that read as one row.
struct AuditRow
{
    std::int64_t oldest = 0; ///< seq; so is the next
    std::int64_t newest = 0;
    std::int64_t run = 0;      ///< the first line of the run it is (a part of); 0: it stands for itself
    std::uint32_t lines = 1;   ///< in this row
    std::uint32_t devices = 0; ///< that they are about, together
    bool operator==(const AuditRow&) const = default;
};

/// Rows for `lines`, newest first: what was decided automatically, the same of the same job within one
/// minute, is one row, unless its run is in `expanded`.
[[nodiscard]] std::vector<AuditRow> auditRows(const std::vector<const client::AuditLine*>& lines,
                                              const std::set<std::int64_t>& expanded);

/// One line, or equal ones of one minute: the newest of them, with all their devices.
struct AuditEntry
{
    client::AuditLine line;
    bool operator==(const AuditEntry& other) const
    {
        return line.seq == other.line.seq && line.count == other.line.count;
    }
};

/// The same as lines to show, for `lines` by falling seq; the newest `most` of them.
[[nodiscard]] std::vector<AuditEntry> auditEntries(const std::vector<const client::AuditLine*>& lines,
                                                   std::size_t most);

} // namespace drydock::models
