// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/time.h"
#include "models/devices/device_column.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace drydock::models {

struct RowSort
{
    DeviceColumn column = DeviceColumn::Id;
    bool descending = false;
    std::string key = {}; ///< path of a reported key: the column is that key's, whatever `column` says
    bool operator==(const RowSort&) const = default;
};

/// What a sort depends on.
[[nodiscard]] client::FieldSet fieldsOf(const RowSort& sort);

/// Numbers that ascend as rows stand in a sorted column: what shows there need not be compared any more.
/// Ascending begins with the worst state, the devices online, the one seen last. Of a reported key numbers
/// stand before texts, and these before false and true; what only the service knows is no value.
class SortKeys
{
public:
    /// Of a device without a value: it stands behind all others, whatever the direction.
    static constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();

    SortKeys() = default;
    /// Texts get their places by those that `rows` have; `now` is what "stalled" is measured by.
    SortKeys(const RowSort& sort, const std::vector<client::Row>& rows, const client::FleetSnapshot& snapshot,
             TimePoint now);

    /// `rank` is that of the row's id. Nothing for a text that has no place yet: all rows are to be sorted
    /// anew.
    [[nodiscard]] std::optional<std::uint64_t> of(client::Row row, std::uint32_t rank,
                                                  const client::FleetSnapshot& snapshot) const;

private:
    [[nodiscard]] std::optional<std::uint64_t> ascending(client::Row row, std::uint32_t rank,
                                                         const client::FleetSnapshot& snapshot) const;
    [[nodiscard]] std::optional<std::uint64_t> ofText(client::TextId text) const;
    [[nodiscard]] std::optional<std::uint64_t> ofKey(client::Row row, const client::KeyTable& keys) const;

    RowSort m_sort;
    TimePoint m_now{};
    std::optional<client::KeyId> m_key;
    std::size_t m_knownNames = 0;        ///< names of keys that there were
    std::vector<std::uint64_t> m_places; ///< by text, where the column has texts
};

} // namespace drydock::models
