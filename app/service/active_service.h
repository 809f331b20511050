// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/store.h"
#include "service/config.h"
#include "service/inbox.h"
#include "service/log.h"
#include "service/package_storage.h"

#include <nlohmann/json.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace drydock::service {

/// What an active service is made from; what stands here by reference outlives it.
struct ActiveServiceNeeds
{
    const Config& config;
    Log& log;
    Inbox& inbox;
    const std::atomic<bool>& stop; ///< ends `run`; set it, then wake the inbox
    std::unique_ptr<replica::Store> store;
    PackageStorage storage;
    std::string auditKey;
    std::function<nlohmann::json()> lease; ///< as `service.status` shows it; null where there is none
    std::function<void()> takenOver;       ///< another client has the id of the ingest connection
    std::function<void()> brokerAway;      ///< told for every 15 s without that connection
};

/// All that runs while this instance is the active one: connections, replica, rollout, requests. Made anew at
/// every take-over, so that nothing in memory outlives the lease.
class ActiveService
{
public:
    explicit ActiveService(ActiveServiceNeeds needs);
    ~ActiveService();
    ActiveService(const ActiveService&) = delete;
    ActiveService& operator=(const ActiveService&) = delete;

    /// Loads the state, connects, and runs until told to stop.
    [[nodiscard]] Expected<void> run();
    /// What it says of itself has changed. On the thread of `run`.
    void publishState();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace drydock::service
