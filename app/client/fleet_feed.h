// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "client/device_map.h"
#include "client/service_client.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace drydock::client {

/// A follower's picture of all devices as JSON, for programs that look at a few thousand of them.
class FleetFeed
{
public:
    /// `connection` and `service` outlive the feed.
    FleetFeed(broker::Connection& connection, ServiceClient& service, std::string fleetRoot = "fleet");
    ~FleetFeed();
    FleetFeed(const FleetFeed&) = delete;
    FleetFeed& operator=(const FleetFeed&) = delete;

    void start();

    /// True while the picture is whole: snapshot fetched and no hole open.
    [[nodiscard]] bool isCurrent() const;
    /// Why the last fetch failed; empty while all is well.
    [[nodiscard]] std::string problem() const;
    [[nodiscard]] std::size_t deviceCount() const;
    /// One device's columns; null for an unknown one.
    [[nodiscard]] nlohmann::json device(const std::string& id) const;
    [[nodiscard]] std::vector<nlohmann::json> devices() const;

    /// Waits until `condition` (called with all devices, under the lock: do not call back into the feed)
    /// holds for a current picture; false after `longest`.
    [[nodiscard]] bool waitFor(const std::function<bool(const DeviceRows&)>& condition,
                               std::chrono::milliseconds longest);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace drydock::client
