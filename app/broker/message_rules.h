// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/connection.h"

#include <optional>
#include <string>

namespace drydock::broker {

/// What MQTT forbids in `message` (topic, texts that are not UTF-8, lengths), or nothing. QoS 2 is not
/// offered.
[[nodiscard]] std::optional<Error> findFault(const Message& message);

/// The same for a will.
[[nodiscard]] Expected<void> checkWill(const Will& will);

/// Why `filter` cannot be subscribed to; empty where it can.
[[nodiscard]] std::string findFilterFault(const std::string& filter, const SubscribeOptions& options);

/// Size of the PUBLISH packet that carries `message`, in bytes (MQTT 5, 3.3).
[[nodiscard]] std::size_t packetSize(const Message& message);

/// `findFault`, and what the broker named as its limits in `state`.
[[nodiscard]] Expected<void> checkPublish(const Message& message, const ConnectionState& state);

} // namespace drydock::broker
