// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/key_table.h"
#include "client/mirror/saved_codec.h"
#include "client/mirror/saved_fleet.h"

#include <vector>

namespace drydock::client {

/// The reported keys of these rows: texts, then each key that any of them has.
void writeSavedKeys(CacheWriter& writer, const KeyTable& keys, const std::vector<Row>& rows);

/// Reads them for the devices that `saved` has already. False for values that `writeSavedKeys` never writes.
[[nodiscard]] bool readSavedKeys(CacheReader& reader, SavedFleet& saved);

} // namespace drydock::client
