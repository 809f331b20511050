// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/message.h"
#include "broker/wire.h"

#include <QMqttConnectionProperties>
#include <QMqttMessage>
#include <QMqttPublishProperties>

namespace drydock::broker {

[[nodiscard]] QMqttPublishProperties toProperties(const Message& message);
[[nodiscard]] QMqttLastWillProperties toProperties(const Will& will);
/// Of what the broker named when it took us.
[[nodiscard]] ConnectAnswered toAnswer(const QMqttServerConnectionProperties& server);
[[nodiscard]] Message toMessage(const QMqttMessage& message);

} // namespace drydock::broker
