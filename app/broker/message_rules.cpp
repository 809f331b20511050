// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/message_rules.h"

#include "broker/topics.h"

namespace drydock::broker {

namespace {

constexpr std::size_t longestProperty = 65'535;
constexpr std::size_t longestPacket = 268'435'455;

std::size_t varintSize(std::size_t value)
{
    return value < 128 ? 1 : value < 16'384 ? 2 : value < 2'097'152 ? 3 : 4;
}

} // namespace

std::optional<Error> findFault(const Message& message)
{
    const auto fault = [](std::string text, std::string field) {
        return Error{ErrorCode::InvalidArgument, std::move(text), std::move(field)};
    };
    if (!isTopic(message.topic))
        return fault("an MQTT topic is 1 to 65535 bytes of UTF-8 without wildcards and control characters",
                     "topic");
    if (!message.responseTopic.empty() && !isTopic(message.responseTopic))
        return fault("not a topic that can be answered on", "responseTopic");
    if (message.qos != 0 && message.qos != 1)
        return fault("QoS is 0 or 1", "qos");
    if (message.correlationData.size() > longestProperty)
        return fault("longer than 65535 bytes", "correlationData");
    if (!isText(message.contentType))
        return fault("not UTF-8, or longer than 65535 bytes", "contentType");
    for (const auto& [name, value] : message.userProperties)
        if (!isText(name) || !isText(value))
            return fault("not UTF-8, or longer than 65535 bytes", "userProperties");
    if (packetSize(message) > longestPacket)
        return Error{ErrorCode::TooLarge, "larger than any MQTT packet", "payload"};
    return {};
}

Expected<void> checkWill(const Will& will)
{
    if (const auto fault = findFault(will.message))
        return tl::unexpected(fault->in("will"));
    if (will.message.payload.size() > longestProperty)
        return fail(ErrorCode::TooLarge, "a will holds at most 65535 bytes", "will.payload");
    return {};
}

std::string findFilterFault(const std::string& filter, const SubscribeOptions& options)
{
    if (!isFilter(filter))
        return "not a topic filter as MQTT defines it";
    if (options.noLocal && filter.starts_with("$share/"))
        return "No Local on a shared subscription is a protocol error in MQTT 5";
    if ((options.qos != 0 && options.qos != 1) || options.retainHandling < 0 || options.retainHandling > 2)
        return "QoS is 0 or 1, Retain Handling 0, 1 or 2";
    return {};
}

std::size_t packetSize(const Message& message)
{
    std::size_t properties = 0;
    if (message.expirySeconds)
        properties += 5;
    if (!message.responseTopic.empty())
        properties += 3 + message.responseTopic.size();
    if (!message.correlationData.empty())
        properties += 3 + message.correlationData.size();
    if (!message.contentType.empty())
        properties += 3 + message.contentType.size();
    for (const auto& [name, value] : message.userProperties)
        properties += 5 + name.size() + value.size();
    const std::size_t rest = 2 + message.topic.size() + (message.qos > 0 ? 2 : 0) + varintSize(properties) +
                             properties + message.payload.size();
    return 1 + varintSize(rest) + rest;
}

Expected<void> checkPublish(const Message& message, const ConnectionState& state)
{
    if (auto fault = findFault(message))
        return tl::unexpected(*std::move(fault));
    // A packet over the limit would end the connection again and again, as it would be sent again after every
    // reconnect; libmosquitto's own check forgets a byte, and Qt MQTT has none.
    if (state.maximumPacketSize != 0 && packetSize(message) > state.maximumPacketSize)
        return fail(ErrorCode::TooLarge,
                    "the broker takes packets of at most " + std::to_string(state.maximumPacketSize) +
                        " bytes, this one has " + std::to_string(packetSize(message)),
                    "payload");
    if (message.retain && !state.retainAvailable)
        return fail(ErrorCode::Unsupported,
                    "the broker keeps no retained messages; allow them in its configuration", "retain");
    return {};
}

} // namespace drydock::broker
