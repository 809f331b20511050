// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace drydock::service {

/// RFC 4180: fields in quotes may hold commas, line ends and doubled quotes. InvalidArgument for a line with
/// another number of fields than the first, or a quote that is not closed; the message names the line.
[[nodiscard]] Expected<std::vector<std::vector<std::string>>> parseCsv(std::string_view text);

} // namespace drydock::service
