// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/job_control.h"

#include "rollout/job_codec.h"
#include "service/target_finder.h"

namespace drydock::service {

using nlohmann::json;
using rollout::Actions;
using rollout::Engine;

void JobControl::addTo(ActionTable& table)
{
    add(table, "jobs.start", Role::Operator,
        [](Engine& engine, const Order& o, Actions& actions) { return engine.start(o.job, o.now, actions); });
    add(table, "jobs.pause", Role::Operator, [](Engine& engine, const Order& o, Actions& actions) {
        return engine.pause(o.job, o.comment, o.now, actions, o.who);
    });
    add(table, "jobs.resume", Role::Operator, [](Engine& engine, const Order& o, Actions& actions) {
        return engine.resume(o.job, o.now, actions);
    });
    add(table, "jobs.promote", Role::Operator, [](Engine& engine, const Order& o, Actions& actions) {
        return engine.promote(o.job, o.now, actions);
    });
    add(table, "jobs.approve", Role::Approver, [](Engine& engine, const Order& o, Actions& actions) {
        return engine.approve(o.job, o.who, o.now, actions);
    });
    add(table, "jobs.reject", Role::Approver, [](Engine& engine, const Order& o, Actions& actions) {
        return engine.reject(o.job, o.who, o.comment, o.now, actions);
    });
    add(table, "jobs.cancel", Role::Operator, [](Engine& engine, const Order& o, Actions& actions) {
        return engine.cancel(o.job, false, o.comment, o.now, actions, o.who);
    });
    add(table, "jobs.forceCancel", Role::Operator, [](Engine& engine, const Order& o, Actions& actions) {
        return engine.cancel(o.job, true, o.comment, o.now, actions, o.who);
    });
    table["jobs.retryFailed"] = {Role::Operator, true,
                                 [this](const auto& context) { return retryFailed(context); }};
    table["jobs.rollback"] = {Role::Operator, true,
                              [this](const auto& context) { return rollBack(context); }};
}

void JobControl::add(ActionTable& table, const char* action, Role role, Call call)
{
    table[action] = {role, true, [this, call = std::move(call)](const RequestContext& context) {
                         return carryOut(context, call);
                     }};
}

Expected<Answered> JobControl::carryOut(const RequestContext& context, const Call& call)
{
    const auto id = requiredName<JobId>(context.arguments, "jobId");
    auto comment = readComment(context.arguments);
    if (!id || !comment)
        return tl::unexpected(!id ? id.error() : comment.error());
    const Order order{*id, context.who.str(), *std::move(comment), context.now};
    const auto done = m_rollout.tryRun(
        context.now, [&](Engine& engine, Actions& actions) { return call(engine, order, actions); });
    if (!done)
        return tl::unexpected(done.error());
    return json{{"jobId", id->str()}, {"state", toString(m_rollout.engine().job(*id)->state)}};
}

Expected<Answered> JobControl::retryFailed(const RequestContext& context)
{
    std::uint32_t retried = 0;
    auto answer =
        carryOut(context, [&](Engine& engine, const Order& order, Actions& actions) -> Expected<void> {
            const auto count = engine.retryFailed(order.job, order.now, actions);
            if (!count)
                return tl::unexpected(count.error());
            retried = *count;
            return {};
        });
    if (answer)
        std::get<json>(*answer)["retried"] = retried;
    return answer;
}

Expected<Answered> JobControl::rollBack(const RequestContext& context)
{
    const auto id = requiredName<JobId>(context.arguments, "jobId");
    if (!id)
        return tl::unexpected(id.error());
    std::vector<rollout::ExecutionRecord> ended;
    if (const auto* job = m_rollout.engine().job(*id); job != nullptr && isTerminal(job->state)) {
        auto stored = endedExecutions(*id);
        if (!stored)
            return tl::unexpected(stored.error());
        ended = *std::move(stored);
    }
    rollout::Rollback result;
    auto answer =
        carryOut(context, [&](Engine& engine, const Order& order, Actions& actions) -> Expected<void> {
            auto done =
                engine.rollBack(order.job, std::move(ended), order.who, order.comment, order.now, actions);
            if (!done)
                return tl::unexpected(done.error());
            result = *std::move(done);
            return {};
        });
    if (!answer)
        return answer;
    json jobs = json::array();
    for (const auto& job : result.jobs)
        jobs.push_back(job.str());
    std::get<json>(*answer).update({{"jobs", std::move(jobs)},
                                    {"devices", result.devices},
                                    {"stayed", result.stayed},
                                    {"movedOn", result.movedOn},
                                    {"unknown", result.unknown},
                                    {"noPackage", result.noPackage}});
    return answer;
}

// Of a job that is over, with what their devices are now.
Expected<std::vector<rollout::ExecutionRecord>> JobControl::endedExecutions(const JobId& job) const
{
    std::vector<rollout::ExecutionRecord> records;
    for (const auto& row : m_store.jobs().executions(job, {}, SIZE_MAX >> 1U)) {
        const auto state = executionStateFromString(row.state);
        auto record =
            rollout::decodeExecution(job, row.device, state.value_or(ExecutionState::Queued), row.record);
        if (!record)
            return tl::unexpected(record.error());
        auto device = m_store.devices().find(row.device);
        if (!device || device->deleted)
            continue;
        const auto decoded = replica::decodeDevice(*std::move(device));
        if (!decoded)
            return tl::unexpected(decoded.error());
        const rollout::Target now = targetOf(*decoded);
        record->reportedVersion = now.reportedVersion;
        record->hardwareModel = now.hardwareModel;
        record->reportsVersion = now.reportsVersion;
        record->softwareName = now.softwareName;
        records.push_back(*std::move(record));
    }
    return records;
}

} // namespace drydock::service
