// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"
#include "client/mirror/key_value.h"
#include "client/mirror/text_table.h"

#include <cstdint>
#include <vector>

namespace drydock::client {

/// What became of one row: new values of `fields`, or its end.
struct RowChange
{
    Row row = 0;
    FieldSet fields;
    bool removed = false;
    bool replacesKeys = false; ///< reported keys that it does not name are gone
    DeviceValues values;       ///< those not in `fields` mean nothing
    /// Its reported keys, in MirrorUpdate::keys, where `fields` has Keys.
    std::uint32_t firstKey = 0xFFFF'FFFF;
    std::uint32_t keyCount = 0;
};

/// All that changed since the update before; each row stands in it once at most.
struct MirrorUpdate
{
    std::vector<RowChange> changes;
    TextTable ids;                   ///< of the rows: row r is the device ids[r]
    TextTable texts;                 ///< what the changes' text ids mean
    std::uint64_t messages = 0;      ///< digests and pages
    std::uint64_t deviceChanges = 0; ///< before those of one row became one
    TextFinder idFinder;             ///< finds `ids`; empty: whoever needs it makes his own
    std::size_t left = 0;            ///< devices whose changes still wait: this is not all
    std::vector<KeyChange> keys;     ///< of the changes
    TextTable keyNames;              ///< paths by KeyId
    TextTable keyTexts;              ///< what the keys' text cells mean
};

} // namespace drydock::client
