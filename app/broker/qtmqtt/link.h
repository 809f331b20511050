// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/qtmqtt/packet_device.h"
#include "broker/qtmqtt/packets.h"
#include "broker/qtmqtt/socket.h"
#include "broker/tls_context.h"
#include "broker/wire.h"

#include <QMqttClient>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace drydock::broker {

/// A QMqttClient, a new one for every try. It is given the packets of its broker one after the other by way
/// of a PacketDevice, which tells what the client keeps to itself, and puts in what it cannot be told:
/// - Retain Handling, Retain As Published, subscribing again to the same filter and leaving a shared one: the
///   client subscribes to names of our making, and the packet gets the filter and its options on the way out.
/// - A session that is kept brings messages for which the client has no subscription. So it believes to be
///   subscribed to everything, which no broker hears of, and which also brings each message once, however
///   many filters match.
class Link final : public Wire
{
public:
    /// `happened` is called where events or a loss have come; it must not call the link.
    Link(const ConnectOptions& options, std::function<void()> happened);
    ~Link() override;

    [[nodiscard]] Expected<void> prepare();
    [[nodiscard]] Expected<void> connect() override;
    void drop(ConnectFault fault, std::string problem) override;
    void disconnect() override;
    [[nodiscard]] bool keepAlive() override;
    /// Once after each loss.
    [[nodiscard]] bool takeLoss() { return std::exchange(m_isLost, false); }

    [[nodiscard]] Expected<int> publish(const Message& message) override;
    /// A message goes out again under another packet id: to the broker it is a new one.
    [[nodiscard]] bool keepsUnanswered() const override { return false; }
    [[nodiscard]] Expected<int> subscribe(const std::string& filter,
                                          const SubscribeOptions& options) override;
    void unsubscribe(const std::string& filter) override;

private:
    using Clock = std::chrono::steady_clock;

    void makeClient();
    void close();
    void receive(const QByteArray& bytes);
    void takePacket(const QByteArray& packet);
    void feed(const QByteArray& packets);
    void connected(const QByteArray& packet, const packets::Connected& answer);
    /// Answers the client's own SUBSCRIBE in the broker's place; null where it cannot be made.
    QMqttSubscription* subscribeUnheard(const QString& name);
    void send(QByteArrayView packet);
    void written();
    void lost(ConnectFault fault, std::string problem);
    void tell(WireEvent event);

    ConnectOptions m_options;
    const std::function<void()> m_happened;
    std::unique_ptr<TlsContext> m_tls;
    std::unique_ptr<Socket> m_socket;
    std::unique_ptr<PacketDevice> m_device;
    std::unique_ptr<QMqttClient> m_client;
    QByteArray m_unread; ///< bytes of the broker that are no whole packet yet
    QByteArray m_batch;  ///< packets that the client gets together
    /// What the next packet of the client becomes; empty: it is not sent.
    std::function<QByteArray(std::uint16_t packetId)> m_rewrite;
    std::uint16_t m_rewrittenId = 0;
    std::map<std::string, QString> m_names; ///< of filters, for the client
    std::uint64_t m_lastName = 0;
    std::vector<int> m_unwritten; ///< QoS 0 messages that the socket has not taken
    int m_lastUnanswered = 0;
    std::chrono::seconds m_keepAlive{0};
    Clock::time_point m_lastIn;
    Clock::time_point m_lastOut;
    std::optional<Clock::time_point> m_pingedAt;
    bool m_isOpen = false;
    bool m_isAnswered = false; ///< CONNACK came
    bool m_isLost = false;
};

} // namespace drydock::broker
