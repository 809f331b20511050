// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/connection_core.h"

#include "broker/message_rules.h"
#include "broker/reason.h"

#include <algorithm>
#include <random>

namespace drydock::broker {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// A connection that lasted this long was a good one: the next back-off begins anew.
constexpr auto provenAfter = 10s;
constexpr std::size_t windowMaximum = 500;

std::chrono::milliseconds backoffDelay(const Backoff& backoff, unsigned failures)
{
    static thread_local std::minstd_rand random(std::random_device{}());
    auto delay = std::max(backoff.first, 1ms);
    for (unsigned i = 1; i < failures && delay < backoff.longest; ++i)
        delay *= 2;
    delay = std::min(delay, std::max(backoff.longest, 1ms));
    return std::chrono::milliseconds(
        std::uniform_int_distribution<std::int64_t>(delay.count() / 2, delay.count())(random));
}

std::chrono::milliseconds keepAliveStep(std::uint16_t keepAliveSeconds)
{
    // The broker waits one and a half keep-alive times; the library counts in whole seconds.
    return keepAliveSeconds == 0 ? 60s
                                 : std::clamp<std::chrono::milliseconds>(250ms * keepAliveSeconds, 1s, 10s);
}

} // namespace

ConnectionCore::ConnectionCore(ConnectOptions options, MakeWire makeWire)
    : m_options(std::move(options)), m_makeWire(std::move(makeWire))
{
}

ConnectionCore::~ConnectionCore() = default;

Expected<void> ConnectionCore::start()
{
    if (m_state.phase != Phase::Stopped)
        return {};
    auto wire = m_makeWire(m_options);
    if (!wire)
        return tl::unexpected(wire.error().in("broker " + m_options.address.str()));
    m_wire = *std::move(wire);
    m_failures = 0;
    m_due = Clock::now();
    setState({.phase = Phase::Waiting});
    return {};
}

Expected<void> ConnectionCore::publish(Message message, PublishHandler done)
{
    if (auto ok = checkPublish(message, m_state); !ok)
        return ok;
    if (m_outbox.size() >= m_options.maximumQueued)
        return fail(ErrorCode::Unavailable, std::to_string(m_outbox.size()) +
                                                " messages wait for the broker already; try again later");
    if (message.qos == 0 && m_state.phase != Phase::Connected) {
        if (done)
            m_notices.push_back([done = std::move(done)] { done(PublishOutcome::Lost); });
        return {};
    }
    m_outbox.add(std::move(message), std::move(done), Clock::now());
    return {};
}

Handle ConnectionCore::subscribe(std::string filter, SubscribeOptions options, MessageHandler handler,
                                 std::function<void(std::string)> refused)
{
    if (const std::string fault = findFilterFault(filter, options); !fault.empty()) {
        if (refused)
            m_notices.push_back([refused, why = filter + ": " + fault] { refused(why); });
        return {};
    }
    const auto id = m_subscriptions.add(std::move(filter), options, std::move(handler), std::move(refused));
    return Handle([id, self = std::weak_ptr(m_self)] {
        if (const auto alive = self.lock())
            (*alive)->m_subscriptions.remove(id);
    });
}

Handle ConnectionCore::onState(StateHandler handler)
{
    const auto id = ++m_lastStateHandler;
    m_stateHandlers.emplace(id, std::make_shared<StateHandler>(std::move(handler)));
    return Handle([id, self = std::weak_ptr(m_self)] {
        if (const auto alive = self.lock())
            (*alive)->m_stateHandlers.erase(id);
    });
}

Handle ConnectionCore::after(std::chrono::milliseconds delay, std::function<void()> task)
{
    const auto key = m_timers.add(Clock::now() + delay, std::move(task));
    return Handle([key, self = std::weak_ptr(m_self)] {
        if (const auto alive = self.lock())
            (*alive)->m_timers.remove(key);
    });
}

void ConnectionCore::stop()
{
    if (m_state.phase == Phase::Stopped)
        return;
    if (m_state.phase == Phase::Connected)
        handOver();
    m_wire->disconnect();
    processEvents();
    m_outbox.clear();
    m_subscriptions.connected(false);
    setState({});
}

bool ConnectionCore::wantsHandOver() const
{
    return m_state.phase == Phase::Connected && (m_subscriptions.isUntold() || m_outbox.isReady(m_window));
}

void ConnectionCore::tick()
{
    const Time now = Clock::now();
    if (now >= m_due) {
        switch (m_state.phase) {
        case Phase::Stopped:
            break;
        case Phase::Waiting:
            connect(now);
            break;
        case Phase::Connecting:
            m_wire->drop(ConnectFault::TimedOut, "no answer within " +
                                                     std::to_string(m_options.connectTimeout.count() / 1000) +
                                                     " s; is it a broker that listens there?");
            connectionLost();
            break;
        case Phase::Connected:
            m_due = now + m_keepAliveStep;
            if (!m_wire->keepAlive())
                connectionLost();
            break;
        }
    }
    m_timers.run(now);
    deliver();
}

ConnectionCore::Time ConnectionCore::nextTick() const
{
    if (!m_notices.empty())
        return Time::min();
    return std::min(m_timers.next(), m_state.phase == Phase::Stopped ? Time::max() : m_due);
}

void ConnectionCore::connect(Time now)
{
    m_refusal.clear();
    m_due = now + m_options.connectTimeout;
    setState({.phase = Phase::Connecting, .problem = m_state.problem, .fault = m_state.fault});
    if (const auto ok = m_wire->connect(); !ok)
        connectionLost();
}

void ConnectionCore::handOver()
{
    m_subscriptions.tell(*m_wire);
    for (auto& [handler, why] : m_subscriptions.takeRefusals())
        if (handler)
            m_notices.push_back([handler = std::move(handler), why = std::move(why)] { handler(why); });

    const Time now = Clock::now();
    while (m_outbox.isReady(m_window)) {
        const Message* message = m_outbox.front(now);
        if (!message)
            continue;
        // Checked once more: while it waited the broker may have named its limits.
        if (!checkPublish(*message, m_state)) {
            m_outbox.refuse();
            continue;
        }
        if (const auto packetId = m_wire->publish(*message))
            m_outbox.sent(*packetId, !m_wire->keepsUnanswered());
        else
            m_outbox.refuse();
    }
}

void ConnectionCore::take(ConnectAnswered event)
{
    if (event.reason != 0) {
        m_refusal = describeReason(event.reason);
        m_refusalFault = faultOfReason(event.reason);
        return;
    }
    m_connectedAt = Clock::now();
    m_keepAliveStep = keepAliveStep(event.keepAliveSeconds.value_or(m_options.keepAliveSeconds));
    m_due = m_connectedAt + m_keepAliveStep;
    m_window = std::min<std::size_t>(event.receiveMaximum == 0 ? windowMaximum : event.receiveMaximum,
                                     windowMaximum);
    m_subscriptions.connected(event.sessionPresent);
    setState({.phase = Phase::Connected,
              .sessionPresent = event.sessionPresent,
              .maximumPacketSize = event.maximumPacketSize,
              .receiveMaximum = event.receiveMaximum,
              .retainAvailable = event.retainAvailable});
}

void ConnectionCore::take(MessageArrived event)
{
    m_notices.emplace_back(std::move(event.message));
}

void ConnectionCore::take(PublishAnswered event)
{
    m_outbox.answered(event.packetId, event.reason);
}

void ConnectionCore::take(SubscribeAnswered event)
{
    for (auto& [handler, why] : m_subscriptions.answered(event.packetId, event.reason))
        if (handler)
            m_notices.push_back([handler = std::move(handler), why = std::move(why)] { handler(why); });
}

void ConnectionCore::processEvents()
{
    for (WireEvent& event : m_wire->takeEvents())
        std::visit([this](auto& known) { take(std::move(known)); }, event);
}

void ConnectionCore::connectionLost()
{
    if (m_state.phase != Phase::Connecting && m_state.phase != Phase::Connected)
        return;
    const Time now = Clock::now();
    const bool wasGood = m_state.phase == Phase::Connected && now - m_connectedAt >= provenAfter;
    m_failures = wasGood ? 1 : m_failures + 1;
    m_outbox.connectionLost();
    const auto delay = backoffDelay(m_options.backoff, m_failures);
    m_due = now + delay;
    const bool isRefused = !m_refusal.empty();
    setState(
        {.phase = Phase::Waiting,
         .problem = "broker " + m_options.address.str() + ": " + (isRefused ? m_refusal : m_wire->problem()),
         .fault = isRefused ? m_refusalFault : m_wire->fault(),
         .retryIn = delay});
}

void ConnectionCore::setState(ConnectionState state)
{
    m_state = std::move(state);
    m_notices.push_back([this, told = m_state] {
        // Copied, as handlers may end themselves and others.
        for (const auto& [id, handler] : std::map(m_stateHandlers))
            if (m_stateHandlers.contains(id))
                (*handler)(told);
    });
}

void ConnectionCore::deliver()
{
    do {
        for (auto& settled : m_outbox.takeSettled())
            if (settled.done)
                m_notices.emplace_back(std::move(settled));
        if (m_notices.empty())
            break;
        const auto notice = std::move(m_notices.front());
        m_notices.pop_front();
        std::visit([this](const auto& known) { tell(known); }, notice);
    } while (true);
}

} // namespace drydock::broker
