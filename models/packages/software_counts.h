// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_mirror.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace drydock::models {

/// How many devices of each model run each version of each package, kept as devices change: no walk through
/// all of them.
class SoftwareCounts
{
public:
    struct Kind
    {
        client::TextId name = 0;
        client::TextId version = 0;
        client::TextId model = 0;
        bool operator==(const Kind&) const = default;
    };
    struct Counted
    {
        Kind kind;
        std::uint32_t devices = 0;
    };

    /// `changes` are those that made `snapshot` what it is. False where no count is another.
    bool apply(const client::MirrorChanges& changes, const client::FleetSnapshot& snapshot);
    void clear();

    /// Those that have ever been; some may count none.
    [[nodiscard]] const std::vector<Counted>& kinds() const { return m_kinds; }

private:
    struct Hash
    {
        std::size_t operator()(const Kind& kind) const;
    };

    bool count(client::Row row, const client::FleetSnapshot& snapshot);
    [[nodiscard]] std::uint32_t numberOf(const Kind& kind);

    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    std::vector<Counted> m_kinds;
    std::unordered_map<Kind, std::uint32_t, Hash> m_numbers;
    std::vector<std::uint32_t> m_kindOf; ///< number of what it counts as, by row of the mirror
};

} // namespace drydock::models
