// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/reason.h"

#include <utility>

namespace drydock::broker {

namespace {

/// MQTT 5, 2.4, where there is nothing better to say.
const char* nameOfReason(int reason)
{
    static constexpr std::pair<int, const char*> names[] = {
        {0x80, "unspecified error"},
        {0x81, "malformed packet"},
        {0x82, "protocol error"},
        {0x83, "implementation specific error"},
        {0x88, "server unavailable"},
        {0x89, "server busy"},
        {0x8c, "bad authentication method"},
        {0x8d, "keep alive timeout"},
        {0x8f, "topic filter invalid"},
        {0x90, "topic name invalid"},
        {0x91, "packet identifier in use"},
        {0x93, "receive maximum exceeded"},
        {0x94, "topic alias invalid"},
        {0x96, "message rate too high"},
        {0x97, "quota exceeded"},
        {0x98, "administrative action"},
        {0x99, "payload format invalid"},
        {0x9a, "retain not supported"},
        {0x9b, "QoS not supported"},
        {0x9c, "use another server"},
        {0x9d, "server moved"},
        {0x9e, "shared subscriptions not supported"},
        {0x9f, "connection rate exceeded"},
        {0xa0, "maximum connect time"},
        {0xa1, "subscription identifiers not supported"},
        {0xa2, "wildcard subscriptions not supported"},
    };
    for (const auto& [code, name] : names)
        if (code == reason)
            return name;
    return nullptr;
}

} // namespace

ConnectFault faultOfReason(int reason)
{
    switch (reason) {
    case 0x86:
    case 0x87:
        return ConnectFault::NotAuthorised;
    case 0x8e:
        return ConnectFault::SessionTakenOver;
    case 0x84:
        return ConnectFault::ProtocolTooOld;
    case 0x8b:
        return ConnectFault::Lost;
    default:
        return ConnectFault::Other;
    }
}

std::string describeReason(int reason)
{
    switch (reason) {
    case 0x86:
        return "the broker refused the user name or the password; check both";
    case 0x87:
        return "the broker says not authorised; check user name, password and the broker's access rules";
    case 0x85:
        return "the broker does not take this client id";
    case 0x8e:
        return "another client connected with the same client id; every client needs its own";
    case 0x95:
        return "a packet was larger than the broker takes";
    case 0x84:
        return "the broker does not speak MQTT 5";
    case 0x8b:
        return "the broker is shutting down";
    case 0x8a:
        return "the broker has banned this client";
    default:
        break;
    }
    const char* const name = nameOfReason(reason);
    return "the broker says: " + (name ? std::string(name) : "reason code " + std::to_string(reason));
}

} // namespace drydock::broker
