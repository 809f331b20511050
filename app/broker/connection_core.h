// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/connection.h"
#include "broker/outbox.h"
#include "broker/subscriptions.h"
#include "broker/timers.h"
#include "broker/wire.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <variant>

namespace drydock::broker {

/// What every connection does, whatever library and loop it runs on: phases, back-off, queues, who is told
/// what. Its calls mean what those of `Connection` mean, on one thread; its loop calls the rest. Handlers run
/// in `deliver` and `tick` alone.
class ConnectionCore
{
public:
    using Time = std::chrono::steady_clock::time_point;
    /// For a connection that starts. Wrong options are its errors.
    using MakeWire = std::function<Expected<std::unique_ptr<Wire>>(const ConnectOptions&)>;

    ConnectionCore(ConnectOptions options, MakeWire makeWire);
    ~ConnectionCore();
    ConnectionCore(const ConnectionCore&) = delete;
    ConnectionCore& operator=(const ConnectionCore&) = delete;

    [[nodiscard]] Expected<void> start();
    [[nodiscard]] Expected<void> publish(Message message, PublishHandler done);
    [[nodiscard]] Handle subscribe(std::string filter, SubscribeOptions options, MessageHandler handler,
                                   std::function<void(std::string)> refused);
    [[nodiscard]] Handle onState(StateHandler handler);
    [[nodiscard]] const ConnectionState& state() const { return m_state; }
    [[nodiscard]] Handle after(std::chrono::milliseconds delay, std::function<void()> task);
    [[nodiscard]] std::size_t queued() const { return m_outbox.size(); }
    void stop();

    [[nodiscard]] bool isConnected() const { return m_state.phase == Phase::Connected; }
    /// True while `handOver` has something to give.
    [[nodiscard]] bool wantsHandOver() const;
    /// Gives the wire what may go now. Call while connected.
    void handOver();
    /// Takes what the wire has to tell.
    void processEvents();
    /// The wire has said that there is no connection any more.
    void connectionLost();
    /// Tells handlers what has gathered.
    void deliver();
    /// Connects, reconnects, keeps alive, runs tasks. Call at `nextTick` at the latest.
    void tick();
    [[nodiscard]] Time nextTick() const;

private:
    /// A message for who subscribed, what became of one of ours, or anything else.
    using Notice = std::variant<Message, Outbox::Settled, std::function<void()>>;

    void connect(Time now);
    void take(ConnectAnswered event);
    void take(MessageArrived event);
    void take(PublishAnswered event);
    void take(SubscribeAnswered event);
    void setState(ConnectionState state);
    void tell(const Message& message) { m_subscriptions.dispatch(message); }
    void tell(const Outbox::Settled& settled) { settled.done(settled.outcome); }
    void tell(const std::function<void()>& other) { other(); }

    const ConnectOptions m_options;
    const MakeWire m_makeWire;
    std::unique_ptr<Wire> m_wire;
    Outbox m_outbox;
    Subscriptions m_subscriptions;
    Timers m_timers;
    std::map<std::size_t, std::shared_ptr<StateHandler>> m_stateHandlers;
    std::size_t m_lastStateHandler = 0;
    std::deque<Notice> m_notices; ///< what handlers are still to be told
    ConnectionState m_state;
    ConnectFault m_refusalFault = ConnectFault::None;
    std::string m_refusal; ///< the broker's reason not to take us; explains the loss that follows
    Time m_due;            ///< next step of the phase: connect, give up, or keep alive
    Time m_connectedAt;
    std::chrono::milliseconds m_keepAliveStep{0};
    unsigned m_failures = 0;
    std::size_t m_window = 1;
    /// Handles hold it weakly: they may outlive the connection.
    std::shared_ptr<ConnectionCore*> m_self = std::make_shared<ConnectionCore*>(this);
};

} // namespace drydock::broker
