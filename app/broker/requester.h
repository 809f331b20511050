// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace drydock::broker {

/// MQTT 5 request and response over one connection: every request carries a response topic below
/// `responsePrefix` and correlation data; its answer, or an error, comes to its callback exactly once, on
/// the thread of the connection's handlers and never from within `request`.
class Requester
{
public:
    using Callback = std::function<void(Expected<Message>)>;

    /// Subscribes `{responsePrefix}/+`. The connection must outlive this object.
    Requester(Connection& connection, std::string responsePrefix);
    ~Requester();
    Requester(const Requester&) = delete;
    Requester& operator=(const Requester&) = delete;

    /// Sends `payload` at QoS 1 with Message Expiry `expirySeconds`. Without an answer by then the callback
    /// gets Unavailable; so it does when nobody is subscribed to `topic` (at once), when the broker refuses
    /// (Forbidden). Once this object is destroyed no callback comes any more. Correlation data is made here,
    /// from random.
    void request(std::string topic, std::string payload, std::uint32_t expirySeconds, Callback callback);
    /// The same with every property of `message` (content type, user properties); its response topic,
    /// correlation data, QoS and expiry are set here.
    void request(Message message, std::uint32_t expirySeconds, Callback callback);

    /// Requests without an answer yet.
    [[nodiscard]] std::size_t pending() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
    Handle m_subscription;
};

} // namespace drydock::broker
