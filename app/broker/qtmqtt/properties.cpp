// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/qtmqtt/properties.h"

namespace drydock::broker {

namespace {

QByteArray toBytes(const std::string& text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QMqttUserProperties toUserProperties(const Message& message)
{
    QMqttUserProperties result;
    for (const auto& [name, value] : message.userProperties)
        result.append({QString::fromStdString(name), QString::fromStdString(value)});
    return result;
}

/// Both kinds have the same names for what a message carries.
template <typename Properties>
Properties common(const Message& message)
{
    Properties result;
    if (message.expirySeconds)
        result.setMessageExpiryInterval(*message.expirySeconds);
    if (!message.responseTopic.empty())
        result.setResponseTopic(QString::fromStdString(message.responseTopic));
    if (!message.correlationData.empty())
        result.setCorrelationData(toBytes(message.correlationData));
    if (!message.contentType.empty())
        result.setContentType(QString::fromStdString(message.contentType));
    if (!message.userProperties.empty())
        result.setUserProperties(toUserProperties(message));
    return result;
}

} // namespace

QMqttPublishProperties toProperties(const Message& message)
{
    return common<QMqttPublishProperties>(message);
}

QMqttLastWillProperties toProperties(const Will& will)
{
    auto result = common<QMqttLastWillProperties>(will.message);
    result.setWillDelayInterval(will.delaySeconds);
    return result;
}

ConnectAnswered toAnswer(const QMqttServerConnectionProperties& server)
{
    using Server = QMqttServerConnectionProperties;
    const auto named = server.availableProperties();
    ConnectAnswered answer;
    if (named.testFlag(Server::MaximumPacketSize))
        answer.maximumPacketSize = server.maximumPacketSize();
    if (named.testFlag(Server::MaximumReceive))
        answer.receiveMaximum = server.maximumReceive();
    answer.retainAvailable = !named.testFlag(Server::RetainAvailable) || server.retainAvailable();
    return answer;
}

Message toMessage(const QMqttMessage& message)
{
    using Properties = QMqttPublishProperties;
    Message result;
    result.topic = message.topic().name().toStdString();
    result.payload = message.payload().toStdString();
    result.qos = message.qos();
    result.retain = message.retain();
    result.packetId = message.id();

    const Properties properties = message.publishProperties();
    const auto available = properties.availableProperties();
    if (available.testFlag(Properties::MessageExpiryInterval))
        result.expirySeconds = properties.messageExpiryInterval();
    if (available.testFlag(Properties::ResponseTopic))
        result.responseTopic = properties.responseTopic().toStdString();
    if (available.testFlag(Properties::CorrelationData))
        result.correlationData = properties.correlationData().toStdString();
    if (available.testFlag(Properties::ContentType))
        result.contentType = properties.contentType().toStdString();
    if (available.testFlag(Properties::UserProperty))
        for (const QMqttStringPair& pair : properties.userProperties())
            result.userProperties.emplace_back(pair.name().toStdString(), pair.value().toStdString());
    return result;
}

} // namespace drydock::broker
