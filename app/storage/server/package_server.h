// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"
#include "storage/s3/s3_options.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drydock::storage {

/// The credentials of an access key; nothing where it is unknown or over. Called from the server's threads.
using CredentialLookup = std::function<std::optional<S3Credentials>(const std::string& accessKeyId)>;

/// A lookup in a fixed list.
[[nodiscard]] CredentialLookup fixedCredentials(std::vector<S3Credentials> credentials);

struct PackageServerOptions
{
    std::string address = "127.0.0.1"; ///< IPv4
    std::uint16_t port = 0;            ///< 0: a free one
    std::filesystem::path directory;   ///< of objects, uploads and temporary files; made if absent
    std::string bucket = "packages";
    std::string region = "us-east-1";
    CredentialLookup credentials;
    std::string certificatePem; ///< with the key: HTTPS
    std::string privateKeyPem;
    unsigned threads = 2;
    unsigned connectionLimit = 4000; ///< further connections are not accepted
    std::chrono::seconds idleTimeout{60};
    std::uint64_t largestObject = std::uint64_t{5} << 40U; ///< bytes
    Clock clock = systemNow;
    /// Takes one line a request (address, method, path, never the query, status, bytes), and one for whatever
    /// could not be understood. Called from the server's threads, never by two at once.
    std::function<void(const std::string& line)> accessLog;
};

/// The embedded package store: one bucket of files, spoken to in S3 with Signature Version 4. It stores whole
/// objects or nothing: what is written becomes visible by one rename after it is on disk.
class PackageServer
{
public:
    /// Serves from the moment this returns. InvalidArgument: options; Conflict: the port is taken;
    /// Unavailable: the directory cannot be used.
    [[nodiscard]] static Expected<std::unique_ptr<PackageServer>> start(PackageServerOptions options);
    ~PackageServer(); ///< ends open transfers
    PackageServer(const PackageServer&) = delete;
    PackageServer& operator=(const PackageServer&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    /// http[s]://address:port
    [[nodiscard]] std::string endpoint() const;
    /// Removes multipart uploads begun longer ago than `age`; the number removed.
    int abortUploadsOlderThan(std::chrono::seconds age);

private:
    class Impl;
    explicit PackageServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace drydock::storage
