// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/chosen/make_connection.h"
#include "broker/qtmqtt/qtmqtt.h"

namespace drydock::broker {

std::unique_ptr<Connection> makeConnection(ConnectOptions options)
{
    return makeQtMqtt(std::move(options));
}

} // namespace drydock::broker
