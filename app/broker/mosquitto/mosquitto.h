// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/connection.h"

#include <memory>

namespace drydock::broker {

/// A connection over libmosquitto that its owner's loop drives (consumption `afterCommit`). All calls and all
/// handlers stay on the owner's thread. Descriptors may lie above 1024: poll or epoll, never select.
[[nodiscard]] std::unique_ptr<DrivenConnection> makeDriven(ConnectOptions options);

/// A connection over libmosquitto with a thread of its own (consumption `auto`): calls are safe from any
/// thread, handlers run on the connection's thread, never after their handle has ended (`reset` waits for a
/// handler that is running, except on that thread itself). The destructor stops, then joins; it must not run
/// in a handler.
[[nodiscard]] std::unique_ptr<Connection> makeThreaded(ConnectOptions options);

} // namespace drydock::broker
