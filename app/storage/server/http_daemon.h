// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "storage/server/exchange.h"
#include "storage/server/workers.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>

struct MHD_Daemon;

namespace drydock::storage::server {

/// libmicrohttpd's side of the store: brings requests to exchanges, and their replies back.
class HttpDaemon
{
public:
    [[nodiscard]] static Expected<std::unique_ptr<HttpDaemon>> start(Store& store);
    ~HttpDaemon();
    HttpDaemon(const HttpDaemon&) = delete;
    HttpDaemon& operator=(const HttpDaemon&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    struct Callbacks;
    explicit HttpDaemon(Store& store) : m_store(store), m_workers(2), m_joiners(1) {}
    [[nodiscard]] Expected<void> listen();
    void log(const std::string& line);
    void hangUp();

    Store& m_store;
    Workers m_workers;
    Workers m_joiners; ///< for what is long: it must not keep the rest waiting
    std::mutex m_logMutex;
    std::mutex m_socketMutex;
    std::condition_variable m_socketsChanged;
    std::set<int> m_sockets; ///< of open connections
    MHD_Daemon* m_daemon = nullptr;
    std::uint16_t m_port = 0;
};

} // namespace drydock::storage::server
