// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection_core.h"
#include "broker/mailbox.h"

#include <map>
#include <memory>

namespace drydock::broker {

/// A connection whose core lives on a thread of its own. Only that thread touches the core; calls are posted,
/// and no lock is held while a handler runs but the handler's own gate. Calls are safe from any thread; what
/// this promises of handlers is said at the makers (`mosquitto.h`, `qtmqtt.h`). Who derives from this owns
/// the core and the thread, and has joined the thread when its destructor ends.
class ThreadedConnection : public Connection
{
public:
    ~ThreadedConnection() override;

    Expected<void> start() override;
    Expected<void> publish(Message message, PublishHandler done) override;
    Handle subscribe(std::string filter, SubscribeOptions options, MessageHandler handler,
                     std::function<void(std::string)> refused) override;
    Handle onState(StateHandler handler) override;
    [[nodiscard]] ConnectionState state() const override { return m_mailbox->state(); }
    Handle after(std::chrono::milliseconds delay, std::function<void()> task) override;
    [[nodiscard]] std::size_t queued() const override { return m_mailbox->queued; }
    void stop() override;

protected:
    /// `core` is not used before the thread runs, but by this.
    ThreadedConnection(ConnectOptions options, ConnectionCore& core);

    /// Any thread: the options of `start`, tried without connecting.
    [[nodiscard]] virtual Expected<void> checkOptions() const = 0;

    [[nodiscard]] const ConnectOptions& options() const { return m_options; }
    [[nodiscard]] Mailbox& mailbox() { return *m_mailbox; }
    // For the thread alone.
    [[nodiscard]] ConnectionCore& core() { return m_core; }
    void runTasks();
    /// Stops the core and lets go of everything; the last thing that the thread does.
    void end();

private:
    /// Has `make` called on the thread and keeps its handle there until ours ends.
    [[nodiscard]] Handle keep(std::shared_ptr<Gate> gate, std::function<Handle()> make);

    const ConnectOptions m_options;
    const std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
    std::atomic<std::size_t> m_lastHandle = 0;
    // From here on for the thread alone.
    ConnectionCore& m_core;
    std::map<std::size_t, Handle> m_handles;
    Handle m_stateHandle;
};

} // namespace drydock::broker
