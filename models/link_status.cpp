// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/link_status.h"

namespace drydock::models {

Light LinkStatus::brokerLight() const
{
    switch (broker.phase) {
    case broker::Phase::Stopped:
        return Light::Unknown;
    case broker::Phase::Connected:
        return Light::Green;
    case broker::Phase::Connecting:
    case broker::Phase::Waiting:
        return broker.problem.empty() ? Light::Amber : Light::Red;
    }
    return Light::Unknown;
}

const client::ServiceState* LinkStatus::service() const
{
    const client::ServiceState* found = nullptr;
    for (const auto& [instance, state] : services) {
        if (found == nullptr || state.online)
            found = &state;
    }
    return found;
}

bool LinkStatus::serviceIsOnline() const
{
    const client::ServiceState* state = service();
    return state != nullptr && state->online;
}

Light LinkStatus::serviceLight() const
{
    // Behind a broker that is not there nobody can tell.
    if (brokerLight() != Light::Green)
        return Light::Unknown;
    const client::ServiceState* state = service();
    if (state == nullptr)
        return Light::Amber;
    if (!state->online)
        return Light::Red;
    return serviceReasons().empty() ? Light::Green : Light::Amber;
}

std::vector<std::string> LinkStatus::serviceReasons() const
{
    const client::ServiceState* state = service();
    if (state == nullptr)
        return {};
    std::vector<std::string> reasons = state->reasons;
    std::erase(reasons, state->storage.reason);
    return reasons;
}

bool LinkStatus::storageFailsHere() const
{
    switch (storageHere.state) {
    case client::StorageAnswer::State::Unknown:
    case client::StorageAnswer::State::Answers:
        return false;
    case client::StorageAnswer::State::Silent:
    case client::StorageAnswer::State::BadAddress:
    case client::StorageAnswer::State::Unwell:
        return true;
    }
    return false;
}

Light LinkStatus::storageLight() const
{
    const client::ServiceState* state = service();
    if (brokerLight() != Light::Green || state == nullptr || !state->online)
        return Light::Unknown;
    switch (state->storage.state) {
    case client::StorageState::State::Degraded:
        return Light::Red;
    case client::StorageState::State::Ready:
        // Devices and jobs need the service's way alone; staging needs this workstation's.
        return storageFailsHere() ? Light::Amber : Light::Green;
    case client::StorageState::State::Unknown:
        break;
    }
    return Light::Unknown;
}

bool LinkStatus::isFrozen() const
{
    const client::ServiceState* state = service();
    return state != nullptr && state->frozen;
}

} // namespace drydock::models
