// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/package_server.h"

#include "storage/server/http_daemon.h"

#include <algorithm>
#include <utility>

namespace drydock::storage {

class PackageServer::Impl
{
public:
    server::Store store;
    std::unique_ptr<server::HttpDaemon> daemon; ///< last, so that it ends first
};

CredentialLookup fixedCredentials(std::vector<S3Credentials> credentials)
{
    return [credentials =
                std::move(credentials)](const std::string& accessKeyId) -> std::optional<S3Credentials> {
        const auto found = std::ranges::find(credentials, accessKeyId, &S3Credentials::accessKeyId);
        return found == credentials.end() ? std::nullopt : std::optional(*found);
    };
}

PackageServer::PackageServer(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
PackageServer::~PackageServer() = default;

Expected<std::unique_ptr<PackageServer>> PackageServer::start(PackageServerOptions options)
{
    if (options.directory.empty())
        return fail(ErrorCode::InvalidArgument, "the package store needs a directory", "directory");
    if (options.bucket.empty() || options.bucket.find('/') != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "the bucket must have a name without slashes", "bucket");
    if (!options.credentials || !options.clock)
        return fail(ErrorCode::InvalidArgument, "the package store needs credentials and a clock",
                    "credentials");
    auto impl = std::make_unique<Impl>();
    auto files = server::ObjectFiles::open(options.directory);
    if (!files)
        return tl::make_unexpected(files.error());
    impl->store.files = *std::move(files);
    for (const std::string& line : impl->store.files->foreign()) {
        if (options.accessLog)
            options.accessLog("not served: " + line);
    }
    impl->store.uploads = std::make_unique<server::Uploads>(*impl->store.files);
    impl->store.authenticator =
        std::make_unique<server::Authenticator>(options.credentials, options.region, options.clock);
    impl->store.options = std::move(options);
    auto daemon = server::HttpDaemon::start(impl->store);
    if (!daemon)
        return tl::make_unexpected(daemon.error().in("package store"));
    impl->daemon = *std::move(daemon);
    return std::unique_ptr<PackageServer>(new PackageServer(std::move(impl)));
}

std::uint16_t PackageServer::port() const
{
    return m_impl->daemon->port();
}

std::string PackageServer::endpoint() const
{
    const auto& options = m_impl->store.options;
    return (options.certificatePem.empty() ? "http://" : "https://") + options.address + ":" +
           std::to_string(port());
}

int PackageServer::abortUploadsOlderThan(std::chrono::seconds age)
{
    return m_impl->store.uploads->abortOlderThan(m_impl->store.options.clock() - age);
}

} // namespace drydock::storage
