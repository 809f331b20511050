// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/query_tree.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace drydock::models {

/// Where a reported key that a query asks for is in a snapshot, which may grow.
class KeyLookup
{
public:
    explicit KeyLookup(std::string path) : m_path(std::move(path)) {}

    /// Null where no device has the key.
    [[nodiscard]] const client::KeyColumn* column(const client::KeyTable& keys)
    {
        refresh(keys);
        return m_key ? keys.column(*m_key) : nullptr;
    }
    /// Whether the snapshot leaves open what the row has there: then only the service knows.
    [[nodiscard]] bool isOpen(client::Row row, const client::FleetSnapshot& snapshot);
    /// Whether it leaves that open for any device.
    [[nodiscard]] bool mayBeOpen(const client::FleetSnapshot& snapshot);

private:
    void refresh(const client::KeyTable& keys);

    std::string m_path;
    std::size_t m_seen = 0; ///< names that were looked at
    std::optional<client::KeyId> m_key;
    std::vector<client::KeyId> m_inner; ///< keys within it: where a row has one, it has an object there
    std::vector<client::KeyId> m_outer; ///< keys that it would be within
};

/// The rows of which a snapshot leaves open what a query asks: one of its reported keys is not there, and may
/// be all the same.
class KeyGaps
{
public:
    KeyGaps() = default;
    /// Of a query that `isForService` says no to.
    explicit KeyGaps(const QueryTree& tree);

    /// No reported key is asked for.
    [[nodiscard]] bool isEmpty() const { return m_keys.empty(); }
    [[nodiscard]] bool contains(client::Row row, const client::FleetSnapshot& snapshot);
    /// Whether there may be any such row, at the cost of a few comparisons.
    [[nodiscard]] bool mayContain(const client::FleetSnapshot& snapshot);

private:
    std::vector<KeyLookup> m_keys;
};

/// Whether a query asks for what a mirror has of no device: attributes, and reported values that are not
/// among its keys (wire/reported_keys.h).
[[nodiscard]] bool isForService(const QueryTree& tree);

} // namespace drydock::models
