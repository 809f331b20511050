// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace drydock::crypto {

/// Lower-case hexadecimal.
[[nodiscard]] std::string toHex(std::string_view data);
/// Nothing where the text is not hexadecimal of an even length.
[[nodiscard]] std::optional<std::string> fromHex(std::string_view text);
/// RFC 4648 base64 with padding, without line breaks.
[[nodiscard]] std::string toBase64(std::string_view data);
/// Nothing where the text is not base64 with its padding.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace drydock::crypto
