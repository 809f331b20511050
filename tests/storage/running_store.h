// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/s3/s3_client.h"
#include "storage/server/package_server.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>
#include <mutex>
#include <string>

namespace drydock::test {

/// A package store in this process, on a free loopback port, with one key.
class RunningStore
{
public:
    explicit RunningStore(Clock clock = systemNow);

    void restart(); ///< the same directory, maybe another port
    [[nodiscard]] storage::S3Options clientOptions() const;
    [[nodiscard]] std::unique_ptr<storage::S3Client> client() const;
    [[nodiscard]] storage::PackageServer& server() { return *m_server; }
    [[nodiscard]] std::string folder() const { return m_folder.path().toStdString(); }
    /// Files left in the folder of what is under way.
    [[nodiscard]] int temporaryFiles() const;
    /// Everything that is answered to these bytes until the server closes.
    [[nodiscard]] std::string ask(const std::string& request) const;
    /// The access log, a line a request.
    [[nodiscard]] std::string log() const;
    void clearLog();
    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }

private:
    QTemporaryDir m_folder;
    Clock m_clock;
    mutable std::mutex m_mutex;
    std::string m_log;
    std::unique_ptr<storage::PackageServer> m_server;
};

/// Bytes over a plain TCP connection: what no client library would send.
class RawConnection
{
public:
    explicit RawConnection(std::uint16_t port);
    ~RawConnection();
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    [[nodiscard]] bool send(std::string_view data) const;
    /// At least one byte, or nothing where the other side has closed or nothing came for 30 s.
    [[nodiscard]] std::string receive(std::size_t most = 65536) const;
    /// All until the other side closes.
    [[nodiscard]] std::string receiveAll() const;
    void closeSending() const;

private:
    int m_socket;
};

/// The status of the first answer in these bytes; 0 where there is none.
[[nodiscard]] int statusOf(const std::string& answer);
/// The request for a signed URL's path and query, closing afterwards.
[[nodiscard]] std::string rawRequest(const std::string& method, const std::string& url,
                                     const std::string& more = {});

} // namespace drydock::test
