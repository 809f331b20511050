// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/service_presence.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::client {

ServicePresence::ServicePresence(broker::Connection& connection, const std::string& fleetRoot)
    : m_connection(connection), m_wasConnected(connection.state().phase == broker::Phase::Connected),
      m_subscription(connection.subscribe(fleetRoot + "/service/+", {},
                                          [this](const broker::Message& message) { heard(message); })),
      m_stateWatch(connection.onState([this](const broker::ConnectionState& state) { onState(state); })),
      // What changed before the connection's thread knew of us: asked for there, after it does.
      m_firstState(connection.after(std::chrono::milliseconds(0), [this] { onState(m_connection.state()); }))
{
}

std::string ServicePresence::loss() const
{
    const broker::ConnectionState state = m_connection.state();
    if (state.phase != broker::Phase::Connected)
        return state.problem.empty() ? "no connection to the broker" : state.problem;
    const std::scoped_lock lock(m_mutex);
    if (m_online.empty() && !m_wasCut)
        return {};
    return std::ranges::any_of(m_online, [](const auto& entry) { return entry.second; })
               ? std::string()
               : "the fleet service is offline";
}

void ServicePresence::heard(const broker::Message& message)
{
    const auto birth = nlohmann::json::parse(message.payload, nullptr, false);
    const std::scoped_lock lock(m_mutex);
    // Anything else on these topics is no service's word, as a check of the broker's settings.
    if (birth.is_object() && birth.contains("online"))
        m_online[message.topic] = birth["online"] == true;
    else if (message.payload.empty())
        m_online.erase(message.topic);
}

void ServicePresence::onState(const broker::ConnectionState& state)
{
    const std::scoped_lock lock(m_mutex);
    if (state.phase == broker::Phase::Connected)
        m_wasConnected = true;
    if (state.phase != broker::Phase::Waiting || !m_wasConnected)
        return;
    m_online.clear();
    m_wasCut = true;
}

} // namespace drydock::client
