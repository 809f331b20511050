// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/qtmqtt/link.h"

#include "broker/closing.h"
#include "broker/qtmqtt/client_settings.h"
#include "broker/qtmqtt/properties.h"
#include "broker/reason.h"

#include <QMqttSubscription>

#include <algorithm>

namespace drydock::broker {

namespace {

/// The client copies the rest of what it was given after every packet.
constexpr qsizetype mostFed = 4096;
/// Above all packet ids.
constexpr int firstUnanswered = 1 << 16;

} // namespace

Link::Link(const ConnectOptions& options, std::function<void()> happened)
    : m_options(options), m_happened(std::move(happened))
{
}

Link::~Link()
{
    close();
}

Expected<void> Link::prepare()
{
    if (auto ok = checkSettings(m_options); !ok)
        return ok;
    if (!m_options.address.tls)
        return {};
    auto context = TlsContext::make(m_options.tls, m_options.keyPassphrase, m_options.address.host);
    if (!context)
        return tl::unexpected(context.error());
    m_tls = *std::move(context);
    return {};
}

Expected<void> Link::connect()
{
    close();
    m_events.clear();
    m_unread.clear();
    m_batch.clear();
    m_names.clear();
    m_unwritten.clear();
    m_problem.clear();
    m_fault = ConnectFault::None;
    m_pingedAt.reset();
    m_isAnswered = m_isLost = false;
    if (m_tls)
        m_tls->reset();
    m_isOpen = true;
    m_socket = std::make_unique<Socket>(
        m_tls.get(),
        Socket::Calls{
            .ready = [this] { makeClient(); },
            .arrived = [this](const QByteArray& bytes) { receive(bytes); },
            .written = [this] { written(); },
            .failed = [this](ConnectFault fault, std::string problem) { lost(fault, std::move(problem)); }});
    m_socket->connectTo(m_options.address);
    return {};
}

void Link::makeClient()
{
    m_device = std::make_unique<PacketDevice>([this](QByteArrayView packet) { send(packet); },
                                              [this] { m_socket->flush(); });
    m_client = std::make_unique<QMqttClient>();
    QMqttClient& client = *m_client;
    applySettings(m_options, client);
    m_keepAlive = std::chrono::seconds(client.keepAlive());
    QObject::connect(
        &client, &QMqttClient::messageStatusChanged, &client,
        [this](qint32 id, QMqtt::MessageStatus status, const QMqttMessageStatusProperties& answer) {
            // Incoming messages are told of in the same way, as Published.
            if (status == QMqtt::MessageStatus::Acknowledged)
                tell(PublishAnswered{id, static_cast<int>(answer.reasonCode())});
        });
    QObject::connect(&client, &QMqttClient::pingResponseReceived, &client, [this] { m_pingedAt.reset(); });
    client.setTransport(m_device.get(), QMqttClient::IODevice);
    client.connectToHost();
}

void Link::close()
{
    m_isOpen = false;
    if (m_device)
        m_device->mute();
    m_client.reset();
    m_device.reset();
    m_socket.reset();
}

void Link::drop(ConnectFault fault, std::string problem)
{
    const bool isEarly = m_socket && m_socket->isReachable() && !m_isAnswered;
    close();
    m_fault = fault;
    m_problem = std::move(problem);
    if (isEarly)
        explainEarlyLoss(m_fault, m_problem, m_tls.get());
}

void Link::disconnect()
{
    if (m_isOpen && m_isAnswered) {
        m_client->disconnectFromHost();
        written();
        m_socket->close();
    }
    drop(ConnectFault::None, {});
}

bool Link::keepAlive()
{
    if (!m_isOpen)
        return false;
    const auto now = Clock::now();
    if (m_keepAlive.count() == 0 || !m_isAnswered)
        return true;
    if (m_pingedAt && now - *m_pingedAt >= m_keepAlive) {
        drop(ConnectFault::TimedOut, "the broker did not answer in time");
        return false;
    }
    // Asked several times within that time, so that the last chance is taken well before it is over.
    if (!m_pingedAt && now - std::min(m_lastIn, m_lastOut) >= m_keepAlive * 3 / 4) {
        m_pingedAt = now;
        m_client->requestPing();
    }
    return true;
}

Expected<int> Link::publish(const Message& message)
{
    if (!m_isOpen)
        return fail(ErrorCode::Unavailable, "the connection is lost");
    const qint32 packetId =
        m_client->publish(QMqttTopicName(QString::fromStdString(message.topic)), toProperties(message),
                          QByteArray(message.payload.data(), static_cast<qsizetype>(message.payload.size())),
                          static_cast<quint8>(message.qos), message.retain);
    if (packetId < 0)
        return fail(ErrorCode::Internal, "Qt MQTT did not take the message");
    if (message.qos > 0)
        return packetId;
    m_lastUnanswered = std::max(m_lastUnanswered + 1, firstUnanswered);
    m_unwritten.push_back(m_lastUnanswered);
    return m_lastUnanswered;
}

Expected<int> Link::subscribe(const std::string& filter, const SubscribeOptions& options)
{
    if (!m_isOpen)
        return fail(ErrorCode::Unavailable, "the connection is lost");
    const QString name = QStringLiteral("drydock/%1").arg(++m_lastName);
    m_rewrite = [&](std::uint16_t packetId) { return packets::subscribe(packetId, filter, options); };
    QMqttSubscription* const made =
        m_client->subscribe(QMqttTopicFilter(name), static_cast<quint8>(options.qos));
    m_rewrite = nullptr;
    if (!made)
        return fail(ErrorCode::Internal, "Qt MQTT did not take the subscription");
    m_names[filter] = name;
    const int packetId = m_rewrittenId;
    QObject::connect(made, &QMqttSubscription::stateChanged, made,
                     [this, made, packetId](QMqttSubscription::SubscriptionState state) {
                         if (state == QMqttSubscription::Subscribed || state == QMqttSubscription::Error)
                             tell(SubscribeAnswered{packetId, static_cast<int>(made->reasonCode())});
                         else if (state == QMqttSubscription::Unsubscribed)
                             made->deleteLater(); // the client keeps it else
                     });
    return packetId;
}

void Link::unsubscribe(const std::string& filter)
{
    if (!m_isOpen)
        return;
    QString& name = m_names[filter];
    if (name.isEmpty()) {
        // The session's, from an earlier run.
        name = QStringLiteral("drydock/%1").arg(++m_lastName);
        subscribeUnheard(name);
    }
    m_rewrite = [&](std::uint16_t packetId) { return packets::unsubscribe(packetId, filter); };
    m_client->unsubscribe(QMqttTopicFilter(name));
    m_rewrite = nullptr;
    m_names.erase(filter);
}

QMqttSubscription* Link::subscribeUnheard(const QString& name)
{
    m_rewrite = [](std::uint16_t) { return QByteArray(); };
    QMqttSubscription* const made = m_client->subscribe(QMqttTopicFilter(name));
    m_rewrite = nullptr;
    if (made)
        feed(packets::suback(m_rewrittenId));
    return made;
}

void Link::receive(const QByteArray& bytes)
{
    m_lastIn = Clock::now();
    m_unread += bytes;
    qsizetype at = 0;
    while (m_isOpen) {
        const QByteArrayView rest = QByteArrayView(m_unread).sliced(at);
        const bool isStrange =
            !rest.isEmpty() && !m_isAnswered && packets::typeOf(rest[0]) != packets::Connack;
        const qsizetype size = isStrange ? -1 : packets::sizeOf(rest);
        if (size < 0)
            lost(ConnectFault::NotMqtt, "the other side does not keep to MQTT 5");
        if (size <= 0)
            break;
        takePacket(rest.first(size).toByteArray());
        at += size;
    }
    feed(std::exchange(m_batch, {}));
    m_unread.remove(0, at);
}

void Link::takePacket(const QByteArray& packet)
{
    switch (packets::typeOf(packet[0])) {
    case packets::Connack: {
        const auto answer = packets::readConnack(packet);
        if (!answer)
            return lost(ConnectFault::NotMqtt, "the other side does not keep to MQTT 5");
        m_isAnswered = true;
        return connected(packet, *answer);
    }
    case packets::Disconnect:
        feed(std::exchange(m_batch, {}));
        return lost(faultOfReason(packets::readDisconnect(packet)),
                    describeReason(packets::readDisconnect(packet)));
    case packets::Puback:
        m_batch += packets::completePuback(packet);
        break;
    default:
        m_batch += packet;
        break;
    }
    if (m_batch.size() >= mostFed)
        feed(std::exchange(m_batch, {}));
}

void Link::feed(const QByteArray& packets)
{
    if (!m_isOpen || packets.isEmpty())
        return;
    m_device->feed(packets);
    if (m_isAnswered && m_client->state() == QMqttClient::Disconnected && m_isOpen)
        lost(ConnectFault::NotMqtt,
             "Qt MQTT ended the connection: it takes what the broker sent for a violation "
             "of MQTT 5");
}

void Link::connected(const QByteArray& packet, const packets::Connected& answer)
{
    if (answer.reason != 0) {
        tell(ConnectAnswered{.reason = answer.reason});
        return lost(faultOfReason(answer.reason), describeReason(answer.reason));
    }
    feed(packet);
    if (!m_isOpen)
        return;
    ConnectAnswered event = toAnswer(m_client->serverConnectionProperties());
    event.sessionPresent = answer.sessionPresent;
    event.keepAliveSeconds = answer.keepAliveSeconds;
    if (answer.keepAliveSeconds)
        m_keepAlive = std::chrono::seconds(*answer.keepAliveSeconds);
    tell(event);
    if (QMqttSubscription* const everything = subscribeUnheard(QStringLiteral("#")))
        QObject::connect(everything, &QMqttSubscription::messageReceived, everything,
                         [this](const QMqttMessage& message) { tell(MessageArrived{toMessage(message)}); });
}

void Link::send(QByteArrayView packet)
{
    m_lastOut = Clock::now();
    const unsigned type = packets::typeOf(packet[0]);
    if (!m_rewrite || (type != packets::Subscribe && type != packets::Unsubscribe)) {
        m_socket->write(packet.data(), packet.size());
        return;
    }
    m_rewrittenId = packets::packetIdOf(packet);
    const QByteArray instead = m_rewrite(m_rewrittenId);
    if (!instead.isEmpty())
        m_socket->write(instead.constData(), instead.size());
}

void Link::written()
{
    if (!m_socket->isWritten())
        return;
    for (const int id : std::exchange(m_unwritten, {}))
        tell(PublishAnswered{id, 0});
}

void Link::lost(ConnectFault fault, std::string problem)
{
    if (!std::exchange(m_isOpen, false))
        return;
    m_fault = fault;
    m_problem = std::move(problem);
    if (m_socket->isReachable() && !m_isAnswered)
        explainEarlyLoss(m_fault, m_problem, m_tls.get());
    m_isLost = true;
    m_happened();
}

void Link::tell(WireEvent event)
{
    m_events.push_back(std::move(event));
    m_happened();
}

} // namespace drydock::broker
