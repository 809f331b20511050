// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "replica/store.h"
#include "service/config.h"

#include <string>

namespace drydock::service {

/// The seed of the key that signs the head of the audit trail. On SQLite it lies beside the store's file; a
/// store that several instances share keeps it itself, or its public half where `auditKeyFile` is given.
/// Conflict where that file holds another key than the fleet's.
[[nodiscard]] Expected<std::string> findAuditKey(const Config& config, replica::Store& store);

/// The key of a SQLite store's trail, from its file into the store that several instances share.
[[nodiscard]] Expected<void> storeAuditKey(const std::string& file, replica::Store& store);
/// The other way; nothing where the store has none. Conflict where the file holds another key.
[[nodiscard]] Expected<void> writeStoredAuditKey(replica::Store& store, const std::string& file);

/// Embedded packages lie in one data directory. Conflict where the fleet's are in another one than this.
[[nodiscard]] Expected<void> checkPackageDirectory(const Config& config, replica::Store& store);

} // namespace drydock::service
