// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/mosquitto/library.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <netdb.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace drydock::broker {

namespace {

constexpr std::size_t longestText = 65'535;
constexpr std::size_t longestPacket = 268'435'455;

bool isText(const std::string& text)
{
    return text.size() <= longestText &&
           (text.empty() ||
            mosquitto_validate_utf8(text.data(), static_cast<int>(text.size())) == MOSQ_ERR_SUCCESS);
}

bool isTopic(const std::string& topic)
{
    return !topic.empty() && isText(topic) &&
           mosquitto_pub_topic_check2(topic.data(), topic.size()) == MOSQ_ERR_SUCCESS;
}

std::size_t varintSize(std::size_t value)
{
    return value < 128 ? 1 : value < 16'384 ? 2 : value < 2'097'152 ? 3 : 4;
}

} // namespace

void useLibrary()
{
    static const bool once = [] {
        mosquitto_lib_init();
        struct sigaction action = {};
        if (sigaction(SIGPIPE, nullptr, &action) == 0 && action.sa_handler == SIG_DFL)
            std::signal(SIGPIPE, SIG_IGN);
        return true;
    }();
    static_cast<void>(once);
}

std::string describe(int code, int savedErrno)
{
    switch (code) {
    case MOSQ_ERR_ERRNO:
        // 0 and EPROTO come from below TLS, where there is no better word than that.
        return savedErrno != 0 ? std::strerror(savedErrno) : "the broker closed the connection";
    case MOSQ_ERR_EAI:
        return std::string("the host name cannot be resolved: ") + gai_strerror(savedErrno);
    case MOSQ_ERR_CONN_LOST:
        return "the broker closed the connection";
    case MOSQ_ERR_KEEPALIVE:
        return "the broker did not answer in time";
    case MOSQ_ERR_TLS:
        return "TLS failed";
    case MOSQ_ERR_PROTOCOL:
        return "the other side does not keep to MQTT 5";
    default:
        return mosquitto_strerror(code);
    }
}

ConnectFault faultOf(int code, int savedErrno)
{
    switch (code) {
    case MOSQ_ERR_EAI:
        return ConnectFault::HostNotFound;
    case MOSQ_ERR_TLS:
        return ConnectFault::TlsFailed;
    case MOSQ_ERR_KEEPALIVE:
        return ConnectFault::TimedOut;
    case MOSQ_ERR_PROTOCOL:
    case MOSQ_ERR_MALFORMED_PACKET:
        return ConnectFault::NotMqtt;
    case MOSQ_ERR_CONN_LOST:
        return ConnectFault::Lost;
    case MOSQ_ERR_ERRNO:
        break;
    default:
        return ConnectFault::Other;
    }
    switch (savedErrno) {
    case ECONNREFUSED:
        return ConnectFault::Refused;
    case ETIMEDOUT:
        return ConnectFault::TimedOut;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case EADDRNOTAVAIL:
        return ConnectFault::Unreachable;
    default:
        return ConnectFault::Lost;
    }
}

ConnectFault faultOfReason(int reason)
{
    switch (reason) {
    case MQTT_RC_BAD_USERNAME_OR_PASSWORD:
    case MQTT_RC_NOT_AUTHORIZED:
        return ConnectFault::NotAuthorised;
    case MQTT_RC_SESSION_TAKEN_OVER:
        return ConnectFault::SessionTakenOver;
    case MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION:
        return ConnectFault::ProtocolTooOld;
    case MQTT_RC_SERVER_SHUTTING_DOWN:
        return ConnectFault::Lost;
    default:
        return ConnectFault::Other;
    }
}

std::string describeReason(int reason)
{
    switch (reason) {
    case MQTT_RC_BAD_USERNAME_OR_PASSWORD:
        return "the broker refused the user name or the password; check both";
    case MQTT_RC_NOT_AUTHORIZED:
        return "the broker says not authorised; check user name, password and the broker's access rules";
    case MQTT_RC_CLIENTID_NOT_VALID:
        return "the broker does not take this client id";
    case MQTT_RC_SESSION_TAKEN_OVER:
        return "another client connected with the same client id; every client needs its own";
    case MQTT_RC_PACKET_TOO_LARGE:
        return "a packet was larger than the broker takes";
    case MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION:
        return "the broker does not speak MQTT 5";
    case MQTT_RC_SERVER_SHUTTING_DOWN:
        return "the broker is shutting down";
    case MQTT_RC_BANNED:
        return "the broker has banned this client";
    default:
        return std::string("the broker says: ") + mosquitto_reason_string(reason);
    }
}

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
    if (message.correlationData.size() > longestText)
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

std::string findFilterFault(const std::string& filter, const SubscribeOptions& options)
{
    if (filter.empty() || !isText(filter) ||
        mosquitto_sub_topic_check2(filter.data(), filter.size()) != MOSQ_ERR_SUCCESS)
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
    // libmosquitto's own check forgets a byte; a packet over the limit would end the connection again and
    // again, as it would be sent again after every reconnect.
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
