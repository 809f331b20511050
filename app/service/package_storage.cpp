// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/package_storage.h"

#include "crypto/encoding.h"
#include "service/key_file.h"

#include <fstream>
#include <iterator>
#include <utility>

namespace drydock::service {

namespace {
constexpr const char* accessKeyId = "DRYDOCKSTORE";
}

Expected<PackageStorage> PackageStorage::open(const Config& config, Log& log)
{
    PackageStorage opened;
    storage::S3Options options;
    if (config.storage) {
        options = *config.storage;
    } else {
        const auto secret = loadOrCreateKey(config.dataDirectory + "/package-store.key", 32);
        if (!secret)
            return tl::unexpected(secret.error());
        options.credentials = {accessKeyId, crypto::toHex(*secret), {}};
        auto server = storage::PackageServer::start(
            {.address = config.servePackages->address,
             .port = config.servePackages->port,
             .directory = config.dataDirectory + "/package-store",
             .bucket = options.bucket,
             .region = options.region,
             .credentials = storage::fixedCredentials({options.credentials}),
             .accessLog = [&log, asked = " HEAD /" + options.bucket + " 200 "](const std::string& line) {
                 // The service's own question, every few seconds.
                 if (line.find(asked) == std::string::npos)
                     log.write("package store: " + line);
             }});
        if (!server)
            return tl::unexpected(server.error().in("package store"));
        opened.server = *std::move(server);
        options.endpoint = opened.server->endpoint();
        options.publicEndpoint = config.servePackages->publicEndpoint;
        options.direct = true;
    }
    opened.endpoint = options.publicEndpoint.empty() ? options.endpoint : options.publicEndpoint;
    if (!options.caFile.empty()) {
        std::ifstream file(options.caFile, std::ios::binary);
        opened.authority.assign(std::istreambuf_iterator<char>(file), {});
    }
    opened.options = options;
    opened.client = std::make_unique<storage::S3Client>(std::move(options));
    return opened;
}

} // namespace drydock::service
