// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace drydock::wire {

/// Decodes CBOR from elsewhere: InvalidArgument where it is malformed, has bytes left over, or is nested
/// deeper than `maximumDepth` (the decoder recurses, so that depth is stack).
[[nodiscard]] Expected<nlohmann::json> decodeCbor(std::string_view bytes, int maximumDepth = 16);

/// Major types of RFC 8949 whose head is a count.
enum class CborType : std::uint8_t { Bytes = 2, Text = 3, Array = 4 };
/// Appends the head of an item: what follows are `size` bytes, or items of an array.
void appendHead(std::string& bytes, CborType type, std::size_t size);

} // namespace drydock::wire
