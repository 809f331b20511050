// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace drydock::client {

/// The devices counted by kind: those that no aggregate tells apart are one kind, and a fleet has few
/// hundred. Only what changed is counted anew, so that a question about a million devices costs what its
/// kinds do. One thread at a time.
class FleetTally
{
public:
    struct Kind
    {
        TextId model = 0;
        TextId softwareName = 0;
        TextId softwareVersion = 0;
        TextId package = 0;
        TextId job = 0;
        TextId reason = 0;
        DeviceState state = DeviceState::None;
        bool isOnline = false;
        bool operator==(const Kind&) const = default;
    };

    /// The fields that make a device's kind: who differs in no other need not be told of.
    [[nodiscard]] static FieldSet fields();

    /// Counts all devices, forgetting what was counted before.
    void countAll(const FleetSnapshot& snapshot);
    /// Counts these rows as `snapshot` has them now; all others are as they were in the snapshot before.
    void count(const FleetSnapshot& snapshot, std::span<const Row> rows);

    /// Calls `visit(kind, devices)` for each kind that has devices.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (const Counted& counted : m_kinds) {
            if (counted.devices > 0)
                visit(counted.kind, counted.devices);
        }
    }
    /// Kinds that have devices or had some; they take memory.
    [[nodiscard]] std::size_t keptKinds() const { return m_kinds.size(); }

private:
    struct Counted
    {
        Kind kind;
        std::uint32_t devices = 0;
    };
    struct Hash
    {
        [[nodiscard]] std::size_t operator()(const Kind& kind) const;
    };

    [[nodiscard]] std::uint32_t numberOf(const Kind& kind);
    void countRow(const FleetSnapshot& snapshot, Row row);

    std::vector<Counted> m_kinds; ///< the first: devices that are gone
    std::unordered_map<Kind, std::uint32_t, Hash> m_numbers;
    std::vector<std::uint32_t> m_counted; ///< by row, the kind that it counts for
    std::size_t m_emptyKinds = 0;
};

} // namespace drydock::client
