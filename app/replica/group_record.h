// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace drydock::replica {

enum class GroupKind : std::uint8_t {
    Static, ///< its members are named
    Dynamic ///< its members are those that a query matches, at any time
};
[[nodiscard]] std::string_view toString(GroupKind kind); ///< "STATIC", "DYNAMIC"

/// A group as it is stored; its members stand in rows of their own.
struct GroupRecord
{
    std::string title;
    GroupKind kind = GroupKind::Static;
    std::string query; ///< of a dynamic one
    std::string createdBy;
    TimePoint created{};
    TimePoint changed{};
    bool settled = true;  ///< what is stored of each device says whether it is in it
    std::string list;     ///< target list that its members are still being taken from; empty: none
    bool deleted = false; ///< kept until no device names it any more

    [[nodiscard]] std::string encode() const;
    /// Nothing for what is no record.
    [[nodiscard]] static std::optional<GroupRecord> decode(std::string_view text);
};

} // namespace drydock::replica
