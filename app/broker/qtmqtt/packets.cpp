// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/qtmqtt/packets.h"

namespace drydock::broker::packets {

namespace {

constexpr int unsupportedVersion = 0x84;
constexpr int serverKeepAlive = 0x13;

unsigned byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// A number of up to four bytes of seven bits at `at`, which moves behind it; negative if it is none or has
/// not come.
qsizetype readVariable(QByteArrayView bytes, qsizetype& at)
{
    qsizetype value = 0;
    for (int shift = 0; shift < 28 && at < bytes.size(); shift += 7) {
        const unsigned byte = byteAt(bytes, at++);
        value |= static_cast<qsizetype>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0)
            return value;
    }
    return -1;
}

void addVariable(QByteArray& bytes, qsizetype value)
{
    do {
        const auto low = static_cast<char>(value & 0x7f);
        value >>= 7;
        bytes.append(value > 0 ? static_cast<char>(low | 0x80) : low);
    } while (value > 0);
}

void addNumber(QByteArray& bytes, std::size_t value)
{
    bytes.append(static_cast<char>(value >> 8));
    bytes.append(static_cast<char>(value & 0xff));
}

/// What follows the fixed header.
QByteArrayView bodyOf(QByteArrayView packet)
{
    qsizetype at = 1;
    static_cast<void>(readVariable(packet, at));
    return packet.sliced(at);
}

QByteArray frame(char first, const QByteArray& body)
{
    QByteArray packet(1, first);
    addVariable(packet, body.size());
    return packet + body;
}

/// Bytes of a CONNACK's property behind its identifier; -1 where `identifier` is unknown.
qsizetype propertySize(unsigned identifier, QByteArrayView rest)
{
    const auto text = [&](qsizetype at) {
        return rest.size() < at + 2
                   ? rest.size()
                   : at + 2 + static_cast<qsizetype>(byteAt(rest, at) << 8 | byteAt(rest, at + 1));
    };
    switch (identifier) {
    case 0x24: // maximum QoS
    case 0x25: // retain available
    case 0x28: // wildcard subscriptions
    case 0x29: // subscription identifiers
    case 0x2a: // shared subscriptions
        return 1;
    case 0x13: // server keep alive
    case 0x21: // receive maximum
    case 0x22: // topic alias maximum
        return 2;
    case 0x11: // session expiry
    case 0x27: // maximum packet size
        return 4;
    case 0x12: // assigned client id
    case 0x15: // authentication method
    case 0x16: // authentication data
    case 0x1a: // response information
    case 0x1c: // server reference
    case 0x1f: // reason string
        return text(0);
    case 0x26: // user property
        return text(text(0));
    default:
        return -1;
    }
}

} // namespace

qsizetype sizeOf(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return 0;
    qsizetype at = 1;
    const qsizetype body = readVariable(bytes, at);
    if (body < 0)
        return at > 4 ? -1 : 0;
    return at + body <= bytes.size() ? at + body : 0;
}

std::optional<Connected> readConnack(QByteArrayView packet)
{
    const QByteArrayView body = bodyOf(packet);
    if (typeOf(packet[0]) != Connack || body.size() < 2 || byteAt(body, 0) > 1)
        return {};
    Connected result;
    result.sessionPresent = byteAt(body, 0) == 1;
    result.reason = static_cast<int>(byteAt(body, 1));
    if (body.size() == 2) {
        // A broker that knows MQTT 3 alone has no properties; its words for our version are "1".
        if (result.reason != 0)
            result.reason = unsupportedVersion;
        return result;
    }
    qsizetype at = 2;
    const qsizetype size = readVariable(body, at);
    if (size < 0 || at + size > body.size())
        return {};
    QByteArrayView rest = body.sliced(at, size);
    while (!rest.isEmpty()) {
        const unsigned identifier = byteAt(rest, 0);
        rest = rest.sliced(1);
        const qsizetype length = propertySize(identifier, rest);
        if (length < 0 || length > rest.size())
            break;
        if (identifier == serverKeepAlive)
            result.keepAliveSeconds = static_cast<std::uint16_t>(byteAt(rest, 0) << 8 | byteAt(rest, 1));
        rest = rest.sliced(length);
    }
    return result;
}

int readDisconnect(QByteArrayView packet)
{
    const QByteArrayView body = bodyOf(packet);
    return body.isEmpty() ? 0 : static_cast<int>(byteAt(body, 0));
}

QByteArray completePuback(const QByteArray& packet)
{
    const QByteArrayView body = bodyOf(packet);
    return body.size() == 3 ? frame(packet[0], body.toByteArray() + '\0') : packet;
}

std::uint16_t packetIdOf(QByteArrayView packet)
{
    const QByteArrayView body = bodyOf(packet);
    return body.size() < 2 ? 0 : static_cast<std::uint16_t>(byteAt(body, 0) << 8 | byteAt(body, 1));
}

QByteArray subscribe(std::uint16_t packetId, const std::string& filter, const SubscribeOptions& options)
{
    QByteArray body;
    addNumber(body, packetId);
    body.append('\0'); // no properties
    addNumber(body, filter.size());
    body.append(filter.data(), static_cast<qsizetype>(filter.size()));
    body.append(static_cast<char>(options.qos | (options.noLocal ? 4 : 0) |
                                  (options.retainAsPublished ? 8 : 0) | options.retainHandling << 4));
    return frame(static_cast<char>(Subscribe << 4 | 2), body);
}

QByteArray unsubscribe(std::uint16_t packetId, const std::string& filter)
{
    QByteArray body;
    addNumber(body, packetId);
    body.append('\0'); // no properties
    addNumber(body, filter.size());
    body.append(filter.data(), static_cast<qsizetype>(filter.size()));
    return frame(static_cast<char>(Unsubscribe << 4 | 2), body);
}

QByteArray suback(std::uint16_t packetId)
{
    QByteArray body;
    addNumber(body, packetId);
    body.append('\0'); // no properties
    body.append('\0'); // QoS 0
    return frame(static_cast<char>(Suback << 4), body);
}

} // namespace drydock::broker::packets
