// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"

#include <stop_token>
#include <string>

namespace drydock::service {

/// How many messages the probe sends: twice what mosquitto keeps by default for a client that is away.
inline constexpr int brokerProbeMessages = 2000;

/// Tries whether the broker keeps what a durable session has not read: leaves a session behind, publishes
/// `brokerProbeMessages` to it, and counts what arrives when it comes back. Blocks for seconds; the session
/// is removed again. Gives what to change in the broker's configuration, in words; empty where nothing is (or
/// where `stop` was asked, or the broker went away meanwhile: then nothing is known).
[[nodiscard]] std::string checkBrokerLimits(broker::ConnectOptions options, const std::string& fleetRoot,
                                            const std::stop_token& stop);

} // namespace drydock::service
