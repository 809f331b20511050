// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace drydock::replica {

/// As every dialect can keep it, in UTF-8: U+FFFD in place of what is not, and of NUL (PostgreSQL takes
/// none). Mostly `value` itself, else in `kept`, which it then needs as long.
[[nodiscard]] std::string_view sqlUtf8(std::string_view value, std::string& kept);

} // namespace drydock::replica
