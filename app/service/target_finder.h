// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/job.h"
#include "fleet/query.h"
#include "fleet/time.h"
#include "replica/device_index.h"
#include "replica/groups.h"
#include "replica/replica.h"
#include "rollout/records.h"

#include <functional>
#include <string>

namespace drydock::service {

/// What the engine has to know of a device.
[[nodiscard]] rollout::Target targetOf(const replica::Device& device);
[[nodiscard]] rollout::Target targetOf(const replica::DeviceIndex::Entry& device);

/// Finds the devices that a job's targets name, as they stand now. Works in the open transaction, on what was
/// saved in it.
class TargetFinder
{
public:
    using Found = replica::DeviceIndex::Entry;

    TargetFinder(replica::Store& store, replica::Replica& replica) : m_store(store), m_replica(replica) {}

    /// Calls `visit` for each device, in the order of the ids. One that is named and not known is visited
    /// too, with nothing in it: a device that only ever listens is told as well. Errors name the field of the
    /// document: NotFound for a list or group that is not there, InvalidArgument for a query that is none,
    /// Conflict while it is not yet known who is in a group.
    [[nodiscard]] Expected<void> visit(const JobTargets& targets, TimePoint now,
                                       const std::function<void(const Found&)>& visit) const;
    /// The errors of `visit`, but for a list that is not there.
    [[nodiscard]] Expected<void> check(const JobTargets& targets) const;

    /// What is said where nobody was visited.
    [[nodiscard]] static Error nobody(const JobTargets& targets);

private:
    using Visit = std::function<void(const Found&)>;
    [[nodiscard]] Expected<void> visitList(const std::string& list, TimePoint now, const Visit& visit) const;
    void visitGroup(const GroupId& id, TimePoint now, const Visit& visit) const;
    [[nodiscard]] Expected<void> checkGroup(const std::string& id) const;
    [[nodiscard]] Expected<void> checkQuery(const std::string& text) const;

    replica::Store& m_store;
    replica::Replica& m_replica;
};

} // namespace drydock::service
