// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"
#include "broker/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace drydock::broker {

/// The broker took us (`reason` 0) or not.
struct ConnectAnswered
{
    int reason = 0;
    bool sessionPresent = false;
    std::uint32_t maximumPacketSize = 0;
    std::uint16_t receiveMaximum = 0; ///< 0 where the broker named none
    bool retainAvailable = true;
    /// Where the broker wants another one, and the library does not see to it alone.
    std::optional<std::uint16_t> keepAliveSeconds;
};
struct MessageArrived
{
    Message message;
};
struct PublishAnswered
{
    int packetId = 0;
    int reason = 0;
};
struct SubscribeAnswered
{
    int packetId = 0;
    int reason = 0;
};
using WireEvent = std::variant<ConnectAnswered, MessageArrived, PublishAnswered, SubscribeAnswered>;

/// What an MQTT library does for a connection: one try after the other, packet by packet. Whatever happened
/// is told as events, so nothing of ours runs inside the library. For one thread.
class Wire
{
public:
    Wire() = default;
    virtual ~Wire() = default;
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    /// Begins to connect.
    [[nodiscard]] virtual Expected<void> connect() = 0;
    /// Gives the connection up without a goodbye.
    virtual void drop(ConnectFault fault, std::string problem) = 0;
    /// Writes what is queued and the goodbye after it, then closes; waits for a full socket at most 1 s.
    virtual void disconnect() = 0;
    /// Call several times within the keep-alive time; false if the connection is lost.
    [[nodiscard]] virtual bool keepAlive() = 0;

    /// Packet id (at QoS 0 any number that is not in use), or why not.
    [[nodiscard]] virtual Expected<int> publish(const Message& message) = 0;
    /// Whether QoS 1 messages without an answer are sent again by the library after a reconnect.
    [[nodiscard]] virtual bool keepsUnanswered() const = 0;
    [[nodiscard]] virtual Expected<int> subscribe(const std::string& filter,
                                                  const SubscribeOptions& options) = 0;
    virtual void unsubscribe(const std::string& filter) = 0;

    [[nodiscard]] std::vector<WireEvent> takeEvents() { return std::exchange(m_events, {}); }
    /// Why there is no connection, in words, and as what kind.
    [[nodiscard]] const std::string& problem() const { return m_problem; }
    [[nodiscard]] ConnectFault fault() const { return m_fault; }

protected:
    std::vector<WireEvent> m_events;
    std::string m_problem;
    ConnectFault m_fault = ConnectFault::None;
};

} // namespace drydock::broker
