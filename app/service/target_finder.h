// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/job.h"
#include "fleet/query.h"
#include "fleet/time.h"
#include "replica/device_cache.h"
#include "replica/groups.h"
#include "rollout/records.h"

#include <functional>
#include <string>

namespace drydock::service {

/// What the engine has to know of a device.
[[nodiscard]] rollout::Target targetOf(const replica::Device& device);

/// Finds the devices that a job's targets name, as they stand now. Works in the open transaction, on what is
/// stored.
class TargetFinder
{
public:
    TargetFinder(replica::Store& store, const replica::Groups& groups) : m_store(store), m_groups(groups) {}

    /// Calls `visit` for each device, in the order of the ids. One that is named and not known is visited
    /// too, with nothing in it: a device that only ever listens is told as well. Errors name the field of the
    /// document: NotFound for a list or group that is not there, InvalidArgument for a query that is none,
    /// Conflict while it is not yet known who is in a group.
    [[nodiscard]] Expected<void> visit(const JobTargets& targets, TimePoint now,
                                       const std::function<void(const replica::Device&)>& visit) const;

    /// What is said where nobody was visited.
    [[nodiscard]] static Error nobody(const JobTargets& targets);

private:
    using Visit = std::function<void(const replica::Device&)>;
    [[nodiscard]] Expected<void> visitList(const std::string& list, const Visit& visit) const;
    [[nodiscard]] Expected<void> visitGroup(const GroupId& id, const Visit& visit) const;
    [[nodiscard]] Expected<void> visitQuery(const std::string& text, TimePoint now, const Visit& visit) const;
    [[nodiscard]] Expected<void> visitNamed(const DeviceId& id, const Visit& visit) const;

    replica::Store& m_store;
    const replica::Groups& m_groups;
};

} // namespace drydock::service
