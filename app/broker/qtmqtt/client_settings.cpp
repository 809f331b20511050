// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/qtmqtt/client_settings.h"

#include "broker/message_rules.h"
#include "broker/qtmqtt/properties.h"
#include "broker/topics.h"

#include <algorithm>

namespace drydock::broker {

namespace {

constexpr std::size_t longestSecret = 65'535;
/// libmosquitto takes no less either.
constexpr int shortestKeepAlive = 5;

bool isQtText(const std::string& text)
{
    return text.size() <= longestSecret && QString::fromStdString(text).toStdString() == text;
}

} // namespace

Expected<void> checkSettings(const ConnectOptions& options)
{
    const std::string& id = options.clientId;
    if (id.empty() && !options.cleanStart)
        return fail(ErrorCode::InvalidArgument, "a session that is kept needs a client id", "clientId");
    if (!isText(id))
        return fail(ErrorCode::InvalidArgument, "client id: not UTF-8, or longer than 65535 bytes",
                    "clientId");
    if (!isText(options.address.user))
        return fail(ErrorCode::InvalidArgument, "user name: not UTF-8, or longer than 65535 bytes", "user");
    if (!isQtText(options.password))
        return fail(
            ErrorCode::Unsupported,
            "Qt MQTT takes a password as text, and this one is no UTF-8; use the build with libmosquitto",
            "password");
    return options.will ? checkWill(*options.will) : Expected<void>{};
}

void applySettings(const ConnectOptions& options, QMqttClient& client)
{
    client.setProtocolVersion(QMqttClient::MQTT_5_0);
    client.setClientId(QString::fromStdString(options.clientId));
    client.setCleanSession(options.cleanStart);
    client.setUsername(QString::fromStdString(options.address.user));
    if (!options.address.user.empty())
        client.setPassword(QString::fromStdString(options.password));
    const int keepAlive =
        options.keepAliveSeconds == 0 ? 0 : std::max<int>(options.keepAliveSeconds, shortestKeepAlive);
    client.setKeepAlive(static_cast<quint16>(keepAlive));
    // It gives a silent broker up after three of these times, and knows no other than its own.
    client.setAutoKeepAlive(false);
    QMqttConnectionProperties properties;
    properties.setSessionExpiryInterval(options.sessionExpirySeconds);
    properties.setMaximumReceive(std::max<std::uint16_t>(options.receiveMaximum, 1));
    // It takes no answer of more than 127 bytes for one.
    properties.setRequestProblemInformation(false);
    client.setConnectionProperties(properties);
    if (!options.will)
        return;
    const Message& message = options.will->message;
    client.setWillTopic(QString::fromStdString(message.topic));
    client.setWillMessage(QByteArray::fromStdString(message.payload));
    client.setWillQoS(static_cast<quint8>(message.qos));
    client.setWillRetain(message.retain);
    client.setLastWillProperties(toProperties(*options.will));
}

} // namespace drydock::broker
