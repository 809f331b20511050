// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "storage/server/exchange.h"
#include "storage/server/workers.h"

#include <cstdint>
#include <memory>
#include <mutex>

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
    explicit HttpDaemon(Store& store) : m_store(store), m_workers(2) {}
    [[nodiscard]] Expected<void> listen();

    Store& m_store;
    Workers m_workers;
    std::mutex m_logMutex;
    MHD_Daemon* m_daemon = nullptr;
    std::uint16_t m_port = 0;
};

} // namespace drydock::storage::server
