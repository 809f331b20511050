// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/why.h"
#include "service/requests.h"

namespace drydock::service {

/// jobs.why: one sentence for a device in a job, and the facts in it.
class WhyActions
{
public:
    WhyActions(replica::Store& store, replica::Replica& replica, RolloutBridge& rollout)
        : m_store(store), m_replica(replica), m_rollout(rollout)
    {
    }

    void addTo(ActionTable& table);

private:
    [[nodiscard]] Expected<Answered> why(const RequestContext& context) const;
    /// The job that is meant where none is named: what the device has to do now, else what it had last.
    [[nodiscard]] Expected<JobId> jobOf(const DeviceId& device) const;
    [[nodiscard]] Expected<Why> find(const JobId& job, const DeviceId& device, TimePoint now) const;

    replica::Store& m_store;
    replica::Replica& m_replica;
    RolloutBridge& m_rollout;
};

} // namespace drydock::service
