// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/names.h"
#include "replica/store.h"
#include "replica/target_list.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace drydock::replica {

/// The way from the members a group has to those of a target list, walked in pieces: both are gone through
/// side by side, in the order of ids. In between nobody else may join the group; members may go.
class MemberLoad
{
public:
    MemberLoad(GroupId group, std::string list) : m_group(std::move(group)), m_listed(std::move(list)) {}

    struct Step
    {
        std::size_t joined = 0;
        std::size_t left = 0;
        bool isDone = false; ///< that was the last piece
    };
    /// Reads one more part of the list or, once that is done, comes to `most` devices.
    Step step(Store& store, std::size_t most);

private:
    void readOn(TargetTable& lists);
    void advance();

    GroupId m_group;
    ListedDevices m_listed;
    bool m_isRead = false;
    std::optional<DeviceId> m_wanted; ///< the next of the list
    std::string m_after;              ///< up to here it is done
};

} // namespace drydock::replica
