// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/connection.h"
#include "broker/mosquitto/client.h"
#include "broker/mosquitto/outbox.h"
#include "broker/mosquitto/subscriptions.h"
#include "broker/mosquitto/timers.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <variant>

namespace drydock::broker {

/// The core of both kinds of consumption. Handlers run at the end of `readReady`, `writeReady` and `tick`, so
/// they may call anything here (but not destroy it).
class MosquittoDriven final : public DrivenConnection
{
public:
    explicit MosquittoDriven(ConnectOptions options);
    /// Closes without a goodbye where `stop` was not called: the broker sends the will. Nothing that was read
    /// is acknowledged.
    ~MosquittoDriven() override;

    Expected<void> start() override;
    Expected<void> publish(Message message, PublishHandler done) override;
    Handle subscribe(std::string filter, SubscribeOptions options, MessageHandler handler,
                     std::function<void(std::string)> refused) override;
    Handle onState(StateHandler handler) override;
    [[nodiscard]] ConnectionState state() const override { return m_state; }
    Handle after(std::chrono::milliseconds delay, std::function<void()> task) override;
    [[nodiscard]] std::size_t queued() const override { return m_outbox.size(); }
    void stop() override;

    [[nodiscard]] int descriptor() const override;
    [[nodiscard]] bool wantsWrite() const override;
    using DrivenConnection::readReady;
    bool readReady(std::size_t reads) override;
    void writeReady() override;
    void tick() override;
    [[nodiscard]] std::chrono::steady_clock::time_point nextTick() const override;

private:
    using Time = std::chrono::steady_clock::time_point;
    /// A message for who subscribed, what became of one of ours, or anything else.
    using Notice = std::variant<Message, Outbox::Settled, std::function<void()>>;

    void connect(Time now);
    void handOver();
    void take(ConnectAnswered event);
    void take(MessageArrived event);
    void take(PublishAnswered event);
    void take(SubscribeAnswered event);
    void processEvents();
    void connectionLost();
    void setState(ConnectionState state);
    void deliver();
    void tell(const Message& message) { m_subscriptions.dispatch(message); }
    void tell(const Outbox::Settled& settled) { settled.done(settled.outcome); }
    void tell(const std::function<void()>& other) { other(); }

    ConnectOptions m_options;
    std::unique_ptr<Client> m_client;
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
    unsigned m_failures = 0;
    std::size_t m_window = 1;
    /// Handles hold it weakly: they may outlive the connection.
    std::shared_ptr<MosquittoDriven*> m_self = std::make_shared<MosquittoDriven*>(this);
};

} // namespace drydock::broker
