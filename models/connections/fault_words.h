// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"
#include "models/connections/trouble.h"

namespace drydock::models {

/// What a fault on the way to `server` (a host and port, or a URL) means: the one place that words it.
[[nodiscard]] Trouble faultWords(broker::ConnectFault fault, const QString& server);

} // namespace drydock::models
