// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace drydock::wire {

/// Decodes CBOR from elsewhere: InvalidArgument where it is malformed, has bytes left over, or is nested
/// deeper than `maximumDepth` (the decoder recurses, so that depth is stack).
[[nodiscard]] Expected<nlohmann::json> decodeCbor(std::string_view bytes, int maximumDepth = 16);

} // namespace drydock::wire
