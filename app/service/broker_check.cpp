// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/broker_check.h"

#include "broker/mosquitto/mosquitto.h"
#include "crypto/encoding.h"
#include "crypto/random.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace drydock::service {

namespace {

constexpr std::chrono::seconds patience{20};
/// After the last message that came, so long until no more is expected.
constexpr std::chrono::seconds silence{3};
constexpr std::uint32_t largestAnswer = 1U << 20U;

/// What connections' threads count and the caller waits for.
class Tally
{
public:
    void add()
    {
        const std::lock_guard lock(m_mutex);
        ++m_count;
        m_condition.notify_all();
    }
    /// Until `count` are there; false after `longest` without a further one, or when stopped.
    bool waitFor(int count, std::chrono::seconds longest, const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_count < count) {
            const int before = m_count;
            if (!m_condition.wait_for(lock, stop, longest, [&] { return m_count > before; }))
                return false;
        }
        return true;
    }
    [[nodiscard]] int count()
    {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_condition;
    int m_count = 0;
};

/// A connection that is up when the constructor returns, or `connected` is false.
struct Probe
{
    Probe(const broker::ConnectOptions& options, const std::stop_token& stop,
          const std::function<broker::Handle(broker::Connection&)>& listen)
        : connection(broker::makeThreaded(options))
    {
        // Before the connection is up: what waits in the session comes at once.
        listening = listen(*connection);
        watching = connection->onState([this](const broker::ConnectionState& state) {
            if (state.phase == broker::Phase::Connected)
                ups.add();
        });
        connected = connection->start() && ups.waitFor(1, patience, stop);
    }
    ~Probe()
    {
        // Stopped before `listening` ends: the broker is not asked to forget the subscription.
        connection->stop();
    }
    Probe(const Probe&) = delete;
    Probe& operator=(const Probe&) = delete;

    Tally ups;
    std::unique_ptr<broker::Connection> connection;
    broker::Handle watching;
    broker::Handle listening;
    bool connected = false;
};

} // namespace

std::string checkBrokerLimits(broker::ConnectOptions options, const std::string& fleetRoot,
                              const std::stop_token& stop)
{
    const std::string name = crypto::toHex(crypto::randomBytes(6));
    const std::string topic = fleetRoot + "/service/probe-" + name;
    auto away = options;
    away.clientId = "drydockd-probe-" + name;
    away.cleanStart = false;
    away.sessionExpirySeconds = 60;
    away.receiveMaximum = 500;
    auto sender = options;
    sender.clientId = "drydockd-probe-sender-" + name;
    sender.maximumQueued = brokerProbeMessages + 1;

    Tally arrived;
    const auto listen = [&](broker::Connection& connection) {
        return connection.subscribe(topic, {.qos = 1, .retainHandling = 2},
                                    [&](const broker::Message&) { arrived.add(); });
    };
    {
        const Probe probe(away, stop, listen);
        if (!probe.connected)
            return {};
        const auto limits = probe.connection->state();
        if (limits.maximumPacketSize != 0 && limits.maximumPacketSize < largestAnswer)
            return "the broker takes packets of " + std::to_string(limits.maximumPacketSize) +
                   " bytes at most; set max_packet_size to 1048576 or more";
        if (!limits.retainAvailable)
            return "the broker retains no messages; allow retained messages (retain_available true)";
        // One message through: the subscription stands before the session is left behind.
        if (!probe.connection->publish({.topic = topic, .payload = "0"}) ||
            !arrived.waitFor(1, patience, stop))
            return {};
    }
    {
        const Probe probe(sender, stop, [](broker::Connection&) { return broker::Handle(); });
        Tally taken;
        for (int i = 0; probe.connected && i < brokerProbeMessages; ++i) {
            if (!probe.connection->publish({.topic = topic, .payload = "x", .expirySeconds = 60},
                                           [&](broker::PublishOutcome) { taken.add(); }))
                return {};
        }
        if (!probe.connected || !taken.waitFor(brokerProbeMessages, patience, stop))
            return {};
    }
    away.sessionExpirySeconds = 0; // the session goes with this connection
    const Probe probe(away, stop, listen);
    if (!probe.connected || arrived.waitFor(1 + brokerProbeMessages, silence, stop) || stop.stop_requested())
        return {};
    return "the broker kept " + std::to_string(arrived.count() - 1) + " of " +
           std::to_string(brokerProbeMessages) +
           " messages for a client that was away; set max_queued_messages 100000000 and max_queued_bytes "
           "2147483648, "
           "or what a "
           "device sends while the service restarts is lost";
}

} // namespace drydock::service
