// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/service_client.h"
#include "fleet/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace drydock::client {

enum class AuditFormat {
    Csv,      ///< one row a line, arguments as JSON in the last column
    JsonLines ///< each line as the service gives it
};

/// Writes the whole audit trail to a file, which is there only once it is complete. `progress` gets the lines
/// written so far. Blocks. How many lines there are; Unavailable once stopped.
[[nodiscard]] Expected<std::uint64_t> exportAudit(ServiceClient& service, const std::filesystem::path& file,
                                                  AuditFormat format,
                                                  const std::function<void(std::uint64_t)>& progress,
                                                  const std::stop_token& stop);

} // namespace drydock::client
