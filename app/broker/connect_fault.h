// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace drydock::broker {

/// Why there is no connection, for whoever has to choose words, an icon or the next step. The words beside it
/// are for logs and experts.
enum class ConnectFault {
    None,
    HostNotFound,               ///< the name does not resolve
    Refused,                    ///< nobody listens on that port
    Unreachable,                ///< no route to host or network
    TimedOut,                   ///< it was silent
    NotAuthorised,              ///< user name or password, or the account as such; trying again is in vain
    ServerCertificateExpired,   ///< or one of its authorities'
    ServerCertificateNotYet,    ///< not valid yet: a clock is wrong
    ServerCertificateUntrusted, ///< no trusted authority signed it, or it is not made for a server
    ServerNameMismatch,         ///< made for another host
    ClientCertificateRefused,   ///< the broker wants a certificate, or another one than ours
    TlsFailed,                  ///< any other trouble of the handshake; also TLS on one side alone
    NotMqtt,                    ///< something else listens there
    ProtocolTooOld,             ///< the broker does not speak MQTT 5
    SessionTakenOver,           ///< another client has our client id
    Lost,                       ///< it stood, or nearly, and is gone
    Other
};

} // namespace drydock::broker
