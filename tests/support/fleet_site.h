// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profile.h"
#include "storage/server/package_server.h"
#include "support/test_broker.h"

#include <memory>
#include <string>

namespace drydock::test {

/// How a FleetSite differs from the usual one.
struct FleetSiteOptions
{
    bool tlsStorage =
        false; ///< https by a certificate of the site's own authority, which the service is told
    bool deadPublicEndpoint = false; ///< the service serves packages itself, and announces a port where
                                     ///< nobody listens
};

/// A fleet of separate parts, each of which can be broken and mended: a broker with TLS and accounts, a
/// drydockd, three devices, and a package storage. The operator is op.ann, and may do all.
class FleetSite
{
public:
    explicit FleetSite(FleetSiteOptions options = {});

    [[nodiscard]] bool startStorage();
    void stopStorage() { m_storage.reset(); }
    [[nodiscard]] bool startService();
    /// SIGKILL: the broker says goodbye for it.
    void killService();
    [[nodiscard]] bool startDevices();
    [[nodiscard]] TestBroker& broker() { return m_broker; }
    /// Restarts the broker with "server", "expired" or "elsewhere" as its certificate.
    [[nodiscard]] bool showCertificate(const std::string& name);

    [[nodiscard]] client::Profile profile(const std::string& user = "op.ann") const;
    static constexpr const char* password = "the operator's";
    [[nodiscard]] std::string storageEndpoint() const;
    [[nodiscard]] std::string caFile() const { return m_broker.caFile(); }
    /// What the service and the devices wrote.
    [[nodiscard]] std::string log() const;

private:
    [[nodiscard]] std::string path(const std::string& name) const;

    FleetSiteOptions m_options;
    TestBroker m_broker;
    QTemporaryDir m_directory;
    std::uint16_t m_storagePort = freePort();
    std::unique_ptr<storage::PackageServer> m_storage;
    ChildProcess m_service;
    ChildProcess m_devices;
};

} // namespace drydock::test
