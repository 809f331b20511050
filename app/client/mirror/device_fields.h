// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/device_facts.h"
#include "fleet/execution.h"

#include <cstdint>
#include <optional>

namespace drydock::client {

/// A device's number in the mirror: dense, given once, and kept when the device goes and comes back.
using Row = std::uint32_t;
/// A text's number in the mirror's table; 0 is the empty text, which stands for "none".
using TextId = std::uint32_t;

/// What the mirror knows of a device beside its id.
enum class Field : std::uint8_t {
    Model,
    SoftwareName,
    SoftwareVersion, ///< reported
    DesiredVersion,  ///< while it differs
    State,
    Phase,
    Progress,
    Online,
    Seen,
    Job, ///< of the open, else of the last execution
    Package,
    Groups, ///< ids of groups, blanks between them
    Reason,
    Keys,     ///< some reported key
    KeysWhole ///< whether all reported keys are known
};
inline constexpr int fieldCount = 15;

/// A set of fields.
class FieldSet
{
public:
    constexpr FieldSet() = default;
    constexpr explicit FieldSet(Field field) { add(field); }
    [[nodiscard]] static constexpr FieldSet all()
    {
        FieldSet set;
        set.m_bits = (1U << fieldCount) - 1;
        return set;
    }
    constexpr void add(Field field) { m_bits = static_cast<std::uint16_t>(m_bits | (1U << int(field))); }
    constexpr void add(FieldSet other) { m_bits = static_cast<std::uint16_t>(m_bits | other.m_bits); }
    constexpr void remove(FieldSet other) { m_bits = static_cast<std::uint16_t>(m_bits & ~other.m_bits); }
    [[nodiscard]] constexpr bool contains(Field field) const { return (m_bits >> int(field) & 1U) != 0; }
    [[nodiscard]] constexpr bool overlaps(FieldSet other) const { return (m_bits & other.m_bits) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    bool operator==(const FieldSet&) const = default;

private:
    std::uint16_t m_bits = 0;
};

/// An execution's state in a byte; None for a device that never had one.
enum class DeviceState : std::uint8_t { None = 0 };
[[nodiscard]] constexpr DeviceState deviceState(ExecutionState state)
{
    return static_cast<DeviceState>(int(state) + 1);
}
[[nodiscard]] constexpr std::optional<ExecutionState> executionState(DeviceState state)
{
    if (state == DeviceState::None)
        return std::nullopt;
    return static_cast<ExecutionState>(int(state) - 1);
}

/// The values of one device, all of fixed size.
struct DeviceValues
{
    TextId model = 0;
    TextId softwareName = 0;
    TextId softwareVersion = 0;
    TextId desiredVersion = 0;
    TextId job = 0;
    TextId package = 0;
    TextId groups = 0;
    TextId reason = 0;
    std::int64_t seen = 0; ///< ms since 1970; 0 for never
    DeviceState state = DeviceState::None;
    Phase phase = Phase::None;
    std::int8_t progress = -1; ///< percent; -1 where there is none
    Presence online = Presence::Unknown;
    bool keysWhole = false; ///< all reported keys are known
};

} // namespace drydock::client
