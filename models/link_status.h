// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "client/service_state.h"
#include "client/storage_probe.h"
#include "fleet/time.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace drydock::models {

enum class Light { Unknown, Green, Amber, Red };

/// How the three parts are that a window depends on.
struct LinkStatus
{
    std::string server; ///< the broker's host and port
    broker::ConnectionState broker;
    TimePoint brokerSince{}; ///< when its phase became what it is; Waiting and Connecting count as one

    std::map<std::string, client::ServiceState> services; ///< by instance, as last heard
    TimePoint serviceSince{};                             ///< since when `service` is as it is

    client::StorageAnswer storageHere; ///< what the announced storage says to this workstation
    TimePoint storageHereSince{};      ///< when it began to answer, or ceased to

    [[nodiscard]] Light brokerLight() const;
    [[nodiscard]] Light serviceLight() const;
    [[nodiscard]] Light storageLight() const;
    /// The instance that is online, else the one heard last; null before any was heard.
    [[nodiscard]] const client::ServiceState* service() const;
    /// Why the service is degraded, but for its storage, which has a light of its own.
    [[nodiscard]] std::vector<std::string> serviceReasons() const;
    /// This workstation was told, asked, and got no good answer.
    [[nodiscard]] bool storageFailsHere() const;
    [[nodiscard]] bool isFrozen() const;
    /// True while requests have somebody to go to.
    [[nodiscard]] bool isServed() const { return brokerLight() == Light::Green && serviceIsOnline(); }
    [[nodiscard]] bool serviceIsOnline() const;
};

/// What the status line tells.
struct FleetNumbers
{
    std::size_t devices = 0;
    std::size_t online = 0;
    double messagesPerSecond = 0;
    std::optional<TimePoint> lastChange; ///< of any device
};

} // namespace drydock::models
