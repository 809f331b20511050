// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/requests.h"

#include <functional>

namespace drydock::service {

/// audit.list verify, service.status freeze thaw.
class ServiceActions
{
public:
    /// `status` gives what service.status answers.
    ServiceActions(AuditTrail& audit, RolloutBridge& rollout, const Roles& roles,
                   std::function<nlohmann::json()> status)
        : m_audit(audit), m_rollout(rollout), m_roles(roles), m_status(std::move(status))
    {
    }

    void addTo(ActionTable& table);

private:
    [[nodiscard]] Expected<Answered> status(const RequestContext& context) const;
    [[nodiscard]] Expected<Answered> listAudit(const RequestContext& context) const;
    [[nodiscard]] Expected<Answered> freeze(const RequestContext& context, bool frozen);

    AuditTrail& m_audit;
    RolloutBridge& m_rollout;
    const Roles& m_roles;
    std::function<nlohmann::json()> m_status;
};

} // namespace drydock::service
