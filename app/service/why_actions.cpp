// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/why_actions.h"

#include "fleet/why_codec.h"
#include "fleet/why_text.h"
#include "replica/device_columns.h"
#include "rollout/job_codec.h"
#include "rollout/why_ended.h"

namespace drydock::service {

void WhyActions::addTo(ActionTable& table)
{
    table["jobs.why"] = {Role::Viewer, false, [this](const auto& context) { return why(context); }};
}

Expected<Answered> WhyActions::why(const RequestContext& context) const
{
    const auto device = requiredName<DeviceId>(context.arguments, "deviceId");
    if (!device)
        return tl::unexpected(device.error());
    const auto job = context.arguments.contains("jobId") ? requiredName<JobId>(context.arguments, "jobId")
                                                         : jobOf(*device);
    if (!job)
        return tl::unexpected(job.error());
    auto found = find(*job, *device, context.now);
    if (!found)
        return tl::unexpected(found.error());
    if (const auto* known = m_replica.cache().find(*device);
        known != nullptr && known->row.online != replica::Online::Unknown)
        addPresence(*found, known->row.online == replica::Online::Yes, known->row.onlineSince);
    auto answer = toJson(*found);
    answer["deviceId"] = device->str();
    answer["text"] = whyText(*found);
    return answer;
}

Expected<JobId> WhyActions::jobOf(const DeviceId& device) const
{
    if (const auto open = m_rollout.engine().openExecution(device))
        return open->job;
    const auto* known = m_replica.cache().find(device);
    if (known == nullptr)
        return fail(ErrorCode::NotFound, "no device " + device.str(), "deviceId");
    const auto shown = JobId::parse(replica::ExecutionView::decode(known->row.execution).jobId);
    if (!shown)
        return fail(ErrorCode::NotFound, "no job has reached device " + device.str(), "deviceId");
    return *shown;
}

Expected<Why> WhyActions::find(const JobId& job, const DeviceId& device, TimePoint now) const
{
    const auto* record = m_rollout.engine().job(job);
    if (record == nullptr)
        return fail(ErrorCode::NotFound, "no job " + job.str(), "jobId");
    const auto& engine = m_rollout.engine();
    if (auto why = engine.why(job, device, now)) {
        const auto execution = engine.execution(job, device);
        why->urlExpired =
            execution->fetches > 0 && execution->fetchedAt - execution->handedAt >= m_rollout.urlLife();
        return *std::move(why);
    }
    // Of a job that is over the engine keeps no executions.
    const auto stored = m_store.jobs().execution(job, device);
    if (!stored)
        return fail(ErrorCode::NotFound, "device " + device.str() + " is not in job " + job.str(),
                    "deviceId");
    const auto state = executionStateFromString(stored->state);
    const auto execution =
        rollout::decodeExecution(job, device, state.value_or(ExecutionState::Queued), stored->record);
    if (!execution)
        return tl::unexpected(execution.error());
    return rollout::whyEnded(*record, *execution);
}

} // namespace drydock::service
