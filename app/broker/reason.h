// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"

#include <string>

namespace drydock::broker {

/// A reason code of MQTT 5 (CONNACK, DISCONNECT, SUBACK) in words an operator can act on.
[[nodiscard]] std::string describeReason(int reason);
[[nodiscard]] ConnectFault faultOfReason(int reason);

} // namespace drydock::broker
