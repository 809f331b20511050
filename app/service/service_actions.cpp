// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/service_actions.h"

namespace drydock::service {

using nlohmann::json;

void ServiceActions::addTo(ActionTable& table)
{
    table["audit.list"] = {Role::Viewer, false, [this](const auto& context) { return listAudit(context); }};
    table["audit.verify"] = {Role::Viewer, false,
                             [this](const auto&) { return Expected<Answered>(Answered(m_audit.verify())); }};
    table["service.status"] = {Role::Viewer, false, [this](const auto& context) { return status(context); }};
    table["service.freeze"] = {Role::Admin, true,
                               [this](const auto& context) { return freeze(context, true); }};
    table["service.thaw"] = {Role::Admin, true,
                             [this](const auto& context) { return freeze(context, false); }};
}

/// What everybody is told, and what is asked for by name: who the sender is here.
Expected<Answered> ServiceActions::status(const RequestContext& context) const
{
    json answer = m_status();
    const auto role = m_roles.of(context.who);
    answer["operator"] = {{"name", context.who.str()}, {"role", role ? json(toString(*role)) : json()}};
    return answer;
}

Expected<Answered> ServiceActions::listAudit(const RequestContext& context) const
{
    const auto after = optionalNumber(context.arguments, "after", 0, INT64_MAX);
    const auto limit = optionalNumber(context.arguments, "limit", 200, 1000);
    if (!after || !limit)
        return tl::unexpected(!after ? after.error() : limit.error());
    return m_audit.list(static_cast<std::int64_t>(*after), std::max<std::uint64_t>(*limit, 1));
}

Expected<Answered> ServiceActions::freeze(const RequestContext& context, bool frozen)
{
    m_rollout.run(context.now, [&](auto& engine, auto& actions) {
        if (frozen)
            engine.freeze(context.now, actions);
        else
            engine.thaw(context.now, actions);
    });
    return json{{"frozen", m_rollout.engine().frozen()}};
}

} // namespace drydock::service
