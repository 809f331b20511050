// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

struct sqlite3;

namespace drydock::replica {

/// Unavailable, with what SQLite said last on this connection.
[[nodiscard]] Error sqliteFailure(sqlite3* database);

} // namespace drydock::replica
