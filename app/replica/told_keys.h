// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/state_document.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>

namespace drydock::replica {

/// The reported keys of a device as consoles know them, packed, to find out which have changed.
class ToldKeys
{
public:
    /// Nothing was told: the device is new.
    ToldKeys() = default;
    /// All that was committed was told.
    explicit ToldKeys(const StateDocument& document);

    /// Puts into `columns` the keys that differ from what was told (null: it went), and whether they are all
    /// (wire/device_page.h: `reported`, `reportedWhole`); from here on they are told.
    void addChanged(nlohmann::json& columns, const StateDocument& document);

private:
    std::string m_packed;        ///< CBOR [values, whole]; empty: nothing
    std::uint64_t m_version = 0; ///< of the document that they are of
    std::uint64_t m_print = 0;   ///< of its values, columns aside: while it is the same no key has changed
};

} // namespace drydock::replica
