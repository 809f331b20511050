// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"

#include <optional>
#include <string>

namespace drydock::broker {

/// Sets libmosquitto up, once a process. Also ignores SIGPIPE where nobody handles it: OpenSSL writes to
/// sockets without MSG_NOSIGNAL, and a broker that goes away must not end the program.
void useLibrary();

/// One of libmosquitto's return codes in words; `savedErrno` is looked at where the code refers to it.
[[nodiscard]] std::string describe(int code, int savedErrno);
[[nodiscard]] ConnectFault faultOf(int code, int savedErrno);

/// A reason code of MQTT 5 (CONNACK, DISCONNECT, SUBACK) in words an operator can act on.
[[nodiscard]] std::string describeReason(int reason);
[[nodiscard]] ConnectFault faultOfReason(int reason);

/// What MQTT forbids in `message` (topic, texts that are not UTF-8, lengths), or nothing. QoS 2 is not
/// offered.
[[nodiscard]] std::optional<Error> findFault(const Message& message);

/// Why `filter` cannot be subscribed to; empty where it can.
[[nodiscard]] std::string findFilterFault(const std::string& filter, const SubscribeOptions& options);

/// Size of the PUBLISH packet that carries `message`, in bytes (MQTT 5, 3.3).
[[nodiscard]] std::size_t packetSize(const Message& message);

/// `findFault`, and what the broker named as its limits in `state`.
[[nodiscard]] Expected<void> checkPublish(const Message& message, const ConnectionState& state);

} // namespace drydock::broker
