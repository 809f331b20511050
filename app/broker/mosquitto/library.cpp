// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/mosquitto/library.h"

#include "platform/address.h"
#include "platform/requests.h"
#include "platform/socket.h"

#include <mosquitto.h>

#include <cerrno>

namespace drydock::broker {

void useLibrary()
{
    static const bool once = [] {
        mosquitto_lib_init();
        platform::ignoreBrokenPipesByDefault();
        return true;
    }();
    static_cast<void>(once);
}

std::string describe(int code, int savedErrno)
{
    switch (code) {
    case MOSQ_ERR_ERRNO:
        // 0 and EPROTO come from below TLS, where there is no better word than that.
        return savedErrno != 0 ? platform::socketProblemText(savedErrno) : "the broker closed the connection";
    case MOSQ_ERR_EAI:
        return std::string("the host name cannot be resolved: ") + platform::resolveProblemText(savedErrno);
    case MOSQ_ERR_CONN_LOST:
        return "the broker closed the connection";
    case MOSQ_ERR_KEEPALIVE:
        return "the broker did not answer in time";
    case MOSQ_ERR_TLS:
        return "TLS failed";
    case MOSQ_ERR_PROTOCOL:
        return "the other side does not keep to MQTT 5";
    default:
        return mosquitto_strerror(code);
    }
}

ConnectFault faultOf(int code, int savedErrno)
{
    switch (code) {
    case MOSQ_ERR_EAI:
        return ConnectFault::HostNotFound;
    case MOSQ_ERR_TLS:
        return ConnectFault::TlsFailed;
    case MOSQ_ERR_KEEPALIVE:
        return ConnectFault::TimedOut;
    case MOSQ_ERR_PROTOCOL:
    case MOSQ_ERR_MALFORMED_PACKET:
        return ConnectFault::NotMqtt;
    case MOSQ_ERR_CONN_LOST:
        return ConnectFault::Lost;
    case MOSQ_ERR_ERRNO:
        break;
    default:
        return ConnectFault::Other;
    }
    switch (platform::errnoOfSocket(savedErrno)) {
    case ECONNREFUSED:
        return ConnectFault::Refused;
    case ETIMEDOUT:
        return ConnectFault::TimedOut;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case EADDRNOTAVAIL:
        return ConnectFault::Unreachable;
    default:
        return ConnectFault::Lost;
    }
}

} // namespace drydock::broker
