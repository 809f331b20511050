// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/connection.h"

#include <memory>

namespace drydock::broker {

/// A connection over Qt MQTT with a thread of its own (consumption `auto`; there is no other, as QMqttClient
/// acknowledges each message by itself): calls are safe from any thread, handlers run on the connection's
/// thread, never after their handle has ended (`reset` waits for a handler that is running, except on that
/// thread itself). The destructor stops, then joins; it must not run in a handler. Needs a QCoreApplication
/// while it lives.
[[nodiscard]] std::unique_ptr<Connection> makeQtMqtt(ConnectOptions options);

} // namespace drydock::broker
