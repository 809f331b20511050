// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/job_control.h"

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
    auto comment = readComment(context.arguments);
    if (!id || !comment)
        return tl::unexpected(!id ? id.error() : comment.error());
    return m_rollback.carryOut({*id, context.who.str(), *std::move(comment)}, context.now, context.defer);
}

} // namespace drydock::service
