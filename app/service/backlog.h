// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace drydock::service {

/// Whether what waited at the broker while the service was away has been read. Until then nobody can say that
/// a device does not answer. Each connect is followed by a message to ourselves: the broker keeps the order,
/// so when it comes back all that waited has come. Belongs to the connection's thread.
class Backlog
{
public:
    using Clock = std::chrono::steady_clock;

    /// `run` tells this run's messages from those of an earlier one. Subscribe everything else first.
    Backlog(broker::Connection& connection, std::string topic, std::string run,
            std::function<void(const std::string&)> log);

    /// False while not connected.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// Something else came from the broker.
    void heard(Clock::time_point now = Clock::now()) { m_heardAt = now; }
    /// Now and then: a broker that was quiet for half a minute will not give the message back.
    void tick(Clock::time_point now = Clock::now());

private:
    void connected();
    void giveUp(const std::string& why);

    broker::Connection& m_connection;
    std::string m_topic;
    std::string m_run;
    std::function<void(const std::string&)> m_log;
    std::uint64_t m_number = 0;
    bool m_isConnected = false;
    bool m_isRead = false;
    Clock::time_point m_heardAt;
    broker::Handle m_messages;
    broker::Handle m_states;
};

} // namespace drydock::service
