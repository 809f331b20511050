// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/mosquitto/driven.h"
#include "broker/mosquitto/mailbox.h"

#include <map>
#include <memory>
#include <thread>

namespace drydock::broker {

/// A MosquittoDriven on a thread of its own. Only that thread touches it; calls are posted, and no lock is
/// held while a handler runs but the handler's own gate.
class MosquittoThreaded final : public Connection
{
public:
    explicit MosquittoThreaded(ConnectOptions options);
    ~MosquittoThreaded() override;

    Expected<void> start() override;
    Expected<void> publish(Message message, PublishHandler done) override;
    Handle subscribe(std::string filter, SubscribeOptions options, MessageHandler handler,
                     std::function<void(std::string)> refused) override;
    Handle onState(StateHandler handler) override;
    [[nodiscard]] ConnectionState state() const override { return m_mailbox->state(); }
    Handle after(std::chrono::milliseconds delay, std::function<void()> task) override;
    [[nodiscard]] std::size_t queued() const override { return m_mailbox->queued; }
    void stop() override;

private:
    void run(const std::stop_token& token);
    void runTasks();
    void wait();
    /// Has `make` called on the thread and keeps its handle there until ours ends.
    [[nodiscard]] Handle keep(std::shared_ptr<Gate> gate, std::function<Handle()> make);

    const ConnectOptions m_options;
    const std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
    std::atomic<std::size_t> m_lastHandle = 0;
    // From here on for the thread alone.
    MosquittoDriven m_driven;
    std::map<std::size_t, Handle> m_handles;
    Handle m_stateHandle;
    std::jthread m_thread;
};

} // namespace drydock::broker
