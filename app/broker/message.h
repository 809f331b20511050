// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace drydock::broker {

/// One MQTT 5 application message, in either direction. Strings hold bytes.
struct Message
{
    std::string topic;
    std::string payload;
    int qos = 1;
    bool retain = false;
    /// Packet id of an incoming QoS 1 message (0 at QoS 0). A redelivery within the session keeps it.
    std::uint16_t packetId = 0;
    std::string responseTopic;
    std::string correlationData;
    std::string contentType;
    std::optional<std::uint32_t> expirySeconds;
    std::vector<std::pair<std::string, std::string>> userProperties;
};

} // namespace drydock::broker
