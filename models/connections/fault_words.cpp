// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/fault_words.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

using broker::ConnectFault;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectFault)
};

Trouble networkWords(ConnectFault fault, const QString& server)
{
    if (fault == ConnectFault::HostNotFound)
        return {Words::tr("The name of %1 is not known").arg(server),
                Words::tr("No address was found for it."),
                Words::tr("Check the spelling, and whether this computer's network or VPN knows the name."),
                {}};
    if (fault == ConnectFault::Refused)
        return {Words::tr("Nothing listens at %1").arg(server),
                Words::tr("That computer answers, but no server runs on this port."),
                Words::tr("Check the port, and whether the server is running."),
                {}};
    if (fault == ConnectFault::Unreachable)
        return {Words::tr("%1 can't be reached").arg(server),
                Words::tr("There is no way through the network to it."),
                Words::tr("Check this computer's network, VPN and firewall."),
                {}};
    if (fault == ConnectFault::TimedOut)
        return {Words::tr("%1 does not answer").arg(server),
                Words::tr("It stayed silent until the time was over. Firewalls often drop packets this way."),
                Words::tr("Check address and port, and whether a firewall lets this computer through."),
                {}};
    if (fault == ConnectFault::Lost)
        return {Words::tr("The connection to %1 was lost").arg(server),
                Words::tr("The other side closed it, or the network did."),
                {},
                {}};
    return {Words::tr("There is no connection to %1").arg(server), {}, {}, {}};
}

Trouble certificateWords(ConnectFault fault, const QString& server)
{
    if (fault == ConnectFault::ServerCertificateExpired)
        return {Words::tr("The certificate of %1 has expired").arg(server),
                Words::tr("Its time is over, or that of an authority that signed it, so nobody can tell who "
                          "really answers there."),
                Words::tr("Ask its administrator for a new certificate. If others can connect, check the "
                          "clock of this computer."),
                {}};
    if (fault == ConnectFault::ServerCertificateNotYet)
        return {Words::tr("The certificate of %1 is not valid yet").arg(server),
                Words::tr("It begins in the future: most likely a clock is wrong."),
                Words::tr("Check date and time of this computer first, then ask its administrator."),
                {}};
    if (fault == ConnectFault::ServerCertificateUntrusted)
        return {Words::tr("The certificate of %1 is not trusted").arg(server),
                Words::tr("No certificate authority that this connection trusts has signed it."),
                Words::tr("Choose the certificate authority of the fleet, a file in PEM, for this "
                          "connection."),
                {}};
    if (fault == ConnectFault::ServerNameMismatch)
        return {Words::tr("The certificate of %1 is made for another name").arg(server),
                Words::tr("Somebody else may be answering, or the server goes by several names."),
                Words::tr("Use the name that the certificate is made for, or ask for one made for this "
                          "name."),
                {}};
    if (fault == ConnectFault::ClientCertificateRefused)
        return {Words::tr("%1 wants another client certificate").arg(server),
                Words::tr("It did not accept the one of this connection, or this connection has none."),
                Words::tr("Choose the certificate and the key that you were given for this fleet."),
                {}};
    return {Words::tr("There is no secure connection to %1").arg(server),
            Words::tr("The two sides found no common way to encrypt. Often one of them does not expect TLS."),
            Words::tr("Check whether this port wants mqtts:// or mqtt://."),
            {}};
}

Trouble protocolWords(ConnectFault fault, const QString& server)
{
    if (fault == ConnectFault::NotAuthorised)
        return {Words::tr("User name or password is wrong"),
                Words::tr("%1 refused this account.").arg(server),
                Words::tr("Check both. If they are right, ask the broker's administrator about the account."),
                {}};
    if (fault == ConnectFault::NotMqtt)
        return {Words::tr("%1 is no MQTT broker").arg(server),
                Words::tr("Something else answers there."),
                Words::tr("Check the port: brokers usually listen on 1883, or on 8883 with TLS."),
                {}};
    if (fault == ConnectFault::ProtocolTooOld)
        return {Words::tr("The broker at %1 is too old").arg(server),
                Words::tr("Drydock speaks MQTT 5, and the broker does not."),
                Words::tr("Ask its administrator for a newer one, such as mosquitto 2.0."),
                {}};
    return {Words::tr("Another program took this connection over"),
            Words::tr("It gave %1 the same client id as this one.").arg(server),
            Words::tr("Close the other program."),
            {}};
}

} // namespace

Trouble faultWords(ConnectFault fault, const QString& server)
{
    switch (fault) {
    case ConnectFault::None:
        return {};
    case ConnectFault::HostNotFound:
    case ConnectFault::Refused:
    case ConnectFault::Unreachable:
    case ConnectFault::TimedOut:
    case ConnectFault::Lost:
    case ConnectFault::Other:
        return networkWords(fault, server);
    case ConnectFault::ServerCertificateExpired:
    case ConnectFault::ServerCertificateNotYet:
    case ConnectFault::ServerCertificateUntrusted:
    case ConnectFault::ServerNameMismatch:
    case ConnectFault::ClientCertificateRefused:
    case ConnectFault::TlsFailed:
        return certificateWords(fault, server);
    case ConnectFault::NotAuthorised:
    case ConnectFault::NotMqtt:
    case ConnectFault::ProtocolTooOld:
    case ConnectFault::SessionTakenOver:
        return protocolWords(fault, server);
    }
    return {};
}

} // namespace drydock::models
