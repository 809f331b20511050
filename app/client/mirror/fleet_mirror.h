// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "client/mirror/mirror_update.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace drydock::client {

/// Which rows an update changed, and in what.
struct MirrorChanges
{
    struct Changed
    {
        Row row = 0;
        FieldSet fields; ///< whose values differ now
    };
    std::vector<Changed> changed; ///< alive before and after
    std::vector<Row> added;       ///< alive now and not before
    std::vector<Row> removed;
    FieldSet fields; ///< of all `changed` together

    [[nodiscard]] bool isEmpty() const { return changed.empty() && added.empty() && removed.empty(); }
};

/// The mirror's half on the thread that shows it: all devices by columns, and counts that are kept as they
/// change. Belongs to one thread.
class FleetMirror
{
public:
    MirrorChanges apply(const MirrorUpdate& update);

    /// What is shown, to read in place or to copy for a worker.
    [[nodiscard]] const FleetSnapshot& snapshot() const { return m_snapshot; }
    /// The row of a device that is alive.
    [[nodiscard]] std::optional<Row> find(std::string_view id) const;

    [[nodiscard]] std::size_t deviceCount() const { return m_deviceCount; }
    [[nodiscard]] std::size_t onlineCount() const { return m_onlineCount; }
    /// How many devices are in each state; index 0: those that never had an execution.
    [[nodiscard]] std::size_t count(DeviceState state) const { return m_states[std::size_t(state)]; }

private:
    void prefetch(const RowChange& change) const;
    [[nodiscard]] FieldSet setValues(Row row, FieldSet fields, const DeviceValues& values);
    [[nodiscard]] FieldSet setKeys(const RowChange& change, const MirrorUpdate& update);
    [[nodiscard]] bool setKey(Row row, KeyId key, const KeyValue& value, RowKeys& keys);
    void count(Row row, std::ptrdiff_t sign);

    FleetSnapshot m_snapshot;
    TextFinder m_finder; ///< of ids
    std::size_t m_deviceCount = 0;
    std::size_t m_onlineCount = 0;
    std::array<std::size_t, executionStateCount + 1> m_states{};
};

} // namespace drydock::client
