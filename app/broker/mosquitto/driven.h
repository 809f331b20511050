// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection_core.h"
#include "broker/mosquitto/client.h"

namespace drydock::broker {

/// Both kinds of consumption over libmosquitto. Handlers run at the end of `readReady`, `writeReady` and
/// `tick`, so they may call anything here (but not destroy it). Destroyed without `stop` it closes without a
/// goodbye: the broker sends the will, and nothing that was read is acknowledged.
class MosquittoDriven final : public DrivenConnection
{
public:
    explicit MosquittoDriven(ConnectOptions options);

    Expected<void> start() override { return m_core.start(); }
    Expected<void> publish(Message message, PublishHandler done) override
    {
        return m_core.publish(std::move(message), std::move(done));
    }
    Handle subscribe(std::string filter, SubscribeOptions options, MessageHandler handler,
                     std::function<void(std::string)> refused) override
    {
        return m_core.subscribe(std::move(filter), options, std::move(handler), std::move(refused));
    }
    Handle onState(StateHandler handler) override { return m_core.onState(std::move(handler)); }
    [[nodiscard]] ConnectionState state() const override { return m_core.state(); }
    Handle after(std::chrono::milliseconds delay, std::function<void()> task) override
    {
        return m_core.after(delay, std::move(task));
    }
    [[nodiscard]] std::size_t queued() const override { return m_core.queued(); }
    void stop() override { m_core.stop(); }

    [[nodiscard]] int descriptor() const override;
    [[nodiscard]] bool wantsWrite() const override;
    using DrivenConnection::readReady;
    bool readReady(std::size_t reads) override;
    void writeReady() override;
    void tick() override { m_core.tick(); }
    [[nodiscard]] std::chrono::steady_clock::time_point nextTick() const override
    {
        return m_core.nextTick();
    }

    /// For a loop of our own.
    [[nodiscard]] ConnectionCore& core() { return m_core; }

private:
    Client* m_client = nullptr; ///< the core's wire
    ConnectionCore m_core;
};

} // namespace drydock::broker
