// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/device_page.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace drydock::wire {

/// The columns of device_page.h by number; Other is a column of a later version, which is passed over.
enum class ColumnId : std::uint8_t {
    Id,
    Incarnation,
    Version,
    Model,
    SoftwareName,
    SoftwareVersion,
    DesiredVersion,
    JobId,
    State,
    Phase,
    Progress,
    Online,
    Seen,
    Package,
    Groups,
    Reason,
    Reported,
    ReportedWhole,
    Other
};

/// By ColumnId.
inline constexpr std::array<std::string_view, 18> columnNames{
    column::id,           column::incarnation,     column::version,        column::model,
    column::softwareName, column::softwareVersion, column::desiredVersion, column::jobId,
    column::state,        column::phase,           column::progress,       column::online,
    column::seen,         column::package,         column::groups,         column::reason,
    column::reported,     column::reportedWhole};

[[nodiscard]] constexpr ColumnId columnFrom(std::string_view name)
{
    for (std::size_t i = 0; i < columnNames.size(); ++i) {
        if (columnNames[i] == name)
            return static_cast<ColumnId>(i);
    }
    return ColumnId::Other;
}

} // namespace drydock::wire
