// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"

#include <map>
#include <mutex>
#include <string>

namespace drydock::client {

/// Watches whether there is anybody to wait for: the connection, and the retained fleet/service/{instance}
/// that the broker turns to offline when a service dies. Any thread may ask.
class ServicePresence
{
public:
    /// `connection` outlives this.
    ServicePresence(broker::Connection& connection, const std::string& fleetRoot);
    ServicePresence(const ServicePresence&) = delete;
    ServicePresence& operator=(const ServicePresence&) = delete;

    /// What is lost, in words; empty while a service is there, and before anything was heard.
    [[nodiscard]] std::string loss() const;

private:
    void heard(const broker::Message& message);
    void onState(const broker::ConnectionState& state);

    broker::Connection& m_connection;
    mutable std::mutex m_mutex;
    std::map<std::string, bool> m_online; ///< by topic
    bool m_wasConnected = false;
    bool m_wasCut = false; ///< what was heard before is worth nothing: a service has to be heard anew
    broker::Handle m_subscription;
    broker::Handle m_stateWatch;
    broker::Handle m_firstState;
};

} // namespace drydock::client
