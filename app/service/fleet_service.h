// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "service/config.h"

#include <memory>

namespace drydock::service {

/// The whole service, composed from its configuration: store, package store, connections, replica, rollout,
/// requests.
class FleetService
{
public:
    /// Opens store and package store; connects to nothing yet.
    [[nodiscard]] static Expected<std::unique_ptr<FleetService>> create(const Config& config);
    ~FleetService();
    FleetService(const FleetService&) = delete;
    FleetService& operator=(const FleetService&) = delete;

    /// Runs until `stop`.
    [[nodiscard]] Expected<void> run();
    /// From any thread or signal handler.
    void stop();

private:
    struct Parts;
    explicit FleetService(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace drydock::service
