// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef DRYDOCK_TEST_QTMQTT
#include "broker/qtmqtt/qtmqtt.h"
#else
#include "broker/mosquitto/mosquitto.h"
#endif
#include "support/open_sockets.h"
#include "support/test_broker.h"

#include <poll.h>
#include <sys/socket.h>

#include <QTest>

#include <algorithm>
#include <atomic>
#include <initializer_list>
#include <mutex>

namespace drydock::test {

/// The contract is one, and each adapter has programs of its own: what they are built with says which.
#ifdef DRYDOCK_TEST_QTMQTT
enum class Kind { Threaded };

inline std::unique_ptr<broker::Connection> makeOnItsThread(broker::ConnectOptions options)
{
    return broker::makeQtMqtt(std::move(options));
}
inline std::unique_ptr<broker::DrivenConnection> makeToDrive(Kind, const broker::ConnectOptions&)
{
    return nullptr; // it cannot hold acknowledgements back
}
#else
enum class Kind { Driven, Threaded };

inline std::unique_ptr<broker::Connection> makeOnItsThread(broker::ConnectOptions options)
{
    return broker::makeThreaded(std::move(options));
}
inline std::unique_ptr<broker::DrivenConnection> makeToDrive(Kind kind, const broker::ConnectOptions& options)
{
    return kind == Kind::Driven ? broker::makeDriven(options) : nullptr;
}
#endif

/// A connection of any kind, with what it heard. One test body serves all kinds.
class Peer
{
public:
    Peer(Kind kind, broker::ConnectOptions options)
    {
        if (auto driven = makeToDrive(kind, options)) {
            m_driven = driven.get();
            m_connection = std::move(driven);
        } else {
            m_connection = makeOnItsThread(std::move(options));
        }
        m_states = m_connection->onState([this](const broker::ConnectionState& state) {
            const std::lock_guard lock(m_mutex);
            m_seen.push_back(state);
        });
    }
    ~Peer()
    {
        m_handles.clear();
        m_states.reset();
    }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    broker::Connection* operator->() { return m_connection.get(); }
    broker::Connection& operator*() { return *m_connection; }
    /// Null where nobody drives it.
    [[nodiscard]] broker::DrivenConnection* driven() { return m_driven; }

    /// Subscribes and collects.
    void listen(const std::string& filter, broker::SubscribeOptions options = {})
    {
        m_handles.push_back(m_connection->subscribe(
            filter, options,
            [this](const broker::Message& message) {
                const std::lock_guard lock(m_mutex);
                m_messages.push_back(message);
            },
            [this](const std::string& why) {
                const std::lock_guard lock(m_mutex);
                m_refusals.push_back(why);
            }));
    }
    void deafen() { m_handles.clear(); }

    /// Publishes; the outcome is added to `outcomes`.
    [[nodiscard]] Expected<void> send(broker::Message message)
    {
        return m_connection->publish(std::move(message), [this](broker::PublishOutcome outcome) {
            const std::lock_guard lock(m_mutex);
            m_outcomes.push_back(outcome);
        });
    }

    [[nodiscard]] std::vector<broker::Message> messages() const
    {
        const std::lock_guard lock(m_mutex);
        return m_messages;
    }
    [[nodiscard]] std::vector<std::string> payloads() const
    {
        std::vector<std::string> result;
        for (const auto& message : messages())
            result.push_back(message.payload);
        return result;
    }
    [[nodiscard]] std::vector<broker::PublishOutcome> outcomes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_outcomes;
    }
    [[nodiscard]] std::vector<std::string> refusals() const
    {
        const std::lock_guard lock(m_mutex);
        return m_refusals;
    }
    [[nodiscard]] std::vector<broker::ConnectionState> states() const
    {
        const std::lock_guard lock(m_mutex);
        return m_seen;
    }
    [[nodiscard]] bool isConnected() const { return m_connection->state().phase == broker::Phase::Connected; }

    /// One round of its owner's loop.
    void step()
    {
        if (!m_driven)
            return;
        m_driven->tick();
        pollfd ready{m_driven->descriptor(), POLLIN, 0};
        if (m_driven->wantsWrite())
            ready.events |= POLLOUT;
        if (::poll(&ready, 1, 0) <= 0)
            return;
        if ((ready.revents & ~POLLOUT) != 0)
            m_driven->readReady();
        if ((ready.revents & POLLOUT) != 0 || m_driven->wantsWrite())
            m_driven->writeReady();
    }

private:
    mutable std::mutex m_mutex;
    std::vector<broker::Message> m_messages;
    std::vector<broker::PublishOutcome> m_outcomes;
    std::vector<std::string> m_refusals;
    std::vector<broker::ConnectionState> m_seen;
    std::unique_ptr<broker::Connection> m_connection;
    broker::DrivenConnection* m_driven = nullptr;
    broker::Handle m_states;
    std::vector<broker::Handle> m_handles;
};

/// Drives all `peers` until `condition` holds.
inline bool driveUntil(std::initializer_list<Peer*> peers, const std::function<bool()>& condition,
                       std::chrono::milliseconds timeout = std::chrono::seconds(60))
{
    return waitFor(condition, timeout, [&] {
        for (Peer* peer : peers)
            peer->step();
        ::poll(nullptr, 0, 1);
    });
}

inline bool connectAll(std::initializer_list<Peer*> peers)
{
    for (Peer* peer : peers)
        if (!(*peer)->start())
            return false;
    return driveUntil(peers, [&] {
        return std::ranges::all_of(peers, [](const Peer* peer) { return peer->isConnected(); });
    });
}

/// Everything that `peer` has asked of the broker so far is done: the broker works in order, and this waits
/// for the answer to one more request.
inline bool settle(Peer& peer)
{
    std::atomic<bool> answered = false;
    broker::Message marker;
    marker.topic = "marker";
    if (!peer->publish(marker, [&](broker::PublishOutcome) { answered = true; }))
        return false;
    return driveUntil({&peer}, [&] { return answered.load(); });
}

inline broker::Message makeMessage(std::string topic, std::string payload, int qos = 1)
{
    broker::Message message;
    message.topic = std::move(topic);
    message.payload = std::move(payload);
    message.qos = qos;
    return message;
}

inline void addKinds()
{
    QTest::addColumn<int>("kind");
#ifndef DRYDOCK_TEST_QTMQTT
    QTest::newRow("driven") << static_cast<int>(Kind::Driven);
#endif
    QTest::newRow("threaded") << static_cast<int>(Kind::Threaded);
}

inline Kind currentKind()
{
    QFETCH_GLOBAL(int, kind);
    return static_cast<Kind>(kind);
}

} // namespace drydock::test
