// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string>

/// The few things that Qt MQTT 6.4 does not say, read from packets (MQTT 5, 2 and 3) before it gets them, or
/// put into those that it makes.
namespace drydock::broker::packets {

enum Type : unsigned {
    Connack = 2,
    Publish = 3,
    Puback = 4,
    Subscribe = 8,
    Suback = 9,
    Unsubscribe = 10,
    Disconnect = 14
};

[[nodiscard]] inline unsigned typeOf(char firstByte)
{
    return static_cast<unsigned char>(firstByte) >> 4;
}

/// Size of the packet that `bytes` begin with: 0 while too few have come to know it, negative if it is none.
[[nodiscard]] qsizetype sizeOf(QByteArrayView bytes);

struct Connected
{
    bool sessionPresent = false;
    int reason = 0;
    std::optional<std::uint16_t> keepAliveSeconds; ///< the broker wants this one
};
/// Nothing where the broker's words are no CONNACK.
[[nodiscard]] std::optional<Connected> readConnack(QByteArrayView packet);
/// The reason of a DISCONNECT.
[[nodiscard]] int readDisconnect(QByteArrayView packet);
/// With the length of its properties, which may be left out where there is none, and whose absence Qt MQTT
/// complains of.
[[nodiscard]] QByteArray completePuback(const QByteArray& packet);

/// Packet id of a SUBSCRIBE or UNSUBSCRIBE.
[[nodiscard]] std::uint16_t packetIdOf(QByteArrayView packet);
[[nodiscard]] QByteArray subscribe(std::uint16_t packetId, const std::string& filter,
                                   const SubscribeOptions& options);
[[nodiscard]] QByteArray unsubscribe(std::uint16_t packetId, const std::string& filter);
/// As the broker would say that it has subscribed us.
[[nodiscard]] QByteArray suback(std::uint16_t packetId);

} // namespace drydock::broker::packets
