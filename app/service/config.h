// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "fleet/dialect.h"
#include "fleet/error.h"
#include "replica/postgres/postgres_address.h"
#include "service/roles.h"
#include "storage/s3/s3_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drydock::service {

/// Where the embedded package store listens.
struct ServePackages
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;
    std::string publicEndpoint; ///< as devices reach it; empty: http://address:port
};

/// What drydockd is told, by its configuration file and its command line (the latter goes first).
struct Config
{
    broker::BrokerAddress broker;
    broker::TlsFiles tls;
    std::string password; ///< from passwordFile or DRYDOCK_PASSWORD
    std::string dataDirectory;
    std::optional<replica::PostgresAddress> postgres; ///< the store; else a SQLite file in dataDirectory
    std::string auditKeyFile;                         ///< empty: beside the SQLite file, or in the store
    std::string instance = "drydockd";
    std::string stateRoot = "state";
    std::string fleetRoot = "fleet";
    Dialect dialect = Dialect::Atlas;
    std::string shadowName; ///< dialect aws: the named shadow; empty: the classic one
    bool desiredOpen = false;
    bool documents = false;
    Roles roles;
    std::optional<ServePackages> servePackages; ///< the embedded store; else `storage`
    std::optional<storage::S3Options> storage;
    std::uint32_t urlLifeSeconds = 3600;
    std::size_t maximumStateBytes = 8192;
    std::size_t maximumStateDepth = 8;
    double updateBurst = 50;
    double updatesPerSecond = 10;

    /// Reads arguments (without the program's name) and the file that --config names. InvalidArgument names
    /// the option or the key.
    [[nodiscard]] static Expected<Config> load(const std::vector<std::string>& arguments);
};

/// The first line of a file that holds a secret and nothing else.
[[nodiscard]] Expected<std::string> readSecret(const std::string& path);

/// What `drydockd --help` prints.
[[nodiscard]] std::string usage();

} // namespace drydock::service
