// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/closing.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace drydock::broker {

void explainEarlyLoss(ConnectFault& fault, std::string& problem, const TlsContext* tls)
{
    if (fault != ConnectFault::Lost && fault != ConnectFault::NotMqtt)
        return;
    // A TLS server answers plain MQTT by an alert, by closing, or by a reset: which one comes is chance.
    if (!tls)
        problem += "; does this port want TLS (mqtts://)?";
    if (!tls || !tls->isHandshakeDone()) {
        fault = ConnectFault::TlsFailed;
    } else if (tls->isCertificateAsked()) {
        // In TLS 1.3 our side is done before the server looks at our certificate, and the reset that follows
        // what we sent meanwhile takes the server's words away.
        fault = ConnectFault::ClientCertificateRefused;
        problem += "; it asked for a client certificate, and does not seem to take ours";
    }
}

void readAway(int socket)
{
    int unread = 0;
    if (socket < 0 || ::ioctl(socket, FIONREAD, &unread) != 0 || unread == 0)
        return;
    ::shutdown(socket, SHUT_WR);
    char away[4096];
    pollfd ready{socket, POLLIN, 0};
    while (::poll(&ready, 1, 100) > 0 && ::recv(socket, away, sizeof away, MSG_DONTWAIT) > 0) {
    }
}

} // namespace drydock::broker
