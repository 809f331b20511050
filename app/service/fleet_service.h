// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "replica/postgres/postgres_lease.h"
#include "service/active_service.h"
#include "service/config.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>

namespace drydock::service {

/// The whole service, composed from its configuration. On SQLite it is active as long as it runs; on
/// PostgreSQL it stands by until it has the lease, is active while it holds it, and stands by again after.
class FleetService
{
public:
    /// Opens the store (PostgreSQL: reaches it) and connects to nothing else yet.
    [[nodiscard]] static Expected<std::unique_ptr<FleetService>> create(const Config& config);
    ~FleetService();
    FleetService(const FleetService&) = delete;
    FleetService& operator=(const FleetService&) = delete;

    /// Runs until `stop`.
    [[nodiscard]] Expected<void> run();
    /// From any thread or signal handler.
    void stop();

private:
    explicit FleetService(const Config& config);
    [[nodiscard]] Expected<void> openAlone();
    [[nodiscard]] Expected<void> openLease();
    [[nodiscard]] Expected<std::unique_ptr<ActiveService>> activate(std::unique_ptr<replica::Store> store);
    [[nodiscard]] std::optional<std::uint64_t> standBy();
    [[nodiscard]] Expected<void> serve(std::uint64_t fence);
    [[nodiscard]] Expected<std::unique_ptr<ActiveService>> takeOver(std::uint64_t fence);
    [[nodiscard]] bool isLost(std::uint64_t fence) const;
    void leaseChanged(const replica::PostgresLease::State& lease);
    void sessionTakenOver();
    void brokerAway();
    [[nodiscard]] bool leaseStands() const;
    void end();
    [[nodiscard]] nlohmann::json leaseStatus() const;

    Config m_config;
    std::string m_sessionName;
    Log m_log;
    Inbox m_inbox;
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_halt = false;       ///< ends what is active: stopping, or the lease is lost
    std::atomic<std::uint64_t> m_fence = 0; ///< of what is active, or was
    std::atomic<bool> m_serving = false;    ///< from taking over to standing by again
    std::unique_ptr<ActiveService> m_active;
    std::optional<replica::PostgresLease> m_lease;
};

} // namespace drydock::service
