// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "client/profile.h"
#include "client/service_client.h"
#include "fleet/error.h"

#include <chrono>
#include <memory>

namespace drydock::client {

/// A connection by a profile, and the requests over it.
class Session
{
public:
    /// Begins to connect. Errors of the profile come here; a broker that is not there, with the calls.
    [[nodiscard]] static Expected<std::unique_ptr<Session>>
    open(Profile profile, std::chrono::milliseconds giveUpAfter = std::chrono::seconds(60),
         const Secrets& secrets = {});

    [[nodiscard]] const Profile& profile() const { return m_profile; }
    [[nodiscard]] broker::Connection& connection() { return *m_connection; }
    [[nodiscard]] ServiceClient& service() { return *m_service; }

private:
    Session(Profile profile, std::unique_ptr<broker::Connection> connection,
            const ServiceClient::Options& options);

    Profile m_profile;
    std::unique_ptr<broker::Connection> m_connection;
    std::unique_ptr<ServiceClient> m_service;
};

} // namespace drydock::client
