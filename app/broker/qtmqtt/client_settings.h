// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"

#include <QMqttClient>

namespace drydock::broker {

/// What MQTT forbids in `options`, and what Qt MQTT cannot do of them. Files are not looked at.
[[nodiscard]] Expected<void> checkSettings(const ConnectOptions& options);

/// Makes `client`, which is not connected, say to the broker what `options` say.
void applySettings(const ConnectOptions& options, QMqttClient& client);

} // namespace drydock::broker
