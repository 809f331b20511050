// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/player/generated_fleet.h"
#include "broker/connection.h"
#include "fleet/request_codec.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace drydock::bench {

/// Plays drydockd towards consoles: says that it is there, sends digests of a generated fleet, and answers
/// what a console asks that looks at devices.
class StreamPlayer
{
public:
    /// Begins with digest 1 of that epoch. `connection` outlives this, and carries the will
    /// (`serviceTopic`, `birth(false)`).
    StreamPlayer(broker::Connection& connection, GeneratedFleet& fleet, std::uint64_t epoch);

    [[nodiscard]] static std::string birth(bool online);
    static constexpr const char* serviceTopic = "fleet/service/player";

    /// Lets that many changes happen, and sends a digest where one is full or `flush` is set. A heartbeat is
    /// a flush with nothing changed.
    void play(std::uint64_t changes, bool flush);
    /// The next digests are counted and not sent.
    void skip(std::uint64_t digests) { m_skip += digests; }
    /// Ends that before its time.
    void stopSkipping() { m_skip = 0; }
    /// A service that started anew.
    void beginEpoch();
    /// Cursors from before now are answered with GONE.
    void forgetThePast();
    void churn(std::uint64_t devices);
    void writeTable(const std::string& file);

    /// Digests sent, changes played, cursor and requests answered, as one line of JSON.
    [[nodiscard]] std::string status();
    /// True while the broker does not keep up: nothing should be added.
    [[nodiscard]] bool isBehind() const { return m_connection.queued() > mostQueued; }

    static constexpr std::size_t digestSize = 500; ///< changes, as drydockd has it

private:
    static constexpr std::size_t mostQueued = 400;

    void send();
    void answer(const broker::Message& request);
    [[nodiscard]] Expected<std::string> listDevices(const nlohmann::json& arguments);
    [[nodiscard]] static Expected<nlohmann::json> other(const std::string& action);

    broker::Connection& m_connection;
    std::mutex m_mutex; ///< fleet and what follows
    GeneratedFleet& m_fleet;
    std::uint64_t m_epoch;
    std::uint64_t m_seq = 0;
    std::uint64_t m_skip = 0;
    std::uint64_t m_oldest = 0; ///< cursors below are gone
    std::uint64_t m_digests = 0;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_pages = 0;
    std::uint64_t m_pagesSince = 0; ///< of those, with a cursor
    broker::Handle m_requests;
};

} // namespace drydock::bench
