// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/requests.h"

#include <vector>

namespace drydock::service {

/// groups.list members put delete.
class GroupActions
{
public:
    GroupActions(replica::Store& store, replica::Replica& replica, RolloutBridge& rollout)
        : m_store(store), m_replica(replica), m_rollout(rollout)
    {
    }

    void addTo(ActionTable& table);

private:
    [[nodiscard]] Expected<Answered> list(const RequestContext& context) const;
    [[nodiscard]] Expected<Answered> members(const RequestContext& context) const;
    [[nodiscard]] Expected<Answered> put(const RequestContext& context);
    [[nodiscard]] Expected<Answered> remove(const RequestContext& context);

    struct Wanted;
    [[nodiscard]] Expected<Wanted> read(const RequestContext& context) const;
    [[nodiscard]] Expected<std::vector<DeviceId>> listed(const std::string& list, Wanted& wanted) const;
    [[nodiscard]] bool isTargetOfAnOpenJob(const GroupId& id) const;

    replica::Store& m_store;
    replica::Replica& m_replica;
    RolloutBridge& m_rollout;
};

} // namespace drydock::service
