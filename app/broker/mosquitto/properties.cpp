// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/mosquitto/properties.h"

#include <mqtt_protocol.h>

#include <cstdlib>
#include <memory>
#include <new>

namespace drydock::broker {

namespace {

void require(int code)
{
    if (code != MOSQ_ERR_SUCCESS)
        throw std::bad_alloc();
}

std::string takeText(char* text)
{
    const std::unique_ptr<char, decltype(&std::free)> owner(text, &std::free);
    return text ? std::string(text) : std::string();
}

} // namespace

Properties::Properties(const Message& message)
{
    if (message.expirySeconds)
        addInt32(MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, *message.expirySeconds);
    if (!message.responseTopic.empty())
        addText(MQTT_PROP_RESPONSE_TOPIC, message.responseTopic);
    if (!message.correlationData.empty())
        require(mosquitto_property_add_binary(&m_list, MQTT_PROP_CORRELATION_DATA,
                                              message.correlationData.data(),
                                              static_cast<std::uint16_t>(message.correlationData.size())));
    if (!message.contentType.empty())
        addText(MQTT_PROP_CONTENT_TYPE, message.contentType);
    for (const auto& [name, value] : message.userProperties)
        require(mosquitto_property_add_string_pair(&m_list, MQTT_PROP_USER_PROPERTY, name.c_str(),
                                                   value.c_str()));
}

void Properties::addInt16(int identifier, std::uint16_t value)
{
    require(mosquitto_property_add_int16(&m_list, identifier, value));
}

void Properties::addInt32(int identifier, std::uint32_t value)
{
    require(mosquitto_property_add_int32(&m_list, identifier, value));
}

void Properties::addText(int identifier, const std::string& text)
{
    require(mosquitto_property_add_string(&m_list, identifier, text.c_str()));
}

Message toMessage(const mosquitto_message& message, const mosquitto_property* properties)
{
    Message result;
    result.topic = message.topic;
    result.payload.assign(static_cast<const char*>(message.payload),
                          static_cast<std::size_t>(message.payloadlen));
    result.qos = message.qos;
    result.retain = message.retain;
    result.packetId = static_cast<std::uint16_t>(message.mid);

    for (const auto* property = properties; property; property = mosquitto_property_next(property)) {
        char* text = nullptr;
        switch (mosquitto_property_identifier(property)) {
        case MQTT_PROP_MESSAGE_EXPIRY_INTERVAL: {
            std::uint32_t seconds = 0;
            mosquitto_property_read_int32(property, MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, &seconds, false);
            result.expirySeconds = seconds;
            break;
        }
        case MQTT_PROP_RESPONSE_TOPIC:
            mosquitto_property_read_string(property, MQTT_PROP_RESPONSE_TOPIC, &text, false);
            result.responseTopic = takeText(text);
            break;
        case MQTT_PROP_CONTENT_TYPE:
            mosquitto_property_read_string(property, MQTT_PROP_CONTENT_TYPE, &text, false);
            result.contentType = takeText(text);
            break;
        case MQTT_PROP_CORRELATION_DATA: {
            void* data = nullptr;
            std::uint16_t size = 0;
            mosquitto_property_read_binary(property, MQTT_PROP_CORRELATION_DATA, &data, &size, false);
            const std::unique_ptr<void, decltype(&std::free)> owner(data, &std::free);
            if (data)
                result.correlationData.assign(static_cast<const char*>(data), size);
            break;
        }
        case MQTT_PROP_USER_PROPERTY: {
            char* value = nullptr;
            mosquitto_property_read_string_pair(property, MQTT_PROP_USER_PROPERTY, &text, &value, false);
            std::string name = takeText(text);
            result.userProperties.emplace_back(std::move(name), takeText(value));
            break;
        }
        default:
            break;
        }
    }
    return result;
}

} // namespace drydock::broker
