// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/config.h"
#include "service/log.h"
#include "storage/s3/s3_client.h"
#include "storage/server/package_server.h"

#include <memory>
#include <string>

namespace drydock::service {

/// The storage that packages are kept in: an external one, or the embedded store, which is started here.
struct PackageStorage
{
    std::unique_ptr<storage::PackageServer> server; ///< null: an external storage
    std::unique_ptr<storage::S3Client> client;
    storage::S3Options options;
    std::string endpoint;  ///< as devices and workstations reach it
    std::string authority; ///< PEM of who vouches for it; empty: the system's

    [[nodiscard]] static Expected<PackageStorage> open(const Config& config, Log& log);
};

} // namespace drydock::service
