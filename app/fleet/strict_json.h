// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/json_text.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace drydock {

/// What `parseStrictJson` accepts at most. Depth counts nested objects and arrays: `{"a":[1]}` has two.
struct JsonLimits
{
    std::size_t maxDepth = 32;
    std::size_t maxBytes = 1048576;
};

/// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// The first `most` bytes of well-formed UTF-8, or a little less: cut at a whole character.
[[nodiscard]] std::string_view utf8Prefix(std::string_view text, std::size_t most);

/// Integers beyond this, either way, other parsers do not keep exactly: 2^53.
inline constexpr std::int64_t largestInteger = std::int64_t{1} << 53;

/// Parses JSON that any other parser would read the same way. Errors: NotUtf8; TooLarge above `maxBytes`;
/// Unprocessable above `maxDepth` (found while reading, so that depth never costs stack); InvalidArgument for
/// anything malformed, a key given twice, NaN, a lone surrogate, an integer beyond ±2^53. Never throws.
[[nodiscard]] Expected<nlohmann::json> parseStrictJson(std::string_view bytes, const JsonLimits& limits = {});

} // namespace drydock
