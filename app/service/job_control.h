// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/job_rollback.h"
#include "service/requests.h"

#include <functional>
#include <string>

namespace drydock::service {

/// jobs.start pause resume promote approve reject cancel forceCancel retryFailed rollback: each names a job,
/// may bring a comment, and is answered with the job's state.
class JobControl
{
public:
    JobControl(RolloutBridge& rollout, JobRollback& rollback) : m_rollout(rollout), m_rollback(rollback) {}

    void addTo(ActionTable& table);

private:
    struct Order
    {
        JobId job;
        std::string who;
        std::string comment;
        TimePoint now;
    };
    using Call = std::function<Expected<void>(rollout::Engine&, const Order&, rollout::Actions&)>;

    void add(ActionTable& table, const char* action, Role role, Call call);
    [[nodiscard]] Expected<Answered> carryOut(const RequestContext& context, const Call& call);
    [[nodiscard]] Expected<Answered> retryFailed(const RequestContext& context);
    [[nodiscard]] Expected<Answered> rollBack(const RequestContext& context);

    RolloutBridge& m_rollout;
    JobRollback& m_rollback;
};

} // namespace drydock::service
