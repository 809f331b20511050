// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <QString>

#include <string>
#include <string_view>

class QSqlError;

namespace drydock::replica {

/// As every dialect can keep it: U+FFFD in place of what is not UTF-8, and of NUL (PostgreSQL takes none).
[[nodiscard]] QString sqlText(std::string_view value);

/// The same in UTF-8: mostly `value` itself, else in `kept`, which it then needs as long.
[[nodiscard]] std::string_view sqlUtf8(std::string_view value, std::string& kept);

/// Unavailable, with what the database said, on one line.
[[nodiscard]] Error sqlFailure(const QSqlError& error);

} // namespace drydock::replica
