// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session.h"

#include "broker/chosen/make_connection.h"
#include "crypto/encoding.h"
#include "crypto/random.h"

#include <algorithm>
#include <utility>

namespace drydock::client {

Expected<std::unique_ptr<Session>> Session::open(Profile profile, std::chrono::milliseconds giveUpAfter,
                                                 const Secrets& secrets)
{
    Expected<broker::ConnectOptions> options = connectOptions(profile, secrets);
    if (!options)
        return tl::unexpected(options.error());
    const Expected<std::string> name = profile.operatorName();
    if (!name)
        return tl::unexpected(name.error());
    options->clientId = *name + "-" + crypto::toHex(crypto::randomBytes(6));
    ServiceClient::Options service{*name, profile.fleetRoot};
    service.giveUpAfter = giveUpAfter;
    service.repeatAfter = std::min(service.repeatAfter, giveUpAfter);
    std::unique_ptr<broker::Connection> connection = broker::makeConnection(std::move(*options));
    if (const Expected<void> started = connection->start(); !started)
        return tl::unexpected(started.error());
    return std::unique_ptr<Session>(new Session(std::move(profile), std::move(connection), service));
}

Session::Session(Profile profile, std::unique_ptr<broker::Connection> connection,
                 const ServiceClient::Options& options)
    : m_profile(std::move(profile)), m_connection(std::move(connection)),
      m_service(std::make_unique<ServiceClient>(*m_connection, options))
{
}

} // namespace drydock::client
