// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/requests.h"

namespace drydock::service {

/// What holds devices or the whole fleet back: devices.quarantine release quarantined, service.blackouts
/// setBlackouts.
class HoldActions
{
public:
    explicit HoldActions(RolloutBridge& rollout) : m_rollout(rollout) {}

    void addTo(ActionTable& table);

private:
    [[nodiscard]] Expected<Answered> quarantine(const RequestContext& context);
    [[nodiscard]] Expected<Answered> release(const RequestContext& context);
    [[nodiscard]] Expected<Answered> quarantined(const RequestContext& context) const;
    [[nodiscard]] Expected<Answered> setBlackouts(const RequestContext& context);

    RolloutBridge& m_rollout;
};

} // namespace drydock::service
