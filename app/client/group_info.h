// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace drydock::client {

enum class GroupKind { Static, Dynamic };

/// A group of devices: named ones, or those that a query finds.
struct GroupInfo
{
    std::string id;
    std::string title; ///< may be empty
    GroupKind kind = GroupKind::Static;
    std::string query; ///< of a dynamic one
    std::uint64_t count = 0;
    bool settled = true; ///< false while the service is still counting its devices
    std::string createdBy;
    TimePoint created;
    TimePoint changed;

    [[nodiscard]] const std::string& name() const { return title.empty() ? id : title; }
    bool operator==(const GroupInfo&) const = default;
};

struct GroupPage
{
    std::vector<GroupInfo> groups;
    std::string next; ///< empty: that was all
};

struct MemberPage
{
    std::vector<std::string> ids; ///< in their order
    std::string next;             ///< empty: that was all
};

/// The answers of groups.list, groups.put and groups.members.
[[nodiscard]] Expected<GroupPage> readGroupPage(const nlohmann::json& json);
[[nodiscard]] Expected<GroupInfo> readGroup(const nlohmann::json& json);
[[nodiscard]] Expected<MemberPage> readMemberPage(const nlohmann::json& json);

} // namespace drydock::client
