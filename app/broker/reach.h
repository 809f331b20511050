// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"
#include "broker/tls_context.h"
#include "platform/address.h"
#include "platform/readiness.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace drydock::broker {

/// How far one step came.
struct Reached
{
    ConnectFault fault = ConnectFault::None;
    std::string text; ///< addresses or the protocol where it went well, else the system's words
};

/// The way to any server, step by step, to find out where it ends: resolve, connect, handshake. Each step
/// blocks up to `patience`, and returns (as TimedOut) soon after `cancelled` says true.
class Reach
{
public:
    Reach(std::string host, std::uint16_t port, std::function<bool()> cancelled,
          std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~Reach();
    Reach(const Reach&) = delete;
    Reach& operator=(const Reach&) = delete;

    [[nodiscard]] Reached resolve();
    /// To the first address that answers.
    [[nodiscard]] Reached connect();
    /// The certificate is in `context` afterwards.
    [[nodiscard]] Reached handshake(TlsContext& context);

private:
    [[nodiscard]] int tryConnect(const platform::Address& address);
    /// Waits for it on the socket; false when cancelled or the time is over.
    [[nodiscard]] bool await(platform::Readiness wanted, std::chrono::steady_clock::time_point end) const;

    const std::string m_host;
    const std::uint16_t m_port;
    const std::function<bool()> m_cancelled;
    const std::chrono::milliseconds m_patience;
    std::vector<platform::Address> m_addresses;
    int m_socket = -1;
};

} // namespace drydock::broker
