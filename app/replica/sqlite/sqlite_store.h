// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/store.h"

#include <memory>
#include <string>

namespace drydock::replica {

/// Opens (and creates or migrates) a store in one SQLite file: write-ahead log, every commit synced to disk.
/// Unavailable when the file cannot be opened, is of a later version, or another process holds it.
[[nodiscard]] Expected<std::unique_ptr<Store>> openSqliteStore(const std::string& file);

} // namespace drydock::replica
