// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/message.h"
#include "fleet/error.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace drydock::broker {

/// Where a broker listens: `mqtt://[user@]host[:1883]` or `mqtts://[user@]host[:8883]`; IPv6 hosts in
/// brackets.
struct BrokerAddress
{
    std::string host;
    std::uint16_t port = 1883;
    bool tls = false;
    std::string user;

    /// A password in the URL is refused: it would stand in process lists and logs.
    [[nodiscard]] static Expected<BrokerAddress> parse(std::string_view url);
    /// For messages: never holds a secret.
    [[nodiscard]] std::string str() const;
};

/// Files in PEM. Without `caFile` the system's trusted authorities are used.
struct TlsFiles
{
    std::string caFile;
    std::string certificateFile;
    std::string keyFile;
};

struct Will
{
    Message message;
    std::uint32_t delaySeconds = 0;
};

/// Waiting time before the next try: doubles from `first` to `longest`, then a random part of it is taken
/// (between half and all), so that a fleet does not come back in step.
struct Backoff
{
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds longest{30'000};
};

struct ConnectOptions
{
    BrokerAddress address;
    TlsFiles tls;
    std::string password;
    std::string keyPassphrase; ///< opens `tls.keyFile`; empty: it needs none
    std::string clientId;
    /// True: every connect, a reconnect too, begins a new session. False needs a `clientId`.
    bool cleanStart = true;
    std::uint32_t sessionExpirySeconds = 0;
    std::uint16_t keepAliveSeconds = 30;
    /// How many QoS 1 messages the broker may send ahead of our acknowledgement.
    std::uint16_t receiveMaximum = 100;
    /// `publish` refuses (Unavailable) while this many messages wait: backpressure instead of memory.
    std::size_t maximumQueued = 20'000;
    /// From the first packet to the broker's answer.
    std::chrono::milliseconds connectTimeout{20'000};
    std::optional<Will> will;
    Backoff backoff;
};

} // namespace drydock::broker
