// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/closing.h"

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

} // namespace drydock::broker
